import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment } from "../../environments/schema";
import { CLIENT_NAME } from "../../environments/values";
import { appClientWith, BOTH, environmentWith, MINIMAL } from "../support/environment";
import { ignoredOf, resource, synthesized } from "../support/synthesized";

/** The app client `web` with some keys changed, as the stack declares it. */
const webWith = (keys: Parameters<typeof appClientWith>[0], adopt?: BrokerEnvironment["adopt"]) =>
  resource(
    environmentWith({ cognito: { clients: { web: appClientWith(keys) } }, ...(adopt && { adopt }) }),
    "aws_cognito_user_pool_client",
    "cognito_client-web",
  );

test("the pool lets nobody sign up with a password, and requires no attribute", () => {
  const { lifecycle: _, ...attributes } = resource(MINIMAL, "aws_cognito_user_pool", "cognito_pool");
  assert.deepEqual(attributes, {
    admin_create_user_config: { allow_admin_create_user_only: true },
    deletion_protection: "ACTIVE",
    name: "dev",
    schema: ["tenant_id", "object_id", "account_type"].map(attribute),
    username_configuration: { case_sensitive: true },
  });
});

/** An attribute with everything that the provider compares: what it leaves out would replace the attribute at the next plan. */
const attribute = (name: string) => ({
  attribute_data_type: "String",
  developer_only_attribute: false,
  mutable: true,
  name,
  required: false,
  string_attribute_constraints: { max_length: "256", min_length: "0" },
});

const CLAIMS = "https://cognito-microsoft-sign-in.invalid/";

/** What a pool, its identity provider and its app client know of the attributes of an organisation. */
function attributesOf(
  cognito: Partial<BrokerEnvironment["cognito"]>,
  auth0: BrokerEnvironment["auth0"] = MINIMAL.auth0,
) {
  const environment = environmentWith({ auth0, cognito });
  const { schema } = resource(environment, "aws_cognito_user_pool", "cognito_pool");
  const { attribute_mapping } = resource(
    environment,
    "aws_cognito_identity_provider",
    "cognito_identity-provider",
  );
  const client = resource(environment, "aws_cognito_user_pool_client", "cognito_client-web");
  const custom = (names: readonly string[]) => names.filter((name) => name.startsWith("custom:"));
  return {
    schema,
    mapping: Object.fromEntries(
      Object.entries(attribute_mapping).filter(([name]) => name.startsWith("custom:")),
    ),
    readable: custom(client.read_attributes),
    writable: custom(client.write_attributes),
  };
}

test("attributes have the file's names, and those of former names stay in the pool without a claim", () => {
  const attributes = { tenantId: "org", objectId: "person", accountType: "kind", former: ["tenant_id"] };
  const names = ["custom:org", "custom:person", "custom:kind"];
  assert.deepEqual(attributesOf({ attributes }), {
    schema: ["org", "person", "kind", "tenant_id"].map(attribute),
    mapping: {
      "custom:org": `${CLAIMS}tenant_id`,
      "custom:person": `${CLAIMS}object_id`,
      "custom:kind": `${CLAIMS}account_type`,
    },
    readable: names,
    writable: names,
  });
});

test("Auth0's own connections fill no attribute, and leave those in the pool that it has from before", () => {
  const { auth0 } = BOTH;
  const attributes = { tenantId: "org", objectId: "person", accountType: "kind", former: [] };
  assert.deepEqual(attributesOf({ attributes }, auth0), {
    schema: ["org", "person", "kind"].map(attribute),
    mapping: {},
    readable: [],
    writable: [],
  });
});

test("attributes: none leaves pool, identity provider and app clients as they would be without", () => {
  assert.deepEqual(attributesOf({ attributes: "none" }), {
    schema: undefined,
    mapping: {},
    readable: [],
    writable: [],
  });
});

test("the claims that the attributes are mapped from are those that the gate adds", () => {
  const gate = resource(MINIMAL, "auth0_action", "auth0_gate").code;
  assert.ok(gate.includes(`const CLAIMS = "${CLAIMS}";`));
  for (const claim of Object.values(attributesOf({}).mapping)) {
    assert.ok(
      gate.includes(`setCustomClaim(CLAIMS + "${String(claim).slice(CLAIMS.length)}"`),
      String(claim),
    );
  }
});

test("the pool has the environment's name, and is case-sensitive by default", () => {
  const environment = environmentWith({ cognito: { poolName: "people", usernames: "case-insensitive" } });
  const pool = resource(environment, "aws_cognito_user_pool", "cognito_pool");
  assert.equal(pool.name, "people");
  assert.deepEqual(pool.username_configuration, { case_sensitive: false });
});

test("the pool has a prefix domain", () => {
  const { lifecycle: _, ...attributes } = resource(MINIMAL, "aws_cognito_user_pool_domain", "cognito_domain");
  assert.deepEqual(attributes, {
    domain: "acme-dev",
    user_pool_id: "${aws_cognito_user_pool.cognito_pool.id}",
  });
});

test("the pool has a custom domain with its certificate", () => {
  const domain = {
    name: "login.acme.com",
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1ab00000",
  };
  const environment = environmentWith({ cognito: { domain } });
  const attributes = resource(environment, "aws_cognito_user_pool_domain", "cognito_domain");
  assert.equal(attributes.domain, domain.name);
  assert.equal(attributes.certificate_arn, domain.certificateArn);
});

test("the identity provider has every endpoint written out, all on one host", () => {
  const { lifecycle: _, ...attributes } = resource(
    MINIMAL,
    "aws_cognito_identity_provider",
    "cognito_identity-provider",
  );
  assert.deepEqual(attributes, {
    attribute_mapping: {
      "custom:account_type": `${CLAIMS}account_type`,
      "custom:object_id": `${CLAIMS}object_id`,
      "custom:tenant_id": `${CLAIMS}tenant_id`,
      email: "email",
      email_verified: "email_verified",
      family_name: "family_name",
      given_name: "given_name",
      name: "name",
      picture: "picture",
      username: "sub",
    },
    depends_on: ["auth0_trigger_action.auth0_gate-binding"],
    provider_details: {
      attributes_request_method: "GET",
      attributes_url: "https://acme-dev.eu.auth0.com/userinfo",
      attributes_url_add_attributes: "false",
      authorize_scopes: "openid email profile",
      authorize_url: "https://acme-dev.eu.auth0.com/authorize",
      client_id: "${auth0_client.auth0_client.client_id}",
      client_secret: "${sensitive(auth0_client_credentials.auth0_client-credentials.client_secret)}",
      jwks_uri: "https://acme-dev.eu.auth0.com/.well-known/jwks.json",
      oidc_issuer: "https://acme-dev.eu.auth0.com/",
      token_url: "https://acme-dev.eu.auth0.com/oauth/token",
    },
    provider_name: "Microsoft",
    provider_type: "OIDC",
    user_pool_id: "${aws_cognito_user_pool.cognito_pool.id}",
  });
});

test("an empty client secret is refused, with the scope that is missing", () => {
  const { lifecycle } = resource(MINIMAL, "aws_cognito_identity_provider", "cognito_identity-provider");
  assert.deepEqual(lifecycle.precondition, [
    {
      condition: '${nonsensitive(auth0_client_credentials.auth0_client-credentials.client_secret) != ""}',
      error_message:
        "Auth0 gave an empty client secret for Cognito's client: the provider's machine-to-machine application lacks the Management API scope read:client_keys. Grant it, then apply again.",
    },
  ]);
});

test("an app client allows only the code flow with Microsoft", () => {
  assert.deepEqual(webWith({}), {
    access_token_validity: 1,
    allowed_oauth_flows: ["code"],
    allowed_oauth_flows_user_pool_client: true,
    allowed_oauth_scopes: ["openid", "email", "profile"],
    callback_urls: ["https://dev.acme.com/auth/callback"],
    enable_token_revocation: true,
    explicit_auth_flows: ["ALLOW_REFRESH_TOKEN_AUTH"],
    generate_secret: false,
    id_token_validity: 1,
    logout_urls: ["https://dev.acme.com/"],
    name: "web",
    prevent_user_existence_errors: "ENABLED",
    read_attributes: [
      ...["email", "email_verified", "name", "given_name", "family_name", "picture"],
      ...["custom:tenant_id", "custom:object_id", "custom:account_type"],
    ],
    refresh_token_rotation: [{ feature: "DISABLED", retry_grace_period_seconds: 0 }],
    refresh_token_validity: 30,
    supported_identity_providers: [
      "${aws_cognito_identity_provider.cognito_identity-provider.provider_name}",
    ],
    token_validity_units: [{ access_token: "hours", id_token: "hours", refresh_token: "days" }],
    user_pool_id: "${aws_cognito_user_pool.cognito_pool.id}",
    write_attributes: [
      ...["email", "name", "given_name", "family_name", "picture"],
      ...["custom:tenant_id", "custom:object_id", "custom:account_type"],
    ],
  });
});

test("a confidential app client has a secret", () => {
  assert.equal(webWith({ kind: "confidential" }).generate_secret, true);
});

test("an app client's tokens live as long as the file says, numbers with their units", () => {
  const { access_token_validity, id_token_validity, refresh_token_validity, token_validity_units } = webWith({
    tokens: { access: "15 minutes", refresh: "8 hours" },
  });
  assert.deepEqual(
    [access_token_validity, id_token_validity, refresh_token_validity, token_validity_units],
    [15, 1, 8, [{ access_token: "minutes", id_token: "hours", refresh_token: "hours" }]],
  );
});

test("an app client allows the scopes of the file, and reads the attributes of phone with it", () => {
  const scopes = ["openid", "phone", "aws.cognito.signin.user.admin", "orders/read"];
  const { allowed_oauth_scopes, read_attributes, write_attributes } = webWith({ scopes });
  assert.deepEqual(allowed_oauth_scopes, scopes);
  assert.deepEqual(read_attributes.slice(-2), ["phone_number", "phone_number_verified"]);
  assert.deepEqual(write_attributes, webWith({}).write_attributes, "or a sign-in could not write them");
});

test("an app client that rotates refresh tokens has no way in with a password either", () => {
  const { refresh_token_rotation, explicit_auth_flows } = webWith({ refreshRotation: true });
  assert.deepEqual(refresh_token_rotation, [{ feature: "ENABLED", retry_grace_period_seconds: 60 }]);
  assert.deepEqual(explicit_auth_flows, ["ALLOW_CUSTOM_AUTH"]);
  assert.deepEqual(webWith({ refreshRotation: false }), webWith({}));
});

test("an app client that other identity providers sign in to has them after its own", () => {
  const { supported_identity_providers, explicit_auth_flows } = webWith({ alsoSignInWith: ["Google"] });
  assert.deepEqual(supported_identity_providers, [
    "${aws_cognito_identity_provider.cognito_identity-provider.provider_name}",
    "Google",
  ]);
  assert.deepEqual(explicit_auth_flows, ["ALLOW_REFRESH_TOKEN_AUTH"]);
});

test("passwords are a way in to an app client for the pool's own users, and to no other", () => {
  const alsoSignInWith = ["COGNITO"];
  assert.deepEqual(webWith({ alsoSignInWith }).explicit_auth_flows, [
    "ALLOW_REFRESH_TOKEN_AUTH",
    "ALLOW_USER_SRP_AUTH",
  ]);
  assert.deepEqual(webWith({ alsoSignInWith, refreshRotation: true }).explicit_auth_flows, [
    "ALLOW_USER_SRP_AUTH",
  ]);
});

const ADOPTED = { userPool: "eu-west-1_AbCdEf123", clients: { web: "4xk2pq7mz9r1t5v8w3y6b0c2d4" } };

test("an adopted app client keeps its tokens' lives and its rotation, numbers and units together", () => {
  const attributes = webWith({}, ADOPTED);
  const environment = { ...environmentWith({}), adopt: ADOPTED };
  const ignored = ignoredOf(environment, "aws_cognito_user_pool_client", "cognito_client-web");
  for (const kept of [
    "access_token_validity",
    "id_token_validity",
    "refresh_token_validity",
    "token_validity_units",
    "refresh_token_rotation",
  ]) {
    assert.ok(ignored.includes(kept), kept);
    assert.equal(attributes[kept], undefined, kept);
  }
});

test("an adopted app client follows the file where it says how long tokens live and whether they rotate", () => {
  const keys = {
    tokens: { access: "15 minutes", id: "1 hour", refresh: "5 days" },
    refreshRotation: true,
  };
  const { lifecycle, generate_secret: _, ...adopted } = webWith(keys, ADOPTED);
  const { generate_secret: __, ...own } = webWith(keys);
  assert.deepEqual(adopted, own);
  assert.equal(lifecycle.postcondition.length, 1);
});

test("each entry gives one app client", () => {
  const environment = environmentWith({
    cognito: { clients: { web: appClientWith(), "back-office": appClientWith() } },
  });
  assert.deepEqual(Object.keys(synthesized(environment).resource.aws_cognito_user_pool_client), [
    "cognito_client-web",
    "cognito_client-back-office",
  ]);
});

test("the identity provider has the environment's name for it", () => {
  const environment = environmentWith({ cognito: { providerName: "Entra" } });
  assert.equal(
    resource(environment, "aws_cognito_identity_provider", "cognito_identity-provider").provider_name,
    "Entra",
  );
});

test("an app client with a name that every object has is like any other: it has a secret, and is not adopted", () => {
  const names = Object.getOwnPropertyNames(Object.prototype).filter((name) => CLIENT_NAME.test(name));
  assert.ok(names.includes("constructor") && names.includes("toString"));
  const environment = environmentWith({
    cognito: {
      clients: Object.fromEntries(
        ["web", ...names].map((name) => [name, appClientWith({ kind: "confidential" })]),
      ),
    },
    adopt: { userPool: "eu-west-1_AbCdEf123", clients: { web: "4xk2pz4xk2pz4xk2pz4xk2pz4x" } },
  });
  for (const name of names) {
    const client = resource(environment, "aws_cognito_user_pool_client", `cognito_client-${name}`);
    assert.deepEqual([client.name, client.generate_secret, client.access_token_validity], [name, true, 1]);
  }
});
