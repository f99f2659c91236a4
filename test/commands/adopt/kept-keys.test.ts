import assert from "node:assert/strict";
import { test } from "node:test";
import type { Found } from "../../../commands/adopt/found-chain";
import { accountsOf, keptBy, settled } from "../../../commands/adopt/kept-keys";
import { YamlFile } from "../../../environments/yaml-file";
import { ENVIRONMENT, FOUND, foundWith, foundWithWaad } from "./found-chain";

const FILE = `microsoft: { tenantId: 3f2c1d4e-0000-4000-8000-000000000001 }
auth0: { domain: acme-dev.eu.auth0.com }
cognito:
  clients: { web: { callbackUrls: [] } }
`;

function settle(found: Found, text = FILE) {
  const { written, obstacles } = settled(
    keptBy(found),
    new YamlFile("environments/dev.yaml", text),
    ENVIRONMENT,
  );
  return {
    written: written.map(({ path, value }) => `${path.join(".")}: ${value}`),
    obstacles: obstacles.map(({ where, told }) => `${where}: ${told}`),
  };
}

test("what the file leaves out is written as it was found, unless it is the default", () => {
  assert.deepEqual(settle(FOUND), {
    written: [
      "microsoft.displayName: Acme sign-in",
      "auth0.connections.windowslive: microsoft-personal",
      "auth0.connections.waad: microsoft-work",
      "cognito.providerName: Auth0",
      "cognito.poolName: acme users",
      "cognito.usernames: case-insensitive",
      "cognito.clients.web.kind: confidential",
    ],
    obstacles: [],
  });
});

test("what the file says as it was found stays", () => {
  const text = FILE.replace("cognito:\n", "cognito:\n  providerName: Auth0\n  poolName: acme users\n");
  const { written, obstacles } = settle(FOUND, text);
  assert.deepEqual(obstacles, []);
  assert.ok(!written.some((line) => /providerName|poolName/.test(line)));
});

test("what the file says otherwise is told with its place", () => {
  const text = FILE.replace(
    "cognito:\n",
    "cognito:\n  providerName: Microsoft\n  usernames: case-sensitive\n",
  );
  assert.deepEqual(settle(FOUND, text).obstacles, [
    `environments/dev.yaml:4:17 cognito.providerName: is "Microsoft", but what is there has "Auth0"; it is the start of each user's name: everybody would be a stranger`,
    `environments/dev.yaml:5:14 cognito.usernames: is "case-sensitive", but what is there has "case-insensitive"; a user pool keeps that for ever: it would be replaced, and everyone in it lost`,
  ]);
});

test("the strategy follows from the connections, and its default from the accounts", () => {
  const organizations = foundWith("application", { signInAudience: "AzureADMultipleOrgs" });
  const { waad, windowslive } = FOUND.connections;
  const written = (found: Found) => settle(found).written.filter((line) => /accounts|strategy/.test(line));
  assert.deepEqual(written(FOUND), []);
  assert.deepEqual(written(organizations), ["microsoft.accounts: organizations", "auth0.strategy: both"]);
  assert.deepEqual(written({ ...organizations, connections: waad ? { waad } : {} }), [
    "microsoft.accounts: organizations",
  ]);
  assert.deepEqual(written({ ...FOUND, connections: windowslive ? { windowslive } : {} }), [
    "auth0.strategy: windowslive",
  ]);
});

test("users who are known by their object ID stay known by it", () => {
  const { waad } = foundWithWaad({ userid_attribute: "oid", useCommonEndpoint: false }).connections;
  const { written } = settle({ ...FOUND, connections: waad ? { waad } : {} });
  assert.ok(written.includes("auth0.userIdAttribute: oid"));
  assert.ok(written.includes("microsoft.accounts: tenant"));
});

test("who may sign in is whom the app registration and the endpoint take", () => {
  const audience = (signInAudience: string) => accountsOf(foundWith("application", { signInAudience }));
  assert.equal(audience("AzureADandPersonalMicrosoftAccount"), "any");
  assert.equal(audience("AzureADMyOrg"), "tenant");
  assert.equal(audience("PersonalMicrosoftAccount"), undefined);
  assert.equal(accountsOf(foundWithWaad({ useCommonEndpoint: false })), undefined);
});

test("a pool that was made without a word on upper and lower case tells them apart", () => {
  const { UsernameConfiguration: _, ...pool } = FOUND.pool;
  assert.ok(!settle({ ...FOUND, pool }).written.some((line) => line.startsWith("cognito.usernames")));
});
