import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Document } from "yaml";
import { UserError } from "../../environments/user-error";
import { World } from "../support/world";

const FILE = {
  microsoft: {
    tenantId: "3f2c1d4e-0000-4000-8000-000000000001",
    accounts: "any",
    displayName: "Acme sign-in (dev)",
  },
  auth0: { domain: "acme-dev.eu.auth0.com", strategy: "both" },
  cognito: {
    accountId: "123456789012",
    region: "eu-west-1",
    domain: "acme-dev",
    providerName: "Microsoft",
    clients: {
      web: {
        callbackUrls: ["https://dev.acme.com/auth/callback"],
        logoutUrls: ["https://dev.acme.com/"],
        kind: "public",
      },
    },
  },
  state: "local",
  protection: "on",
};

const EVERYTHING = [
  "auth0_client.auth0_client",
  "auth0_client_credentials.auth0_client-credentials",
  "auth0_connection.auth0_waad[0]",
  "auth0_connection.auth0_windowslive[0]",
  "auth0_connection_clients.auth0_waad-clients[0]",
  "auth0_connection_clients.auth0_windowslive-clients[0]",
  "aws_cognito_identity_provider.cognito_identity-provider",
  "aws_cognito_user_pool.cognito_pool",
  "aws_cognito_user_pool_client.cognito_client-web",
  "aws_cognito_user_pool_domain.cognito_domain",
  "azuread_application.entra_application",
  "azuread_application_password.entra_password",
  "azuread_service_principal.entra_service-principal",
  "terraform_data.entra_password-created",
  "terraform_data.user-identities",
];

/** The environment file with some keys changed; a dotted key leads into it, `undefined` leaves it out. */
function fileWith(changes: Record<string, unknown>): string {
  const document = new Document(structuredClone(FILE));
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) document.deleteIn(key.split("."));
    else document.setIn(key.split("."), document.createNode(value));
  }
  return document.toString();
}

/** A world with the environment in it, and the keys that were changed so far. */
function deployedWorld() {
  let world: World;
  const changed: Record<string, unknown> = {};
  before(async () => {
    world = await World.raise();
  });
  after(() => world.close());
  return {
    /** Changes keys for good: compares what would change, and applies it. */
    async deploys(keys: Record<string, unknown>, expected: readonly string[]): Promise<void> {
      Object.assign(changed, keys);
      assert.deepEqual(await world.changes("dev", fileWith(changed)), expected);
      await world.apply("dev");
    },
    /** Changes keys for one plan, which Terraform refuses. */
    async refuses(keys: Record<string, unknown>, message: string): Promise<void> {
      await assert.rejects(world.plan("dev", fileWith({ ...changed, ...keys })), (error: Error) => {
        assert.ok(error instanceof UserError, error.stack);
        assert.ok(error.message.includes(message), error.message);
        return true;
      });
    },
    plan: () => world.plan("dev", fileWith(changed)),
    destroy: () => world.destroy("dev"),
  };
}

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

describe("an unprotected environment, changed in one key", () => {
  const { deploys, plan, destroy } = deployedWorld();

  test("is created with one connection", () =>
    deploys(
      { protection: "off", "auth0.strategy": "waad" },
      EVERYTHING.filter((address) => !address.includes("windowslive")).map((address) => `${address}: create`),
    ));

  test("auth0.strategy: both adds the other connection", () =>
    deploys({ "auth0.strategy": "both" }, [
      "auth0_connection.auth0_windowslive[0]: create",
      "auth0_connection_clients.auth0_windowslive-clients[0]: create",
    ]));

  test("auth0.strategy: windowslive drops one", () =>
    deploys({ "auth0.strategy": "windowslive" }, [
      "auth0_connection.auth0_waad[0]: delete",
      "auth0_connection_clients.auth0_waad-clients[0]: delete",
    ]));

  test("cognito.domain moves the pool's domain, and Auth0's callback with it", () =>
    deploys({ "cognito.domain": "acme-other" }, [
      "auth0_client.auth0_client: update",
      "aws_cognito_user_pool_domain.cognito_domain: replace",
    ]));

  test("cognito.domain takes a custom domain", () =>
    deploys(
      {
        "cognito.domain": {
          name: "login.acme.com",
          certificateArn:
            "arn:aws:acm:us-east-1:123456789012:certificate/1ab00000-0000-4000-8000-000000000001",
        },
      },
      ["auth0_client.auth0_client: update", "aws_cognito_user_pool_domain.cognito_domain: replace"],
    ));

  test("cognito.providerName replaces the identity provider, and the app clients follow", () =>
    deploys({ "cognito.providerName": "Entra" }, [
      "aws_cognito_identity_provider.cognito_identity-provider: replace",
      "aws_cognito_user_pool_client.cognito_client-web: update",
    ]));

  test("protection: on protects the pool, and changes nothing else", () =>
    deploys({ protection: "on" }, ["aws_cognito_user_pool.cognito_pool: update"]));

  test("is destroyed in two steps: protection off, and then destroy", async () => {
    await deploys({ protection: "off" }, ["aws_cognito_user_pool.cognito_pool: update"]);
    await destroy();
    assert.equal(
      (await plan()).changes.every(({ action }) => action === "create"),
      true,
    );
  });
});
