import { describe, test } from "node:test";
import { deployedWorld, EVERYTHING, FILE } from "../support/deployed-world";

/** What a review says of a pool that is looked for where it is not. */
const POOL_MOVED = [
  "pool-replaced",
  "identity-provider-replaced",
  "domain-replaced",
  "identities-moved",
] as const;

describe("a protected environment, changed in one key", () => {
  const { deploys, refuses, forbids, plansNothing } = deployedWorld();

  test("is created whole, and then plans nothing", async () => {
    await deploys(
      {},
      EVERYTHING.map((address) => `${address}: create`),
      { fixture: "new-environment", exit: 2, rules: [] },
    );
    await plansNothing();
  });

  for (const [key, value, deployed, rules] of [
    [
      "microsoft.tenantId",
      "3f2c1d4e-0000-4000-8000-000000000002",
      FILE.microsoft.tenantId,
      ["app-registration-replaced", "identities-moved", "hops-change-together"],
    ],
    [
      "auth0.domain",
      "acme-test.eu.auth0.com",
      FILE.auth0.domain,
      ["connection-replaced", "identities-moved", "hops-change-together", "secret-renewed"],
    ],
    ["cognito.accountId", "210987654321", FILE.cognito.accountId, POOL_MOVED],
    ["cognito.region", "eu-central-1", FILE.cognito.region, POOL_MOVED],
  ] as const) {
    test(`refuses to move by ${key}, which would make a stranger of every user`, () =>
      refuses(
        { [key]: value },
        `environments/dev.yaml ${key}: is "${value}", but the environment was deployed with "${deployed}"`,
        { fixture: `moved-${key.split(".")[1]}`, exit: 3, rules },
      ));
  }

  for (const [key, value, address, rules] of [
    [
      "cognito.domain",
      "acme-other",
      "aws_cognito_user_pool_domain.cognito_domain",
      ["domain-replaced", "hops-change-together"],
    ],
    [
      "cognito.providerName",
      "Entra",
      "aws_cognito_identity_provider.cognito_identity-provider",
      ["identity-provider-replaced"],
    ],
    ["auth0.strategy", "waad", "auth0_connection.auth0_windowslive[0]", ["connection-replaced"]],
    ["auth0.strategy", "windowslive", "auth0_connection.auth0_waad[0]", ["connection-replaced"]],
    [
      "auth0.connections",
      { windowslive: "personal", waad: "work" },
      "auth0_connection.auth0_waad[0]",
      ["connection-replaced"],
    ],
    ["cognito.poolName", "people", "aws_cognito_user_pool.cognito_pool", ["pool-replaced"]],
    [
      "cognito.usernames",
      "case-insensitive",
      "aws_cognito_user_pool.cognito_pool",
      ["pool-replaced", "pool-schema"],
    ],
  ] as const) {
    test(`refuses ${key}: ${JSON.stringify(value)}, which would destroy or replace ${address}`, () =>
      refuses(
        { [key]: value },
        `Resource ${address} has lifecycle.prevent_destroy set, but the plan calls for this resource to be destroyed.`,
        {
          fixture: `protected-${typeof value === "string" ? value : key.split(".")[1]}`,
          exit: 3,
          rules,
        },
      ));
  }

  test("auth0.userIdAttribute: oid is forbidden, as it would make a stranger of everyone with a work or school account", () =>
    forbids(
      { "auth0.userIdAttribute": "oid" },
      { fixture: "user-id-attribute", exit: 3, rules: ["user-id-attribute"] },
    ));

  test("refuses to narrow microsoft.accounts where that would drop a connection by default", () =>
    refuses(
      { "microsoft.accounts": "organizations", "auth0.strategy": undefined },
      "Resource auth0_connection.auth0_windowslive[0] has lifecycle.prevent_destroy set",
      { exit: 3, rules: ["connection-replaced", "accounts-narrowed"] },
    ));

  for (const [accounts, what, expected, rules] of [
    [
      "organizations",
      "changes the app registration's audience",
      ["azuread_application.entra_application: update"],
      ["accounts-narrowed"],
    ],
    [
      "tenant",
      "changes the audience, and leads the connection to the tenant's own endpoint",
      ["auth0_connection.auth0_waad[0]: update", "azuread_application.entra_application: update"],
      ["accounts-narrowed"],
    ],
    [
      "any",
      "goes back to everyone",
      ["auth0_connection.auth0_waad[0]: update", "azuread_application.entra_application: update"],
      ["accounts-widened"],
    ],
  ] as const) {
    test(`microsoft.accounts: ${accounts} ${what}`, () =>
      deploys({ "microsoft.accounts": accounts }, expected, {
        fixture: `accounts-${accounts}`,
        exit: 2,
        rules,
      }));
  }

  for (const [what, key, value, expected, rules, fixture] of [
    [
      "renames the app registration",
      "microsoft.displayName",
      "Acme",
      ["azuread_application.entra_application: update"],
      [],
      "display-name",
    ],
    [
      "moves the identity provider's endpoints and registers a redirect URI",
      "auth0.customDomain",
      "login.dev.acme.com",
      [
        "aws_cognito_identity_provider.cognito_identity-provider: update",
        "azuread_application.entra_application: update",
      ],
      ["hops-change-together"],
      "custom-domain",
    ],
    [
      "updates the app client",
      "cognito.clients.web.callbackUrls",
      ["https://dev.acme.com/other/callback", "http://localhost:3000/callback"],
      ["aws_cognito_user_pool_client.cognito_client-web: update"],
      ["callback-removed"],
      "callback-urls",
    ],
    [
      "updates the app client",
      "cognito.clients.web.logoutUrls",
      ["https://dev.acme.com/bye"],
      ["aws_cognito_user_pool_client.cognito_client-web: update"],
      ["callback-removed"],
      "logout-urls",
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
      [],
      "sign-out-everywhere",
    ],
    [
      "gives the app client a secret, which takes a new one",
      "cognito.clients.web.kind",
      "confidential",
      ["aws_cognito_user_pool_client.cognito_client-web: replace"],
      ["app-client-replaced"],
      "app-client-kind",
    ],
    [
      "adds an app client",
      "cognito.clients.cli",
      { callbackUrls: ["acme://callback"], logoutUrls: [] },
      ["aws_cognito_user_pool_client.cognito_client-cli: create"],
      [],
      "app-client-added",
    ],
    [
      "removes an app client",
      "cognito.clients.cli",
      undefined,
      ["aws_cognito_user_pool_client.cognito_client-cli: delete"],
      ["callback-removed"],
      "app-client-removed",
    ],
    [
      "changes nothing in the clouds",
      "waivers",
      [{ rule: "callback-removed", reason: "only the review reads it", until: "2026-12-31" }],
      [],
      [],
      undefined,
    ],
  ] as const) {
    test(`${key} ${what}`, () =>
      deploys({ [key]: value }, expected, {
        exit: expected.length === 0 ? 0 : 2,
        rules,
        ...(fixture && { fixture }),
      }));
  }

  for (const [step, keys, expected, rules] of [
    [
      "renew",
      { b: "2026-11-24" },
      [
        "auth0_client.auth0_client-b: create",
        "auth0_client_credentials.auth0_client-b-credentials: create",
        "auth0_connection_clients.auth0_waad-clients[0]: update",
        "auth0_connection_clients.auth0_windowslive-clients[0]: update",
        "azuread_application_password.entra_password-b: create",
        "terraform_data.auth0_client-b-renewed: create",
      ],
      ["secret-renewed"],
    ],
    [
      "switch",
      { active: "b" },
      [
        "auth0_connection.auth0_waad[0]: update",
        "auth0_connection.auth0_windowslive[0]: update",
        "aws_cognito_identity_provider.cognito_identity-provider: update",
      ],
      ["broker-client-switched", "secret-switched"],
    ],
    [
      "retire",
      { a: null },
      [
        "auth0_client.auth0_client: update",
        "auth0_connection_clients.auth0_waad-clients[0]: update",
        "auth0_connection_clients.auth0_windowslive-clients[0]: update",
        "azuread_application_password.entra_password: delete",
      ],
      ["secret-retired"],
    ],
  ] as const) {
    test(`microsoft.secret and auth0.secret ${step} in one plan`, () =>
      deploys(
        Object.fromEntries(
          Object.entries(keys).flatMap(([key, value]) => [
            [`microsoft.secret.${key}`, value],
            [`auth0.secret.${key}`, value],
          ]),
        ),
        expected,
        { fixture: `secrets-${step}`, exit: 2, rules },
      ));
  }

  test("protection: off lifts the pool's deletion protection, and changes nothing else", () =>
    deploys({ protection: "off" }, ["aws_cognito_user_pool.cognito_pool: update"], {
      fixture: "protection-off",
      exit: 2,
      rules: ["protection-lifted"],
    }));
});
