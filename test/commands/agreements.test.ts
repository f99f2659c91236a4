import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementsOf } from "../../commands/agreements";

const CHAIN: Record<string, Record<string, unknown>> = {
  "azuread_application.entra_application": {
    client_id: "entra-client",
    web: [{ redirect_uris: ["https://acme.eu.auth0.com/login/callback"] }],
  },
  "azuread_application_password.entra_password": { value: "entra-secret" },
  "auth0_connection.auth0_waad[0]": {
    name: "dev-waad",
    options: [{ client_id: "entra-client", client_secret: "entra-secret" }],
  },
  "auth0_connection_clients.auth0_waad-clients[0]": { name: "dev-waad", enabled_clients: ["auth0-client"] },
  "auth0_client.auth0_client": {
    client_id: "auth0-client",
    callbacks: ["https://acme.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"],
  },
  "auth0_client_credentials.auth0_client-credentials": { client_secret: "auth0-secret" },
  "aws_cognito_user_pool.cognito_pool": { id: "eu-west-1_AbCdEfGhI" },
  "aws_cognito_user_pool_domain.cognito_domain": { domain: "acme" },
  "aws_cognito_identity_provider.cognito_identity-provider": {
    provider_name: "Microsoft",
    provider_details: {
      client_id: "auth0-client",
      client_secret: "auth0-secret",
      oidc_issuer: "https://acme.eu.auth0.com/",
      authorize_url: "https://acme.eu.auth0.com/authorize",
      token_url: "https://acme.eu.auth0.com/oauth/token",
      attributes_url: "https://acme.eu.auth0.com/userinfo",
      jwks_uri: "https://acme.eu.auth0.com/.well-known/jwks.json",
    },
  },
  "aws_cognito_user_pool_client.cognito_client-web": {
    name: "web",
    supported_identity_providers: ["Microsoft"],
  },
};

/** What disagrees once one attribute is another. */
function broken(address: string, change: (attributes: Record<string, unknown>) => void): string[] {
  const chain = structuredClone(CHAIN);
  change(chain[address] as Record<string, unknown>);
  return disagreements(chain);
}

function disagreements(chain: typeof CHAIN): string[] {
  const resources = Object.entries(chain).map(([address, attributes]) => ({ address, attributes }));
  return agreementsOf(resources)
    .filter(({ agrees }) => !agrees)
    .map(({ what, here, there }) => `${what}: ${here} / ${there}`);
}

test("finds a whole chain in agreement", () => {
  assert.deepEqual(disagreements(CHAIN), []);
});

test("finds nothing in agreement where nothing is deployed", () => {
  assert.ok(agreementsOf([]).every(({ agrees }) => !agrees));
});

const details = (key: string, value: string) => (attributes: Record<string, unknown>) => {
  (attributes.provider_details as Record<string, string>)[key] = value;
};

for (const key of ["oidc_issuer", "token_url", "attributes_url", "jwks_uri"]) {
  test(`finds ${key} on another host`, () => {
    assert.deepEqual(
      broken(
        "aws_cognito_identity_provider.cognito_identity-provider",
        details(key, "https://evil.example/x"),
      ),
      [`identity provider: ${key} is on the host of authorize_url: acme.eu.auth0.com / evil.example`],
    );
  });
}

test("finds another client secret, and shows neither", () => {
  assert.deepEqual(
    broken("aws_cognito_identity_provider.cognito_identity-provider", details("client_secret", "other")),
    ["identity provider: client_secret is that client's: (secret) / (another)"],
  );
});

test("finds a missing callback at Auth0", () => {
  assert.deepEqual(
    broken("auth0_client.auth0_client", (attributes) => {
      attributes.callbacks = ["https://acme.auth.eu-west-1.amazoncognito.com/"];
    }),
    [
      "Auth0 sends people back to the pool: https://acme.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse / https://acme.auth.eu-west-1.amazoncognito.com/",
    ],
  );
});

test("finds a redirect URI that is missing at Entra", () => {
  assert.deepEqual(
    broken("azuread_application.entra_application", (attributes) => {
      attributes.web = [];
    }),
    ["Entra sends people back to Auth0: https://acme.eu.auth0.com/login/callback / "],
  );
});

test("finds a connection that is enabled for another client too", () => {
  assert.deepEqual(
    broken("auth0_connection_clients.auth0_waad-clients[0]", (attributes) => {
      attributes.enabled_clients = ["auth0-client", "other"];
    }),
    ["connection dev-waad is enabled for that client alone: auth0-client / auth0-client, other"],
  );
});

test("finds an app client without the identity provider", () => {
  assert.deepEqual(
    broken("aws_cognito_user_pool_client.cognito_client-web", (attributes) => {
      attributes.supported_identity_providers = ["COGNITO"];
    }),
    ["app client web signs in with the identity provider: Microsoft / COGNITO"],
  );
});

test("knows a custom domain of the pool", () => {
  const chain = structuredClone(CHAIN);
  (chain["aws_cognito_user_pool_domain.cognito_domain"] ?? {}).domain = "login.acme.com";
  (chain["auth0_client.auth0_client"] ?? {}).callbacks = ["https://login.acme.com/oauth2/idpresponse"];
  assert.deepEqual(disagreements(chain), []);
});
