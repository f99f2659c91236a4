import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { listLocalStates, readLocalState, readS3State } from "../../../commands/state/read-state";
import { error, type Said, scriptedAws } from "./scripted-aws";
import { stateText } from "./state-text";

const folder = mkdtempSync(join(tmpdir(), "states-"));
after(() => rmSync(folder, { recursive: true }));

test("a local state is the file, and none where there is no file, or no folder", () => {
  writeFileSync(join(folder, "terraform.dev.tfstate"), stateText());
  assert.equal(readLocalState(folder, "dev")?.text, stateText());
  assert.equal(readLocalState(folder, "test"), undefined);
  assert.deepEqual(listLocalStates(folder), ["dev"]);
  assert.deepEqual(listLocalStates(join(folder, "none")), []);
});

test("the error for a local state that can't be read names it", () => {
  mkdirSync(join(folder, "terraform.prod.tfstate"));
  assert.throws(() => readLocalState(folder, "prod"), {
    name: "UserError",
    code: "file-not-readable",
    message: "state/terraform.prod.tfstate: can't be read (EISDIR).\nTo do: put a state in its place.",
  });
});

const AT = { bucket: "acme", region: "eu-west-1", key: "dev/state" };
const reading = (said: Said) => readS3State(scriptedAws({ "GET /dev/state": said }).aws, AT, "dev");

test("a state in S3 is the object, and none where there is no object", async () => {
  assert.equal((await reading([200, stateText()])).state?.text, stateText());
  assert.deepEqual(await reading([404, error("NoSuchKey")]), {});
});

test("the error for a state in S3 that can't be read has what to do as a code, a reason and an instruction", async () => {
  for (const [said, expected] of [
    [
      [404, error("NoSuchBucket")],
      {
        code: "bucket-not-found",
        reason: "there is no bucket acme",
        toDo: "npm run state -- init dev, which makes it",
      },
    ],
    [
      [301, error("PermanentRedirect")],
      {
        code: "bucket-in-another-region",
        reason: "the bucket acme is not in eu-west-1",
        toDo: "correct state.s3.region",
      },
    ],
    [
      [403, error("AccessDenied")],
      {
        code: "aws-permission-missing",
        reason: "AWS does not let these credentials read s3://acme/dev/state",
        toDo: "grant them s3:GetObject on it and s3:ListBucket, as docs/policies/aws-deploy.json does",
      },
    ],
  ] as const) {
    await assert.rejects(reading(said), { name: "UserError", ...expected });
  }
});
