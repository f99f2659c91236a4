import assert from "node:assert/strict";
import { test } from "node:test";
import { secretSwitched } from "../../../review/rules/secret-switched";
import { UNKNOWN } from "../../../review/value";
import { PASSWORDS } from "../../../stacks/addresses";
import { planWith, savedPlan } from "../support/plans";
import { assertQuiet } from "../support/quiet";
import { A, A_RENEWED, B, findingsIn, SWITCH_TO_A } from "../support/rotation";

test("a new, unchanged or destroyed environment switches no secret", () => assertQuiet(secretSwitched));

test("a switch asks nobody to sign in again, and is reported with the end of the secret", () => {
  assert.deepEqual(
    findingsIn(secretSwitched, savedPlan("secrets-switch"), { active: "b", a: "first", b: B }),
    [
      {
        address: PASSWORDS.b,
        means:
          "Nobody has to sign in again: Auth0 proves itself to Entra with the client secret of slot b instead of slot a's, until 2027-11-24 at the latest.",
      },
    ],
  );
});

test("an unknown end is left out", () => {
  const plan = planWith({ ...SWITCH_TO_A, [PASSWORDS.a]: { after: { end_date: UNKNOWN } } }, A_RENEWED);
  assert.deepEqual(findingsIn(secretSwitched, plan, { active: "a", a: A, b: B }), [
    {
      address: PASSWORDS.a,
      means:
        "Nobody has to sign in again: Auth0 proves itself to Entra with the client secret of slot a instead of slot b's.",
    },
  ]);
});

test("a slot that is renewed or retired switches nothing", () => {
  for (const [plan, secret] of [
    ["secrets-renew", { active: "a", a: "first", b: B }],
    ["secrets-retire", { active: "b", a: null, b: B }],
  ] as const) {
    assert.deepEqual(findingsIn(secretSwitched, savedPlan(plan), secret), []);
  }
});
