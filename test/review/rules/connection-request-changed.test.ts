import assert from "node:assert/strict";
import { test } from "node:test";
import { connectionRequestChanged } from "../../../review/rules/connection-request-changed";
import { Secret, UNKNOWN, type Value } from "../../../review/value";
import { CONNECTION, microsoftFindings } from "../support/microsoft";
import { assertQuiet } from "../support/quiet";

const found = (name: string, value: Value) =>
  microsoftFindings(
    connectionRequestChanged,
    { [CONNECTION]: { after: { [`options.0.${name}`]: value } } },
    { kind: "drift" },
  );

test("a new, unchanged or destroyed environment sends no more than a sign-in takes", () => {
  assertQuiet(connectionRequestChanged);
  assert.deepEqual(microsoftFindings(connectionRequestChanged, {}), []);
});

test("a header is told by its name, not by its value", () => {
  assert.deepEqual(found("custom_headers", [{ header: "Authorization", value: new Secret("Basic x") }]), [
    {
      address: CONNECTION,
      means:
        "Auth0 may sign people in as another app at Microsoft, or nobody can sign in: the connection `microsoft` sends the header `Authorization`.",
    },
  ]);
});

for (const [parameters, names] of [
  ['{"redirect_uri":{"value":"https://attacker.example/"}}', "`redirect_uri`"],
  [
    '{"state":{"alias":"s"},"code_challenge":{"alias":"c"},"prompt":{"value":"login"}}',
    "`state`, `code_challenge`",
  ],
  ["not JSON", "`upstream_params`"],
] as const) {
  test(`${names} are the protocol's, and no business of a connection`, () => {
    assert.deepEqual(found("upstream_params", parameters), [
      {
        address: CONNECTION,
        means: `Others may take part in people's sign-ins at Microsoft: the connection \`microsoft\` sets ${names} of the request to Microsoft.`,
      },
    ]);
  });
}

test("what Microsoft's page is asked is none of the protocol's", () => {
  assert.deepEqual(found("upstream_params", '{"prompt":{"value":"select_account"}}'), []);
  assert.deepEqual(found("upstream_params", ""), []);
  assert.deepEqual(found("upstream_params", UNKNOWN), []);
});
