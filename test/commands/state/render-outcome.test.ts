import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBucket, renderMove } from "../../../commands/state/render-outcome";
import { parseState } from "../../../commands/state/state";
import { stateText } from "./state-text";

const AT = { bucket: "acme", region: "eu-west-1" };
const PLACE = "s3://acme/dev/terraform.tfstate";
const STATE = parseState(stateText(), "state") ?? assert.fail();

test("what was done to the bucket is said, and what it is", () => {
  const is = "versioned, encrypted, private and reached by TLS only";
  assert.deepEqual(
    [
      { made: true, set: ["versioned"] },
      { made: false, set: ["versioned", "private"] },
      { made: false, set: [] },
    ].map((outcome) => renderBucket(AT, outcome)),
    [
      `Made the bucket acme in eu-west-1: ${is}.`,
      `The bucket acme in eu-west-1 is ${is}.\nSet now: versioned and private.`,
      `The bucket acme in eu-west-1 is ${is}, as it was.`,
    ],
  );
});

test("a move says where the state is now and where it was, each in a line of its own", () => {
  assert.equal(
    renderMove("dev", PLACE, { moved: "now", state: STATE, asideAs: "state/aside" }),
    `The state of dev is now in s3://acme/dev/terraform.tfstate (1 resource, serial 3).
The local file is kept as state/aside.
It holds every secret of the environment: delete it in a few days.
Next: npm run plan -- dev, which finds what it found before; then commit environments/dev.yaml`,
  );
  assert.match(
    renderMove("dev", PLACE, { moved: "before", state: STATE, asideAs: "state/aside" }),
    /^The state of dev was already in /,
  );
});

test("where there was nothing to move, the next command is a plan", () => {
  assert.equal(
    renderMove("dev", PLACE, { moved: "none", state: STATE }),
    "The state of dev is in s3://acme/dev/terraform.tfstate (1 resource, serial 3).\nThere is no local state to move.\nNext: npm run plan -- dev",
  );
  assert.equal(
    renderMove("dev", PLACE, { moved: "none" }),
    "dev has no state yet. Its first deploy writes it to s3://acme/dev/terraform.tfstate.\nNext: npm run plan -- dev",
  );
});
