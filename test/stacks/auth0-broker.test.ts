import assert from "node:assert/strict";
import { test } from "node:test";
import { environmentWith, MINIMAL } from "../support/environment";
import { resource } from "../support/synthesized";

const SECRET = {
  client_id: "${azuread_application.entra_application.client_id}",
  client_secret: "${azuread_application_password.entra_password.value}",
};

test("makes a regular web client that only redeems codes, and only from the user pool", () => {
  assert.deepEqual(resource(MINIMAL, "auth0_client", "auth0_client"), {
    allowed_logout_urls: ["https://acme-dev.auth.eu-west-1.amazoncognito.com/logout"],
    app_type: "regular_web",
    callbacks: ["https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"],
    grant_types: ["authorization_code"],
    is_first_party: true,
    jwt_configuration: { alg: "RS256" },
    name: "Cognito (dev)",
    oidc_conformant: true,
  });
  assert.deepEqual(resource(MINIMAL, "auth0_client_credentials", "auth0_client-credentials"), {
    authentication_method: "client_secret_post",
    client_id: "${auth0_client.auth0_client.id}",
  });
});

test("connects personal accounts through Microsoft Graph", () => {
  const { display_name, name, options, strategy } = resource(
    MINIMAL,
    "auth0_connection",
    "auth0_windowslive",
  );
  assert.deepEqual(
    [name, strategy, display_name],
    ["dev-windowslive", "windowslive", "Personal Microsoft account"],
  );
  assert.deepEqual(options, {
    ...SECRET,
    scopes: ["signin", "graph_user"],
    set_user_root_attributes: "on_each_login",
    strategy_version: 2,
  });
});

test("connects organisations through the common endpoint, by subject, trusting no e-mail", () => {
  const { display_name, name, options, show_as_button, strategy } = resource(
    MINIMAL,
    "auth0_connection",
    "auth0_waad",
  );
  assert.equal(show_as_button, true);
  assert.deepEqual([name, strategy, display_name], ["dev-waad", "waad", "Work or school account"]);
  assert.deepEqual(options, {
    ...SECRET,
    identity_api: "microsoft-identity-platform-v2.0",
    scopes: ["basic_profile"],
    set_user_root_attributes: "on_each_login",
    should_trust_email_verified_connection: "never_set_emails_as_verified",
    user_id_attribute: "sub",
    waad_common_endpoint: true,
    waad_protocol: "openid-connect",
  });
});

test("connects one organisation through its own endpoint: Entra refuses the common one to its app", () => {
  const environment = environmentWith({ microsoft: { ...MINIMAL.microsoft, accounts: "tenant" } });
  const { options } = resource(environment, "auth0_connection", "auth0_waad");
  assert.equal(options.waad_common_endpoint, false);
  assert.equal(options.tenant_domain, MINIMAL.microsoft.tenantId);
});

for (const [strategy, windowslive, waad] of [
  ["both", 1, 1],
  ["windowslive", 1, 0],
  ["waad", 0, 1],
] as const) {
  test(`declares both connections for strategy: ${strategy}, each enabled for exactly the client where it is in use`, () => {
    const environment = environmentWith({ auth0: { strategy } });
    for (const [connection, count] of Object.entries({ windowslive, waad })) {
      const declared = resource(environment, "auth0_connection", `auth0_${connection}`);
      assert.equal(declared.count, count);
      assert.equal(declared.lifecycle.prevent_destroy, true);
      assert.deepEqual(resource(environment, "auth0_connection_clients", `auth0_${connection}-clients`), {
        connection_id: `\${auth0_connection.auth0_${connection}[count.index].id}`,
        count,
        enabled_clients: ["${auth0_client.auth0_client.id}"],
      });
    }
  });
}
