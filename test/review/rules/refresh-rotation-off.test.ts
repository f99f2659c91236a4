import assert from "node:assert/strict";
import { test } from "node:test";
import { refreshRotationOff } from "../../../review/rules/refresh-rotation-off";
import { UNKNOWN, type Value } from "../../../review/value";
import { addressOfAppClient } from "../../../stacks/addresses";
import { findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const address = addressOfAppClient("web");
const ON = [{ feature: "ENABLED", retry_grace_period_seconds: 60 }];
const OFF = [{ feature: "DISABLED", retry_grace_period_seconds: 0 }];
const found = (before: Value, after: Value) =>
  findings(refreshRotationOff, {
    [address]: { before: { refresh_token_rotation: before }, after: { refresh_token_rotation: after } },
  });
const expected = [
  {
    address,
    means:
      "Whoever steals a refresh token of web can use it until it expires: its app client has `refresh_token_rotation` off.",
  },
];

test("a new, unchanged or destroyed environment switches no rotation off", () =>
  assertQuiet(refreshRotationOff));

test("rotation that is switched off or taken away is reported", () => {
  assert.deepEqual(found(ON, OFF), expected);
  assert.deepEqual(found(ON, []), expected);
});

test("rotation that stays, comes or never was is not reported, nor one that is not known", () => {
  for (const [before, after] of [
    [ON, ON],
    [OFF, ON],
    [[], OFF],
    [ON, UNKNOWN],
    [UNKNOWN, OFF],
  ] as const) {
    assert.deepEqual(found(before, after), []);
  }
});
