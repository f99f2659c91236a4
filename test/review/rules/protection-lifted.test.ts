import assert from "node:assert/strict";
import { test } from "node:test";
import { protectionLifted } from "../../../review/rules/protection-lifted";
import { ADDRESSES } from "../../../stacks/addresses";
import { environmentWith } from "../../support/environment";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = ADDRESSES.pool;
const OFF = environmentWith({ protection: "off" });
const found = (before: string, after: string, environment = OFF) =>
  findings(
    protectionLifted,
    { [address]: { before: { deletion_protection: before }, after: { deletion_protection: after } } },
    environment,
  );

test("a new, unchanged or destroyed environment lifts nothing", () => assertQuiet(protectionLifted));

test("lifted protection leaves every user to one mistake, whatever the file says", () => {
  const means =
    "One mistake can delete every user: the user pool has `deletion_protection` `INACTIVE` instead of `ACTIVE`.";
  assert.deepEqual(found("ACTIVE", "INACTIVE"), [{ address, means }]);
  assert.deepEqual(found("ACTIVE", "INACTIVE", environmentWith({ protection: "on" })), [{ address, means }]);
});

test("an environment that never had protection is not reported", () => {
  assert.deepEqual(found("INACTIVE", "INACTIVE"), []);
});

test("added protection is not reported", () => {
  assert.deepEqual(found("INACTIVE", "ACTIVE"), []);
});
