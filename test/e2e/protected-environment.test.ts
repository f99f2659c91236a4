import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { deployedWorld, EVERYTHING, FILE } from "../support/deployed-world";

describe("a protected environment, changed in one key", () => {
  const { deploys, refuses, plan } = deployedWorld();

  test("is created whole, and then plans nothing", async () => {
    await deploys(
      {},
      EVERYTHING.map((address) => `${address}: create`),
    );
    assert.deepEqual(await plan(), { changes: [], empty: true });
  });

  for (const [key, value, deployed] of [
    ["microsoft.tenantId", "3f2c1d4e-0000-4000-8000-000000000002", FILE.microsoft.tenantId],
    ["auth0.domain", "acme-test.eu.auth0.com", FILE.auth0.domain],
    ["cognito.accountId", "210987654321", FILE.cognito.accountId],
    ["cognito.region", "eu-central-1", FILE.cognito.region],
  ] as const) {
    test(`refuses to move by ${key}, which would make a stranger of every user`, () =>
      refuses(
        { [key]: value },
        `environments/dev.yaml ${key}: is "${value}", but the environment was deployed with "${deployed}"`,
      ));
  }

  for (const [key, value, address] of [
    ["cognito.domain", "acme-other", "aws_cognito_user_pool_domain.cognito_domain"],
    ["cognito.providerName", "Entra", "aws_cognito_identity_provider.cognito_identity-provider"],
    ["auth0.strategy", "waad", "auth0_connection.auth0_windowslive[0]"],
    ["auth0.strategy", "windowslive", "auth0_connection.auth0_waad[0]"],
  ] as const) {
    test(`refuses ${key}: ${value}, which would destroy or replace ${address}`, () =>
      refuses(
        { [key]: value },
        `Resource ${address} has lifecycle.prevent_destroy set, but the plan calls for this resource to be destroyed.`,
      ));
  }

  test("refuses to narrow microsoft.accounts where that would drop a connection by default", () =>
    refuses(
      { "microsoft.accounts": "organizations", "auth0.strategy": undefined },
      "Resource auth0_connection.auth0_windowslive[0] has lifecycle.prevent_destroy set",
    ));

  for (const [accounts, what, expected] of [
    [
      "organizations",
      "changes the app registration's audience",
      ["azuread_application.entra_application: update"],
    ],
    [
      "tenant",
      "changes the audience, and leads the connection to the tenant's own endpoint",
      ["auth0_connection.auth0_waad[0]: update", "azuread_application.entra_application: update"],
    ],
    [
      "any",
      "goes back to everyone",
      ["auth0_connection.auth0_waad[0]: update", "azuread_application.entra_application: update"],
    ],
  ] as const) {
    test(`microsoft.accounts: ${accounts} ${what}`, () =>
      deploys({ "microsoft.accounts": accounts }, expected));
  }

  for (const [what, key, value, expected] of [
    [
      "renames the app registration",
      "microsoft.displayName",
      "Acme",
      ["azuread_application.entra_application: update"],
    ],
    [
      "moves the identity provider's endpoints and registers a redirect URI",
      "auth0.customDomain",
      "login.dev.acme.com",
      [
        "aws_cognito_identity_provider.cognito_identity-provider: update",
        "azuread_application.entra_application: update",
      ],
    ],
    [
      "updates the app client",
      "cognito.clients.web.callbackUrls",
      ["https://dev.acme.com/auth/callback", "http://localhost:3000/callback"],
      ["aws_cognito_user_pool_client.cognito_client-web: update"],
    ],
    [
      "updates the app client",
      "cognito.clients.web.logoutUrls",
      ["https://dev.acme.com/bye"],
      ["aws_cognito_user_pool_client.cognito_client-web: update"],
    ],
    [
      "tells each hop where it may lead on to",
      "signOut",
      "everywhere",
      [
        "auth0_client.auth0_client: update",
        "aws_cognito_user_pool_client.cognito_client-web: update",
        "azuread_application.entra_application: update",
      ],
    ],
    [
      "gives the app client a secret, which takes a new one",
      "cognito.clients.web.kind",
      "confidential",
      ["aws_cognito_user_pool_client.cognito_client-web: replace"],
    ],
    [
      "adds an app client",
      "cognito.clients.cli",
      { callbackUrls: ["acme://callback"], logoutUrls: [] },
      ["aws_cognito_user_pool_client.cognito_client-cli: create"],
    ],
    [
      "removes an app client",
      "cognito.clients.cli",
      undefined,
      ["aws_cognito_user_pool_client.cognito_client-cli: delete"],
    ],
  ] as const) {
    test(`${key} ${what}`, () => deploys({ [key]: value }, expected));
  }

  test("protection: off lifts the pool's deletion protection, and changes nothing else", () =>
    deploys({ protection: "off" }, ["aws_cognito_user_pool.cognito_pool: update"]));
});
