import assert from "node:assert/strict";
import { test } from "node:test";
import { secretRetired } from "../../../review/rules/secret-retired";
import { AUTH0_CLIENTS, credentialsOf, PASSWORDS } from "../../../stacks/addresses";
import { planWith, savedPlan } from "../support/plans";
import { assertQuiet } from "../support/quiet";
import { A, A_SWITCHED, B, enables, findingsIn, idle, RENEWED, SWITCH_TO_B } from "../support/rotation";

test("a new, unchanged or destroyed environment retires nothing", () => assertQuiet(secretRetired));

test("a slot out of use may go; Auth0's first client stays for the sign-out links", () => {
  assert.deepEqual(findingsIn(secretRetired, savedPlan("secrets-retire"), { active: "b", a: null, b: B }), [
    {
      address: PASSWORDS.a,
      means:
        "Nobody notices: the app registration's client secret of slot a is destroyed, and slot b's is in use.",
    },
    {
      address: AUTH0_CLIENTS.first,
      means:
        "Nobody notices: Auth0's first client no longer signs anybody in, and slot b's is in use. The first one stays, because sign-out links name it.",
    },
  ]);
});

test("another client goes with its secret", () => {
  const plan = planWith(
    {
      [PASSWORDS.b]: { after: null },
      [AUTH0_CLIENTS.b]: { after: null },
      [credentialsOf(AUTH0_CLIENTS.b)]: { after: null },
      ...enables("client-of-slot-a"),
    },
    A_SWITCHED,
  );
  assert.deepEqual(
    findingsIn(secretRetired, plan, { active: "a", a: A, b: null }).map(({ means }) => means),
    [
      "Nobody notices: the app registration's client secret of slot b is destroyed, and slot a's is in use.",
      "Nobody notices: Auth0's client of slot b is destroyed with its secret, and slot a's is in use.",
    ],
  );
});

test("secret-gone-too-soon reports what is still in use", () => {
  const plan = planWith(
    { ...SWITCH_TO_B, [PASSWORDS.a]: { after: null }, [AUTH0_CLIENTS.first]: idle },
    RENEWED,
  );
  assert.deepEqual(findingsIn(secretRetired, plan, { active: "b", a: null, b: B }), []);
});
