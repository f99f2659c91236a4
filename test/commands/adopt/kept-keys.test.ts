import assert from "node:assert/strict";
import { test } from "node:test";
import type { AppClient, FoundBrokerChain } from "../../../commands/adopt/found-chain";
import { keptKeysOf, settleKeys } from "../../../commands/adopt/kept-keys";
import { adoptedBroker } from "../../../commands/adopt/routes/broker";
import { accountsOf } from "../../../commands/adopt/routes/broker-keys";
import type { BrokerEnvironment } from "../../../environments/schema";
import { YamlFile } from "../../../environments/yaml-file";
import { ENVIRONMENT, FOUND, foundWith, foundWithWaad, JOINED } from "./found-chain";

const FILE = `microsoft: { tenantId: 3f2c1d4e-0000-4000-8000-000000000001 }
auth0: { domain: acme-dev.eu.auth0.com }
cognito:
  clients: { web: { callbackUrls: [] } }
`;

function settle(found: FoundBrokerChain, text = FILE, environment: BrokerEnvironment = ENVIRONMENT) {
  const { missing, obstacles } = settleKeys(
    keptKeysOf(found, environment, adoptedBroker.keptKeysOf(found, environment)),
    new YamlFile("environments/dev.yaml", text),
    ENVIRONMENT,
  );
  return {
    written: missing.map(({ path, value }) => `${path.join(".")}: ${value}`),
    obstacles: obstacles.map(({ where, message }) => `${where}: ${message}`),
  };
}

test("a key that the file leaves out is written as it was found, unless that is the default", () => {
  assert.deepEqual(settle(FOUND), {
    written: [
      "microsoft.displayName: Acme sign-in",
      "auth0.strategy: both",
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

test("a key that the file has as it was found stays", () => {
  const text = FILE.replace("cognito:\n", "cognito:\n  providerName: Auth0\n  poolName: acme users\n");
  const { written, obstacles } = settle(FOUND, text);
  assert.deepEqual(obstacles, []);
  assert.ok(!written.some((line) => /providerName|poolName/.test(line)));
});

test("a key that the file has otherwise is an obstacle with its place", () => {
  const text = FILE.replace(
    "cognito:\n",
    "cognito:\n  providerName: Microsoft\n  usernames: case-sensitive\n",
  );
  assert.deepEqual(settle(FOUND, text).obstacles, [
    `environments/dev.yaml:4:17 cognito.providerName: is "Microsoft", but the chain has "Auth0"; each user ID begins with it: everyone would get a new one`,
    `environments/dev.yaml:5:14 cognito.usernames: is "case-sensitive", but the chain has "case-insensitive"; Cognito never changes that of a user pool, so no plan would pass`,
  ]);
});

test("an app client that rotates its refresh tokens goes on with it", () => {
  const rotating = { ...FOUND.clients.web, RefreshTokenRotation: { Feature: "ENABLED" } } as AppClient;
  const found = { ...FOUND, clients: { web: rotating } };
  assert.ok(settle(found).written.includes("cognito.clients.web.refreshRotation: true"));
  assert.deepEqual(settle(found, FILE.replace("[] }", "[], refreshRotation: false }")).obstacles, [
    "environments/dev.yaml:4:56 cognito.clients.web.refreshRotation: is the boolean false, but the chain has true; a refresh token would live on after it was used; change it after the adoption",
  ]);
});

test("the strategy is written, as it follows from the connections", () => {
  const organizations = foundWith("application", { signInAudience: "AzureADMultipleOrgs" });
  const { waad, windowslive } = FOUND.connections;
  const written = (found: FoundBrokerChain) =>
    settle(found).written.filter((line) => /accounts|strategy/.test(line));
  assert.deepEqual(written(FOUND), ["auth0.strategy: both"]);
  assert.deepEqual(written(organizations), ["microsoft.accounts: organizations", "auth0.strategy: both"]);
  assert.deepEqual(written({ ...organizations, connections: waad ? { waad } : {} }), [
    "microsoft.accounts: organizations",
    "auth0.strategy: waad",
  ]);
  assert.deepEqual(written({ ...FOUND, connections: windowslive ? { windowslive } : {} }), [
    "auth0.strategy: windowslive",
  ]);
});

test("users whose user ID is their object ID keep it", () => {
  const { waad } = foundWithWaad({ userid_attribute: "oid", useCommonEndpoint: false }).connections;
  const { written } = settle({ ...FOUND, connections: waad ? { waad } : {} });
  assert.ok(written.includes("auth0.userIdAttribute: oid"));
  assert.ok(written.includes("microsoft.accounts: tenant"));
});

test("who may sign in follows from the app registration and the endpoint", () => {
  const audience = (signInAudience: string) => accountsOf(foundWith("application", { signInAudience }));
  assert.equal(audience("AzureADandPersonalMicrosoftAccount"), "any");
  assert.equal(audience("AzureADMyOrg"), "tenant");
  assert.equal(audience("PersonalMicrosoftAccount"), undefined);
  assert.equal(accountsOf(foundWithWaad({ useCommonEndpoint: false })), undefined);
});

test("a pool that was made without a setting for upper and lower case distinguishes them", () => {
  const { UsernameConfiguration: _, ...pool } = FOUND.pool;
  assert.ok(!settle({ ...FOUND, pool }).written.some((line) => line.startsWith("cognito.usernames")));
});

test("of a pool that stays its owner's, its ID is written, and the issuer where it is the newer one", () => {
  const written = (environment: BrokerEnvironment) =>
    settle(FOUND, FILE, environment).written.filter((line) =>
      /poolName|usernames|userPool|issuer/.test(line),
    );
  assert.deepEqual(written(JOINED), ["cognito.userPool: eu-west-1_AbCdEf123"]);
  const cognito = { ...JOINED.cognito, issuer: "updated" as const };
  assert.deepEqual(written({ ...JOINED, cognito }), [
    "cognito.userPool: eu-west-1_AbCdEf123",
    "cognito.issuer: updated",
  ]);
  assert.deepEqual(
    settle(FOUND, FILE.replace("cognito:", "cognito:\n  userPool: eu-west-1_Other"), JOINED).obstacles,
    [
      'environments/dev.yaml:4:13 cognito.userPool: is "eu-west-1_Other", but the chain has "eu-west-1_AbCdEf123"; the identity provider is in that pool: everyone would get a new user ID',
    ],
  );
});
