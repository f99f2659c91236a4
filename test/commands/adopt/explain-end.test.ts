import assert from "node:assert/strict";
import { test } from "node:test";
import { explainEnd } from "../../../commands/adopt/explain-end";
import { UserError } from "../../../environments/user-error";

const HALF_WAY =
  "\n\nThe adoption of dev stopped half-way.\nWhat was done so far is in its state, and nothing of it is lost. environments/dev.yaml keeps adopt.\nTo do: fix the cause, then run the same command again, which goes on from there.";

test("an adoption that is interrupted or fails after it has begun goes on with the same command", () => {
  const { code, message } = explainEnd("dev", undefined, false);
  assert.deepEqual([code, message], ["interrupted", `Interrupted.${HALF_WAY}`]);
  const failed = explainEnd("dev", new UserError("terraform-failed", "terraform apply failed: x"), true);
  assert.deepEqual(
    [failed.code, failed.message],
    ["terraform-failed", `terraform apply failed: x${HALF_WAY}`],
  );
});

test("an adoption that changed more than it had shown is done after its last apply, and else half-way", () => {
  const error = new UserError("changed-beyond-plan", "dev: more changed.");
  const done = explainEnd("dev", error, true);
  assert.deepEqual(
    [done.code, done.message],
    [
      "changed-beyond-plan",
      "dev: more changed.\n\ndev is adopted all the same: its state has everything, and environments/dev.yaml keeps adopt.",
    ],
  );
  assert.equal(explainEnd("dev", error, false).message, `dev: more changed.${HALF_WAY}`);
});
