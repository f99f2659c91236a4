import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { placesOf } from "../../../commands/state/places";
import { error, type Said, scriptedAws } from "./scripted-aws";
import { stateText } from "./state-text";

const folder = mkdtempSync(join(tmpdir(), "places-"));
after(() => rmSync(folder, { recursive: true }));

const AT = {
  bucket: "acme",
  region: "eu-west-1",
  accountId: "123456789012",
  owner: "123456789012",
  key: "sign in/dev.tfstate",
};
const OBJECT = "/sign%20in/dev.tfstate";
const UNLOCKED = { [`GET ${OBJECT}.tflock`]: [404, error("NoSuchKey")] } as const;
const STATE = stateText();

function placesWith(answers: Record<string, Said>, headers: Record<string, string> = {}) {
  const { aws, asked } = scriptedAws(answers, headers);
  return { places: placesOf(aws, AT, folder, "dev"), asked };
}

test("S3's state is the object, and none where there is no object", async () => {
  const there = placesWith({ [`GET ${OBJECT}`]: [200, STATE] });
  assert.equal((await there.places.remote())?.text, STATE);
  const none = placesWith({ [`GET ${OBJECT}`]: [404, error("NoSuchKey")] });
  assert.equal(await none.places.remote(), undefined);
});

test("a state is written where there is none, encrypted as the bucket says, and to the expected owner's bucket", async () => {
  const { places, asked } = placesWith({ ...UNLOCKED, [`PUT ${OBJECT}`]: 200 });
  await places.put(STATE);
  const { body, headers } = asked.at(-1) ?? assert.fail();
  assert.equal(body, STATE);
  const { "x-amz-content-sha256": _, "content-md5": __, ...others } = headers;
  assert.deepEqual(others, {
    "x-amz-expected-bucket-owner": "123456789012",
    "content-type": "application/json",
    "if-none-match": "*",
  });
});

test("an empty state, as a destroy leaves it, is written over, and no other", async () => {
  const empty = stateText([]);
  const { places, asked } = placesWith(
    { ...UNLOCKED, [`GET ${OBJECT}`]: [200, empty], [`PUT ${OBJECT}`]: 200 },
    { etag: '"42"' },
  );
  assert.equal(await places.remote(), undefined);
  await places.put(STATE);
  assert.equal(asked.at(-1)?.headers["if-match"], '"42"');
  assert.equal(asked.at(-1)?.headers["if-none-match"], undefined);
});

test("a state that somebody else has put there meanwhile stays", async () => {
  const { places } = placesWith({ ...UNLOCKED, [`PUT ${OBJECT}`]: [412, error("PreconditionFailed")] });
  await assert.rejects(
    places.put(STATE),
    /^UserError: Somebody else put a state into s3:\/\/acme\/sign in\/dev\.tfstate at the same moment\. The local file stays as it is\.\nTo do: run the same command again, which compares the two\.$/,
  );
});

test("the error for a lock says who holds it", async () => {
  const lock = JSON.stringify({
    ID: "42",
    Who: "ada@desk",
    Created: "2026-11-24T12:00:00Z",
    Operation: "OperationTypeApply",
  });
  const { places } = placesWith({ [`GET ${OBJECT}.tflock`]: [200, lock] });
  await assert.rejects(
    places.put(STATE),
    /^UserError: ada@desk has locked the state of dev in S3 since 2026-11-24T12:00:00Z for OperationTypeApply\. The local file stays as it is\.\nTo do: wait until that run has ended, then run the same command again\. If it was killed: aws s3 rm 's3:\/\/acme\/sign in\/dev\.tfstate\.tflock' \(ID 42\)$/,
  );
});

test("the error for a missing permission names it", async () => {
  const denied: Said = [403, error("AccessDenied")];
  await assert.rejects(
    placesWith({ [`GET ${OBJECT}`]: denied }).places.remote(),
    /grant them s3:GetObject on it and s3:ListBucket, /,
  );
  await assert.rejects(
    placesWith({ ...UNLOCKED, [`PUT ${OBJECT}`]: denied }).places.put(STATE),
    /does not let these credentials write s3:\/\/acme\/sign in\/dev\.tfstate\.\nTo do: grant them s3:PutObject on it, /,
  );
});

test("a local state that is set aside gets another name, and stays the same", () => {
  writeFileSync(join(folder, "terraform.dev.tfstate"), STATE);
  const aside = placesWith({}).places.setAside();
  assert.match(aside, /^state\/terraform\.dev\.tfstate\.moved-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/);
  assert.deepEqual(readdirSync(folder), [aside.replace("state/", "")]);
  assert.equal(readFileSync(join(folder, aside.replace("state/", "")), "utf8"), STATE);
});

test("the policy for this command lets it read and write the state, and look at the lock, and no more", () => {
  const file = join(ROOT, "docs", "policies", "aws-state.json");
  const objects = JSON.parse(readFileSync(file, "utf8")).Statement.slice(1, 3);
  const place = "arn:aws:s3:::BUCKET/ENVIRONMENT/terraform.tfstate";
  assert.deepEqual(
    objects.map(({ Action, Resource }: Record<string, unknown>) => [Action, Resource]),
    [
      [["s3:GetObject", "s3:PutObject"], place],
      ["s3:GetObject", `${place}.tflock`],
    ],
  );
});
