import assert from "node:assert/strict";
import { test } from "node:test";
import type { Plan } from "../../../review/plan";
import { secretGoneTooSoon } from "../../../review/rules/secret-gone-too-soon";
import { UNKNOWN } from "../../../review/value";
import { ADDRESSES, AUTH0_CLIENTS, credentialsOf, PASSWORDS } from "../../../stacks/addresses";
import { type Edit, findings, planWith } from "../support/plans";
import { assertQuiet } from "../support/quiet";
import {
  A,
  A_RENEWED,
  B,
  enables,
  findingsIn,
  idle,
  idOf,
  RENEWED,
  RETIRED,
  SWITCH_TO_A,
  SWITCH_TO_B,
  signsInWith,
} from "../support/rotation";

const { password, application, auth0Client, auth0Credentials } = ADDRESSES;
const found = (edits: Readonly<Record<string, Edit>>) => findings(secretGoneTooSoon, edits);
const first: Edit = { action: "replace", destroysFirst: true };

test("a new, unchanged or destroyed environment outlives no secret", () => assertQuiet(secretGoneTooSoon));

test("the app registration's old secret is needed until Auth0 has the new one", () => {
  assert.deepEqual(found({ [password]: { ...first, replacedFor: ["end_date"] } }), [
    {
      address: password,
      means:
        "Nobody can sign in until Auth0 has the new client secret: the app registration's client secret is replaced, because of `end_date`, and the old one is destroyed first.",
    },
  ]);
});

test("Auth0's old client is needed until Cognito has the new one", () => {
  const credentials: Edit = { ...first, after: { client_secret: UNKNOWN } };
  assert.deepEqual(found({ [auth0Client]: first, [auth0Credentials]: credentials }), [
    {
      address: auth0Client,
      means:
        "Nobody can sign in until Cognito has the new client secret: Auth0's client for Cognito, with its client secret, is replaced, and the old one is destroyed first.",
    },
  ]);
});

test("the old secret alone is needed as well", () => {
  assert.deepEqual(found({ [auth0Credentials]: { ...first, after: { client_secret: UNKNOWN } } }), [
    {
      address: auth0Credentials,
      means:
        "Nobody can sign in until Cognito has the new client secret: Auth0's client secret for Cognito is replaced, and the old one is destroyed first.",
    },
  ]);
});

test("a new secret that is there before the old one goes breaks nothing", () => {
  const last: Edit = { action: "replace" };
  assert.deepEqual(found({ [password]: last, [auth0Client]: last, [auth0Credentials]: last }), []);
});

test("credentials that are created again with the same secret break nothing", () => {
  assert.deepEqual(found({ [auth0Credentials]: first }), []);
});

test("more than its secret goes with the app registration", () => {
  assert.deepEqual(found({ [application]: first, [password]: first }), []);
});

const SWITCHING_AND_RETIRING: Readonly<Record<string, Edit>> = {
  ...SWITCH_TO_B,
  ...enables(idOf(RENEWED, AUTH0_CLIENTS.b)),
  [PASSWORDS.a]: { after: null },
  [AUTH0_CLIENTS.first]: idle,
};

test("a slot that is in use must not be retired in the apply that switches to the other", () => {
  const plan = planWith(SWITCHING_AND_RETIRING, RENEWED);
  assert.deepEqual(findingsIn(secretGoneTooSoon, plan, { active: "b", a: null, b: B }), [
    {
      address: PASSWORDS.a,
      means:
        "Sign-in may fail while the apply runs: Entra's client secret, which Auth0 uses, is destroyed in the same apply, maybe before Auth0 has the other one.",
    },
    {
      address: AUTH0_CLIENTS.first,
      means:
        "Sign-in may fail while the apply runs: Auth0's client for Cognito, which Cognito uses, loses its callbacks and grants and is shut out of `windowslive`, `waad` in the same apply, maybe before Cognito has the other one.",
    },
  ]);
});

test("slot b, which goes with its client, must not be retired in that apply either", () => {
  const plan = planWith(
    {
      ...SWITCH_TO_A,
      ...enables("client-of-slot-a"),
      [PASSWORDS.b]: { after: null },
      [AUTH0_CLIENTS.b]: { after: null },
      [credentialsOf(AUTH0_CLIENTS.b)]: { after: null },
    },
    A_RENEWED,
  );
  assert.deepEqual(
    findingsIn(secretGoneTooSoon, plan, { active: "a", a: A, b: null }).map(({ means }) => means),
    [
      "Sign-in may fail while the apply runs: Entra's client secret (slot b), which Auth0 uses, is destroyed in the same apply, maybe before Auth0 has the other one.",
      "Sign-in may fail while the apply runs: Auth0's client for Cognito (slot b), which Cognito uses, is destroyed in the same apply, maybe before Cognito has the other one.",
    ],
  );
});

test("a slot that is renewed while it is in use is shut out before Cognito has the new client", () => {
  const plan = planWith(
    {
      [AUTH0_CLIENTS.b]: { action: "replace", after: { client_id: UNKNOWN } },
      ...enables(UNKNOWN),
      ...signsInWith(UNKNOWN, UNKNOWN),
    },
    RETIRED,
  );
  assert.deepEqual(
    findingsIn(secretGoneTooSoon, plan, { active: "b", a: null, b: A }).map(({ means }) => means),
    [
      "Sign-in may fail while the apply runs: Auth0's client for Cognito (slot b), which Cognito uses, is shut out of `windowslive`, `waad` in the same apply, maybe before Cognito has the other one.",
    ],
  );
});

test("a slot out of use may be renewed and retired at any time", () => {
  const replaced: Edit = { action: "replace", destroysFirst: true };
  for (const edits of [
    { [PASSWORDS.b]: replaced, [AUTH0_CLIENTS.b]: replaced },
    { [PASSWORDS.b]: { after: null }, [AUTH0_CLIENTS.b]: { after: null } },
  ]) {
    const plan = planWith({ ...edits, ...enables(idOf(RENEWED, AUTH0_CLIENTS.first)) }, RENEWED);
    assert.deepEqual(findingsIn(secretGoneTooSoon, plan, { active: "a", a: "first", b: B }), []);
  }
});

test("drift that destroys secrets has no order", () => {
  const drift: Plan = { ...planWith(SWITCHING_AND_RETIRING, RENEWED), kind: "drift" };
  assert.deepEqual(findingsIn(secretGoneTooSoon, drift, { active: "b", a: null, b: B }), []);
});
