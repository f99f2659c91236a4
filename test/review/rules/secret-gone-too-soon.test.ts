import assert from "node:assert/strict";
import { test } from "node:test";
import { ADDRESSES } from "../../../review/chain";
import { secretGoneTooSoon } from "../../../review/rules/secret-gone-too-soon";
import { UNKNOWN } from "../../../review/value";
import { type Edit, findings } from "../support/plans";
import { assertQuiet } from "../support/quiet";

const { password, application, auth0Client, auth0Credentials } = ADDRESSES;
const found = (edits: Readonly<Record<string, Edit>>) => findings(secretGoneTooSoon, edits);
const first: Edit = { action: "replace", destroysFirst: true };

test("an environment that is new, stays or goes outlives no secret", () => assertQuiet(secretGoneTooSoon));

test("the app registration's old secret is needed until Auth0 has the new one", () => {
  assert.deepEqual(found({ [password]: { ...first, replacedFor: ["end_date"] } }), [
    {
      address: password,
      means:
        "Nobody can sign in until Auth0 has the new one: the app registration's client secret is replaced, because of end_date, and the old one is destroyed first.",
    },
  ]);
});

test("Auth0's old client is needed until Cognito has the new one", () => {
  const credentials: Edit = { ...first, after: { client_secret: UNKNOWN } };
  assert.deepEqual(found({ [auth0Client]: first, [auth0Credentials]: credentials }), [
    {
      address: auth0Client,
      means:
        "Nobody can sign in until Cognito has the new one: Auth0's client for Cognito, with its client secret, is replaced, and the old one is destroyed first.",
    },
  ]);
});

test("so is the secret alone", () => {
  assert.deepEqual(found({ [auth0Credentials]: { ...first, after: { client_secret: UNKNOWN } } }), [
    {
      address: auth0Credentials,
      means:
        "Nobody can sign in until Cognito has the new one: Auth0's client secret for Cognito is replaced, and the old one is destroyed first.",
    },
  ]);
});

test("a new secret that is there before the old one goes breaks nothing", () => {
  const last: Edit = { action: "replace" };
  assert.deepEqual(found({ [password]: last, [auth0Client]: last, [auth0Credentials]: last }), []);
});

test("credentials that are made anew with their secret break nothing", () => {
  assert.deepEqual(found({ [auth0Credentials]: first }), []);
});

test("with the app registration goes more than its secret", () => {
  assert.deepEqual(found({ [application]: first, [password]: first }), []);
});
