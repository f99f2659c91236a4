import assert from "node:assert/strict";
import { test } from "node:test";
import { secretRenewed } from "../../../review/rules/secret-renewed";
import { Secret, UNKNOWN } from "../../../review/value";
import { ADDRESSES, AUTH0_CLIENTS, PASSWORDS } from "../../../stacks/addresses";
import { type Edit, findings, savedPlan } from "../support/plans";
import { assertQuiet } from "../support/quiet";
import { B, findingsIn } from "../support/rotation";

const { password, auth0Credentials, application } = ADDRESSES;
const NEW = "the-new-secret-of-the-test";

test("a new, unchanged or destroyed environment renews no secret", () => assertQuiet(secretRenewed));

for (const edit of [{ action: "replace" }, { before: null }] satisfies Edit[]) {
  test(`a new client secret of the app registration is reported with its end (${Object.keys(edit)})`, () => {
    const after = { value: new Secret(NEW), end_date: "2028-01-31T11:05:19Z" };
    const found = findings(secretRenewed, { [password]: { ...edit, after } });
    assert.deepEqual(found, [
      {
        address: password,
        means:
          "Nobody has to sign in again: the app registration has a new client secret, valid until 2028-01-31.",
      },
    ]);
    assert.ok(!JSON.stringify(found).includes(NEW));
  });
}

test("an unknown end is reported as unknown", () => {
  assert.deepEqual(
    findings(secretRenewed, { [password]: { action: "replace", after: { end_date: UNKNOWN } } }).map(
      ({ means }) => means,
    ),
    [
      "Nobody has to sign in again: the app registration has a new client secret, valid until a day that is known after the apply.",
    ],
  );
});

test("another client secret of Auth0's client must reach Cognito, known or not", () => {
  for (const secret of [new Secret(NEW), UNKNOWN]) {
    const found = findings(secretRenewed, { [auth0Credentials]: { after: { client_secret: secret } } });
    assert.deepEqual(found, [
      {
        address: auth0Credentials,
        means: "Sign-in fails until Cognito has it, too: Auth0's client for Cognito has a new client secret.",
      },
    ]);
    assert.ok(!JSON.stringify(found).includes(NEW));
  }
});

test("a secret that stays, or comes and goes with its app registration, is not renewed", () => {
  const before = { client_secret: new Secret("same") };
  const after = { ...before, authentication_method: "client_secret_basic" };
  assert.deepEqual(findings(secretRenewed, { [auth0Credentials]: { before, after } }), []);
  const created: Edit = { before: null };
  assert.deepEqual(findings(secretRenewed, { [application]: created, [password]: created }), []);
  assert.deepEqual(findings(secretRenewed, { [password]: { after: null } }), []);
  const replaced: Edit = { action: "replace" };
  assert.deepEqual(findings(secretRenewed, { [application]: replaced, [password]: replaced }), []);
});

test("nobody notices a slot that is renewed beside the one in use", () => {
  assert.deepEqual(findingsIn(secretRenewed, savedPlan("secrets-renew"), { active: "a", a: "first", b: B }), [
    {
      address: PASSWORDS.b,
      means:
        "Nobody notices: the app registration has a second client secret in slot b, valid until 2027-11-24, and slot a's stays in use.",
    },
    {
      address: AUTH0_CLIENTS.b,
      means:
        "Nobody notices: Auth0 has a second client for Cognito in slot b, with a secret of its own, and slot a's stays in use.",
    },
  ]);
});

test("neither a switch nor a retirement renews anything", () => {
  for (const [plan, secret] of [
    ["secrets-switch", { active: "b", a: "first", b: B }],
    ["secrets-retire", { active: "b", a: null, b: B }],
  ] as const) {
    assert.deepEqual(findingsIn(secretRenewed, savedPlan(plan), secret), []);
  }
});
