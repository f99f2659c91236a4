import assert from "node:assert/strict";
import { test } from "node:test";
import { hideOpaqueWords } from "../../../commands/github/opaque-words";

const SECRETS = {
  "Entra's client secret": "nXy8Q~Abcdefghijklmnopqrstuvwxyz0123456.",
  "Auth0's client secret": "aBcD1234-eFgH5678_iJkL9012mNoP3456qRsT7890uVwX1234yZaB5678cDeF90",
  "AWS's secret access key": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  "a token": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlIG9mIGEgdG9rZW4x",
};

for (const [what, secret] of Object.entries(SECRETS)) {
  test(`${what} is hidden wherever it stands`, () => {
    for (const [before, after] of [
      ["", ""],
      ["client_secret=", "&grant_type=x"],
      ['"', '"'],
      ["value: ", ", next"],
    ]) {
      const hidden = hideOpaqueWords(`${before}${secret}${after}`);
      assert.ok(!hidden.includes(secret.slice(0, 12)), hidden);
      assert.ok(hidden.includes("(secret)"), hidden);
    }
  });
}

test("what a person needs to read stays", () => {
  const text = [
    "aws_cognito_user_pool_client.cognito_client-web: operation error Cognito Identity Provider: DescribeUserPool",
    "AADSTS7000215: Invalid client secret provided. Trace ID: 0f5e0c9c-77aa-4a1b-bb00-1c5f4a2b0d00",
    "arn:aws:sts::123456789012:assumed-role/plan is not authorized to perform: cognito-idp:DescribeUserPool",
    "403 Forbidden: Insufficient scope, expected any of: read:client_keys",
    "state/dev.tfplan of eu-west-1_AbCdEf123 at https://acme-dev.eu.auth0.com/api/v2/clients",
  ].join("\n");
  assert.equal(hideOpaqueWords(text), text);
});
