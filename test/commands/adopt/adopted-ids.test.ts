import assert from "node:assert/strict";
import { test } from "node:test";
import { adoptedIdsOf, withAdoptedIds } from "../../../commands/adopt/adopted-ids";
import { adoptedBroker } from "../../../commands/adopt/routes/broker";
import type { BrokerEnvironment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { ENVIRONMENT, FOUND, JOINED } from "./found-chain";

const idsOf = (environment: BrokerEnvironment) =>
  adoptedIdsOf(FOUND, environment, adoptedBroker.idsOf(FOUND));
const KEYS = [
  { path: ["auth0", "connections", "waad"], value: "microsoft-work" },
  { path: ["cognito", "usernames"], value: "case-insensitive" },
  { path: ["cognito", "clients", "web", "kind"], value: "confidential" },
];
const ADOPT = `
# The chain that was made by hand, by its ids. Keep it: without it, the next plan would replace app clients.
adopt:
  appRegistration: 0000000a-0000-4000-8000-00000000000a
  servicePrincipal: 0000000b-0000-4000-8000-00000000000b
  auth0Client: AbCdEfGhIjKlMnOpQrStUvWxYz012345
  connections:
    windowslive: con_0000000000000001
    waad: con_0000000000000002
  userPool: eu-west-1_AbCdEf123
  clients:
    web: 1h57kf5cpq17m0eml12example
`;
const written = (text: string) => withAdoptedIds("environments/dev.yaml", text, idsOf(ENVIRONMENT), KEYS);

test("ids and keys are added, and everything else stays byte for byte", () => {
  const text = `# yaml-language-server: $schema=./schema.json
auth0:
  domain: acme-dev.eu.auth0.com     # the tenant


# Cognito
cognito: 
  accountId: "123456789012"
  clients:
    web:
      callbackUrls: [ https://dev.acme.com/auth/callback ] # of the site
      logoutUrls:
      - https://dev.acme.com/
      # that is all
`;
  assert.equal(
    written(text),
    `# yaml-language-server: $schema=./schema.json
auth0:
  domain: acme-dev.eu.auth0.com     # the tenant
  connections: { waad: microsoft-work }


# Cognito
cognito: 
  accountId: "123456789012"
  clients:
    web:
      callbackUrls: [ https://dev.acme.com/auth/callback ] # of the site
      logoutUrls:
      - https://dev.acme.com/
      kind: confidential
  usernames: case-insensitive
      # that is all
${ADOPT}`,
  );
});

test("a second connection goes beside the first one", () => {
  const [waad, ...others] = KEYS;
  const windowslive = { path: ["auth0", "connections", "windowslive"], value: "microsoft" };
  const text = withAdoptedIds(
    "environments/dev.yaml",
    "auth0: { domain: a }\ncognito: { clients: { web: { callbackUrls: [] } } }\n",
    {},
    [windowslive, ...(waad ? [waad] : []), ...others],
  );
  assert.match(
    text,
    /^auth0: \{ domain: a, connections: \{ windowslive: microsoft, waad: microsoft-work \} \}\ncognito: \{ clients: \{ web: \{ callbackUrls: \[\], kind: confidential \} \}, usernames: case-insensitive \}\n/,
  );
});

test("names that YAML would misread are quoted", () => {
  for (const value of ["true", "Acme, Inc.", "no: yes", "12", "# one"]) {
    const kept = [{ path: ["microsoft", "displayName"], value }];
    const text = withAdoptedIds("environments/dev.yaml", "microsoft: { tenantId: x }\n", {}, kept);
    assert.match(text, new RegExp(`displayName: "${value}" }`));
  }
});

test("of a pool that stays its owner's, the identity provider and the app clients are adopted", () => {
  const { userPool, ...others } = idsOf(ENVIRONMENT);
  assert.equal(userPool, "eu-west-1_AbCdEf123");
  assert.deepEqual(idsOf(JOINED), { ...others, identityProvider: "Auth0" });
});

test("a file that adopts already is the same after a second time, and other ids take the place of its own", () => {
  const once = written(
    "auth0: { domain: a }\ncognito:\n    clients: { web: { kind: public } }\n".replace(
      "kind: public",
      "logoutUrls: []",
    ),
  );
  assert.equal(withAdoptedIds("environments/dev.yaml", once, idsOf(ENVIRONMENT), []), once);
  const other = { ...idsOf(ENVIRONMENT), userPool: "eu-west-1_Other" };
  const again = withAdoptedIds("environments/dev.yaml", once, other, []);
  assert.equal(again, once.replace("eu-west-1_AbCdEf123", "eu-west-1_Other"));
});

test("a file that can't be changed without losing something is refused with the keys", () => {
  const text = "auth0: {}\ncognito: { clients: { web: { logoutUrls: [] } } }\n";
  assert.throws(
    () => written(text),
    (error: Error) => {
      assert.ok(error instanceof UserError, String(error));
      assert.match(
        error.message,
        /^environments\/dev\.yaml: is written in a way .+\nTo do: write these keys/,
      );
      assert.match(error.message, /\n {2}auth0\.connections\.waad: microsoft-work\n/);
      assert.match(error.message, /\n {2}adopt:\n {4}appRegistration: 0000000a/);
      return true;
    },
  );
});
