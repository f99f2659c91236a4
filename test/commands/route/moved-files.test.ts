import assert from "node:assert/strict";
import { test } from "node:test";
import { retiredFile, sideBySideFile } from "../../../commands/route/moved-files";

const NEXT = {
  route: "entra",
  keys: { microsoft: { tenantId: "3f2c1d4e-0000-4000-8000-000000000001", accounts: "tenant" } },
  providerName: "Entra",
} as const;
const BROKER = `# yaml-language-server: $schema=./schema.json
# The site that customers see.
microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001 # home
  accounts: tenant
# By way of Auth0.
auth0: { domain: acme-dev.eu.auth0.com }

cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  providerName: Acme # on the button
  clients:
    web:
      callbackUrls: [https://dev.acme.com/auth/callback]
      logoutUrls: []
signOut: everywhere
state: local # for now
`;

const SIDE_BY_SIDE = `# yaml-language-server: $schema=./schema.json
# The site that customers see.
route: entra
microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
  accounts: tenant
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  providerName: Entra # on the button
  clients:
    web:
      callbackUrls: [https://dev.acme.com/auth/callback]
      logoutUrls: []
state: local # for now
former:
  route: broker
  providerName: Acme
  microsoft:
    tenantId: 3f2c1d4e-0000-4000-8000-000000000001 # home
    accounts: tenant
  # By way of Auth0.
  auth0: { domain: acme-dev.eu.auth0.com }
  signOut: everywhere
`;

test("the present route's keys go below former as they are written, and the pool's stay", () =>
  assert.equal(sideBySideFile("environments/dev.yaml", BROKER, "broker", NEXT), SIDE_BY_SIDE));

test("a file of several identity providers has no name for one", () => {
  const moved = sideBySideFile("environments/dev.yaml", BROKER, "broker", {
    ...NEXT,
    providerName: undefined,
  });
  assert.match(moved, / {2}domain: acme-dev\n {2}clients:/);
});

test("what was adopted of the pool stays with the pool, and the rest goes with its route", () => {
  const adopted = `${BROKER}adopt:
  appRegistration: 5b0c0000-0000-4000-8000-000000000001
  userPool: eu-west-1_AbCdEf123
  clients: { web: 4xk2pq7mz9r1t5v8w3y6b0c2d4 }
  keep:
    mapping: { nickname: nickname }
    unmapped: [picture]
`;
  const moved = sideBySideFile("environments/dev.yaml", adopted, "broker", NEXT);
  assert.match(
    moved,
    /^adopt:\n {2}userPool: eu-west-1_AbCdEf123\n {2}clients:\n {4}web: 4xk2pq7mz9r1t5v8w3y6b0c2d4\n {2}keep:\n {4}unmapped:\n {6}- picture\n/m,
  );
  assert.match(
    moved,
    / {2}adopt:\n {4}appRegistration: 5b0c0000-0000-4000-8000-000000000001\n {4}keep:\n {6}mapping:\n {8}nickname: nickname\n$/,
  );
});

test("a former route at its end says so, and all else stays", () =>
  assert.equal(retiredFile("environments/dev.yaml", SIDE_BY_SIDE), `${SIDE_BY_SIDE}  retired: true\n`));

for (const [title, text] of [
  ["in one line", "{ microsoft: { tenantId: 3f2c }, cognito: { region: eu-west-1 } }\n"],
  ["whose keys are indented", "  microsoft: { tenantId: 3f2c }\n  cognito: { region: eu-west-1 }\n"],
] as const) {
  test(`a file ${title} is refused, with what to write instead`, () =>
    assert.throws(() => sideBySideFile("environments/dev.yaml", text, "broker", NEXT), {
      name: "UserError",
      code: "environment-file-not-editable",
      message: `environments/dev.yaml: is written in a way that this command can't move without losing something. Nothing was changed.
To do: write each of its keys at the start of a line, then run the same command again; or write the file like this:
route: entra
microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
  accounts: tenant
cognito:
  region: eu-west-1
  providerName: Entra
former:
  route: broker
  microsoft:
    tenantId: 3f2c
`,
    }));
}
