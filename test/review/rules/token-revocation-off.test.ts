import assert from "node:assert/strict";
import { test } from "node:test";
import { chainOf } from "../../../review/chain-of";
import { tokenRevocationOff } from "../../../review/rules/token-revocation-off";
import { UNKNOWN, type Value } from "../../../review/value";
import { addressOfAppClient } from "../../../stacks/addresses";
import { findings, NOW, PLANNED, planWith, tellAll } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const edits = (enable_token_revocation: Value) => ({ [address]: { after: { enable_token_revocation } } });
const found = (value: Value) => findings(tokenRevocationOff, edits(value));

const OFF = [
  {
    address,
    means:
      "Whoever has a refresh token of web can use it after its owner has signed out: its app client has `enable_token_revocation` off.",
  },
];

test("each app client of a new, unchanged or destroyed environment lets its app revoke tokens", () =>
  assertQuiet(tokenRevocationOff));

test("an app client that no longer lets its app revoke tokens is named", () => {
  assert.deepEqual(found(false), OFF);
  assert.deepEqual(found(null), OFF);
});

test("revocation that is on, or not known, is not reported", () => {
  assert.deepEqual(found(true), []);
  assert.deepEqual(found(UNKNOWN), []);
});

test("revocation that somebody switched off in Cognito is forbidden as drift", () => {
  const plan = { ...planWith(edits(false)), kind: "drift" as const };
  assert.deepEqual(tellAll(tokenRevocationOff, chainOf(plan, PLANNED, NOW)), OFF);
});
