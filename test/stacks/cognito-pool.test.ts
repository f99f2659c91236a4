import assert from "node:assert/strict";
import { test } from "node:test";
import { environmentWith, MINIMAL } from "../support/environment";
import { resource, synthesized } from "../support/synthesized";

const WEB = MINIMAL.cognito.clients.web as (typeof MINIMAL.cognito.clients)[string];

test("the pool lets nobody sign up with a password, and requires no attribute", () => {
  const { lifecycle: _, ...attributes } = resource(MINIMAL, "aws_cognito_user_pool", "cognito_pool");
  assert.deepEqual(attributes, {
    admin_create_user_config: { allow_admin_create_user_only: true },
    deletion_protection: "ACTIVE",
    name: "dev",
    username_configuration: { case_sensitive: true },
  });
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
      email: "email",
      email_verified: "email_verified",
      family_name: "family_name",
      given_name: "given_name",
      name: "name",
      picture: "picture",
      username: "sub",
    },
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
  assert.deepEqual(resource(MINIMAL, "aws_cognito_user_pool_client", "cognito_client-web"), {
    allowed_oauth_flows: ["code"],
    allowed_oauth_flows_user_pool_client: true,
    allowed_oauth_scopes: ["openid", "email", "profile"],
    callback_urls: ["https://dev.acme.com/auth/callback"],
    enable_token_revocation: true,
    explicit_auth_flows: ["ALLOW_REFRESH_TOKEN_AUTH"],
    generate_secret: false,
    logout_urls: ["https://dev.acme.com/"],
    name: "web",
    prevent_user_existence_errors: "ENABLED",
    read_attributes: ["email", "email_verified", "name", "given_name", "family_name", "picture"],
    supported_identity_providers: [
      "${aws_cognito_identity_provider.cognito_identity-provider.provider_name}",
    ],
    user_pool_id: "${aws_cognito_user_pool.cognito_pool.id}",
    write_attributes: ["email", "name", "given_name", "family_name", "picture"],
  });
});

test("a confidential app client has a secret", () => {
  const environment = environmentWith({ cognito: { clients: { web: { ...WEB, kind: "confidential" } } } });
  assert.equal(
    resource(environment, "aws_cognito_user_pool_client", "cognito_client-web").generate_secret,
    true,
  );
});

test("each entry gives one app client", () => {
  const environment = environmentWith({ cognito: { clients: { web: WEB, "back-office": WEB } } });
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
