import assert from "node:assert/strict";
import { test } from "node:test";
import type { Environment } from "../../environments/schema";
import { environmentWith, MINIMAL } from "../support/environment";
import { resource, synthesized } from "../support/synthesized";

const addressesOf = (environment: Environment): string[] =>
  Object.entries(synthesized(environment).resource)
    .flatMap(([type, byName]) => Object.keys(byName as object).map((name) => `${type}.${name}`))
    .sort();

/** Addresses are a contract: Terraform takes a new one for a new resource, and destroys the old. */
test("every resource keeps its address", () => {
  assert.deepEqual(addressesOf(MINIMAL), [
    "auth0_action.auth0_gate",
    "auth0_client.auth0_client",
    "auth0_client_credentials.auth0_client-credentials",
    "auth0_connection.auth0_microsoft",
    "auth0_connection.auth0_waad",
    "auth0_connection.auth0_windowslive",
    "auth0_connection_clients.auth0_microsoft-clients",
    "auth0_connection_clients.auth0_waad-clients",
    "auth0_connection_clients.auth0_windowslive-clients",
    "auth0_trigger_action.auth0_gate-binding",
    "aws_cognito_identity_provider.cognito_identity-provider",
    "aws_cognito_user_pool.cognito_pool",
    "aws_cognito_user_pool_client.cognito_client-web",
    "aws_cognito_user_pool_domain.cognito_domain",
    "azuread_application.entra_application",
    "azuread_application_password.entra_password",
    "azuread_service_principal.entra_service-principal",
    "terraform_data.entra_password-created",
    "terraform_data.user-identities",
  ]);
});

test("the slots of secrets add resources at known addresses", () => {
  const secret = { active: "b", a: "2027-10-01", b: "2026-11-24" } as const;
  const environment = environmentWith({
    microsoft: { ...MINIMAL.microsoft, secret },
    auth0: { secret },
  });
  assert.deepEqual(
    addressesOf(environment).filter((address) => !addressesOf(MINIMAL).includes(address)),
    [
      "auth0_client.auth0_client-a",
      "auth0_client.auth0_client-b",
      "auth0_client_credentials.auth0_client-a-credentials",
      "auth0_client_credentials.auth0_client-b-credentials",
      "azuread_application_password.entra_password-b",
      "terraform_data.auth0_client-a-renewed",
      "terraform_data.auth0_client-b-renewed",
    ],
  );
});

test("each provider gets the environment's tenant, domain, region or account, and nothing else", () => {
  assert.deepEqual(synthesized(MINIMAL).provider, {
    auth0: [{ domain: "acme-dev.eu.auth0.com" }],
    aws: [{ allowed_account_ids: ["123456789012"], region: "eu-west-1" }],
    azuread: [{ tenant_id: "3f2c1d4e-0000-4000-8000-000000000001" }],
  });
});

test("the stack constrains the versions of Terraform and each provider", () => {
  const { required_version, required_providers } = synthesized(MINIMAL).terraform;
  assert.equal(required_version, ">= 1.11.0, < 2.0.0");
  assert.deepEqual(required_providers, {
    auth0: { source: "auth0/auth0", version: "1.54.1" },
    aws: { source: "aws", version: "5.100.0" },
    azuread: { source: "hashicorp/azuread", version: "3.4.0" },
  });
});

test("a local state has a path in the project that is the same on every machine", () => {
  assert.deepEqual(synthesized(MINIMAL).terraform.backend, {
    local: { path: "../../state/terraform.dev.tfstate" },
  });
});

test("a state in S3 is encrypted as the bucket says, with a key of its owner's too, and locked by S3 itself", () => {
  const state = { s3: { bucket: "acme-states", region: "eu-west-1", key: "dev/terraform.tfstate" } };
  assert.deepEqual(synthesized(environmentWith({ state })).terraform.backend, {
    s3: {
      bucket: "acme-states",
      key: "dev/terraform.tfstate",
      region: "eu-west-1",
      use_lockfile: true,
    },
  });
});

const PROTECTED = [
  ["aws_cognito_user_pool", "cognito_pool"],
  ["aws_cognito_user_pool_domain", "cognito_domain"],
  ["aws_cognito_identity_provider", "cognito_identity-provider"],
  ["azuread_application", "entra_application"],
  ["auth0_connection", "auth0_microsoft"],
  ["auth0_connection", "auth0_windowslive"],
  ["auth0_connection", "auth0_waad"],
  ["auth0_action", "auth0_gate"],
  ["auth0_trigger_action", "auth0_gate-binding"],
] as const;

test("protection: on refuses to destroy what user IDs depend on, and the gate", () => {
  for (const [type, name] of PROTECTED) {
    assert.equal(resource(MINIMAL, type, name).lifecycle.prevent_destroy, true, `${type}.${name}`);
    const unprotected = resource(environmentWith({ protection: "off" }), type, name);
    assert.equal(unprotected.lifecycle.prevent_destroy, false, `${type}.${name}`);
  }
  assert.equal(resource(MINIMAL, "aws_cognito_user_pool", "cognito_pool").deletion_protection, "ACTIVE");
  assert.equal(
    resource(environmentWith({ protection: "off" }), "aws_cognito_user_pool", "cognito_pool")
      .deletion_protection,
    "INACTIVE",
  );
});

test("a protected stack keeps where the identities live, and names the key whose change it refuses", () => {
  const { input, lifecycle } = resource(MINIMAL, "terraform_data", "user-identities");
  assert.deepEqual(input, {
    "auth0.domain": "acme-dev.eu.auth0.com",
    "cognito.accountId": "123456789012",
    "cognito.region": "eu-west-1",
    environment: "dev",
    "microsoft.tenantId": "3f2c1d4e-0000-4000-8000-000000000001",
  });
  assert.deepEqual(lifecycle.ignore_changes, ["input"]);
  assert.deepEqual(
    lifecycle.postcondition.map(({ condition }: { condition: string }) => condition),
    [
      '${self.output["microsoft.tenantId"] == "3f2c1d4e-0000-4000-8000-000000000001"}',
      '${self.output["auth0.domain"] == "acme-dev.eu.auth0.com"}',
      '${self.output["cognito.accountId"] == "123456789012"}',
      '${self.output["cognito.region"] == "eu-west-1"}',
    ],
  );
  assert.equal(
    lifecycle.postcondition[0].error_message,
    'environments/dev.yaml microsoft.tenantId: is "3f2c1d4e-0000-4000-8000-000000000001", but the environment was deployed with "${self.output["microsoft.tenantId"]}". Changing it would start anew elsewhere, and every user would be a stranger. Put the old value back, or add a new environment file; to give up the users of this one, set protection: off.',
  );
});

test("an unprotected environment may move", () => {
  const { lifecycle } = resource(environmentWith({ protection: "off" }), "terraform_data", "user-identities");
  assert.equal(lifecycle, undefined);
});

test("the stack holds no secret: each is a reference, in whichever slot", () => {
  const secret = { active: "b", a: "first", b: "2026-11-24" } as const;
  const rotating = environmentWith({ microsoft: { ...MINIMAL.microsoft, secret }, auth0: { secret } });
  for (const environment of [MINIMAL, rotating]) {
    const text = JSON.stringify(synthesized(environment));
    const secrets = [...text.matchAll(/"(?:client_)?secret":"([^"]*)"/g)].map(([, value]) => value);
    assert.equal(secrets.length, 4);
    for (const value of secrets) assert.match(String(value), /^\$\{.+\}$/);
  }
});
