import assert from "node:assert/strict";
import { test } from "node:test";
import { importsOf } from "../../stacks/imports";
import { BOTH, environmentWith, MINIMAL } from "../support/environment";
import { ignoredOf, resource, synthesized } from "../support/synthesized";

const ADOPT = {
  appRegistration: "0000000a-0000-4000-8000-00000000000a",
  servicePrincipal: "0000000b-0000-4000-8000-00000000000b",
  auth0Client: "AbCdEfGhIjKlMnOpQrStUvWxYz012345",
  connections: { windowslive: "con_0000000000000001", waad: "con_0000000000000002" },
  userPool: "eu-west-1_AbCdEf123",
  clients: { web: "1h57kf5cpq17m0eml12example" },
};

test("an environment without adopt imports nothing", () => {
  assert.deepEqual(importsOf(MINIMAL), []);
  assert.equal(synthesized(MINIMAL).import, undefined);
});

test("each adopted resource is imported by the ID that its provider knows it by", () => {
  const environment = { ...MINIMAL, adopt: ADOPT };
  const imports = [
    ["azuread_application.entra_application", `/applications/${ADOPT.appRegistration}`],
    ["azuread_service_principal.entra_service-principal", `/servicePrincipals/${ADOPT.servicePrincipal}`],
    ["auth0_client.auth0_client", ADOPT.auth0Client],
    ["auth0_client_credentials.auth0_client-credentials", ADOPT.auth0Client],
    ["auth0_connection.auth0_windowslive[0]", "con_0000000000000001"],
    ["auth0_connection_clients.auth0_windowslive-clients[0]", "con_0000000000000001"],
    ["auth0_connection.auth0_waad[0]", "con_0000000000000002"],
    ["auth0_connection_clients.auth0_waad-clients[0]", "con_0000000000000002"],
    ["aws_cognito_user_pool.cognito_pool", ADOPT.userPool],
    ["aws_cognito_user_pool_domain.cognito_domain", "acme-dev"],
    ["aws_cognito_identity_provider.cognito_identity-provider", `${ADOPT.userPool}:Microsoft`],
    ["aws_cognito_user_pool_client.cognito_client-web", `${ADOPT.userPool}/${ADOPT.clients.web}`],
  ].map(([to, id]) => ({ to, id }));
  assert.deepEqual(importsOf(environment), imports);
  assert.deepEqual(synthesized(environment).import, imports);
});

test("a custom domain is imported by its name, and the identity provider by the file's", () => {
  const certificateArn = "arn:aws:acm:us-east-1:123456789012:certificate/1ab00000";
  const environment = environmentWith({
    cognito: { domain: { name: "login.acme.com", certificateArn }, providerName: "Acme" },
  });
  assert.deepEqual(
    importsOf({ ...environment, adopt: { userPool: ADOPT.userPool } }).map(({ id }) => id),
    [ADOPT.userPool, "login.acme.com", `${ADOPT.userPool}:Acme`],
  );
});

test("only adopted resources are imported", () => {
  assert.deepEqual(
    importsOf({ ...MINIMAL, adopt: { connections: { waad: "con_0000000000000002" } } }).map(({ to }) => to),
    ["auth0_connection.auth0_waad[0]", "auth0_connection_clients.auth0_waad-clients[0]"],
  );
});

test("an adopted app client declares nothing that makes the provider replace it", () => {
  const adopted = resource(
    { ...MINIMAL, adopt: ADOPT },
    "aws_cognito_user_pool_client",
    "cognito_client-web",
  );
  assert.equal(adopted.generate_secret, undefined);
  const [{ condition, error_message }] = adopted.lifecycle.postcondition;
  assert.equal(condition, '${nonsensitive(coalesce(self.client_secret, "-")) == "-"}');
  assert.match(error_message, /^environments\/dev\.yaml cognito\.clients\.web\.kind: is public, but the app/);
  const made = resource(MINIMAL, "aws_cognito_user_pool_client", "cognito_client-web");
  assert.deepEqual([made.generate_secret, made.lifecycle], [false, undefined]);
});

test("an adopted user pool stays as it was found", () => {
  const environment = { ...MINIMAL, ...BOTH, adopt: ADOPT };
  const { lifecycle, ...attributes } = resource(environment, "aws_cognito_user_pool", "cognito_pool");
  assert.deepEqual(attributes, { deletion_protection: "ACTIVE", name: "dev" });
  const ignored = ignoredOf(environment, "aws_cognito_user_pool", "cognito_pool");
  for (const kept of ["username_configuration", "schema", "admin_create_user_config", "mfa_configuration"])
    assert.ok(ignored.includes(kept), kept);
  const [{ condition, error_message }] = lifecycle.postcondition;
  assert.equal(lifecycle.prevent_destroy, true);
  assert.equal(condition, "${try(self.username_configuration[0].case_sensitive, true) == true}");
  assert.match(error_message, /^environments\/dev\.yaml cognito\.usernames: is case-sensitive, but the user/);
});

test("an adopted user pool keeps its attributes, and a plan says which the connection microsoft lacks there", () => {
  const pool = resource({ ...MINIMAL, adopt: ADOPT }, "aws_cognito_user_pool", "cognito_pool");
  assert.equal(pool.schema, undefined);
  const [, { condition, error_message }] = pool.lifecycle.postcondition;
  assert.equal(
    condition,
    '${length(setsubtract(["tenant_id","object_id","account_type"], [for attribute in self.schema : attribute.name])) == 0}',
  );
  assert.match(
    error_message,
    /^environments\/dev\.yaml cognito\.attributes: the user pool lacks .* To do: aws cognito-idp add-custom-attributes .* --user-pool-id \$\{self\.id\} /,
  );
});

test("an adopted user pool needs no attributes without the connection microsoft, or if the file wants none", () => {
  const none = environmentWith({ cognito: { attributes: "none" } });
  const pool = resource({ ...none, adopt: ADOPT }, "aws_cognito_user_pool", "cognito_pool");
  assert.equal(pool.lifecycle.postcondition.length, 1);
});
