import assert from "node:assert/strict";
import { test } from "node:test";
import { BOTH, environmentWith, MINIMAL } from "../support/environment";
import { resource, synthesized } from "../support/synthesized";

const SECRET = {
  client_id: "${azuread_application.entra_application.client_id}",
  client_secret: "${azuread_application_password.entra_password.value}",
};

test("the Auth0 client is a regular web app that only redeems codes, and only for the user pool", () => {
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

test("the connection windowslive reads personal accounts through Microsoft Graph", () => {
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

test("the connection waad uses the common endpoint, takes sub, and trusts no e-mail", () => {
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

test("accounts: tenant uses the tenant's own endpoint, because Entra refuses the common one to its app", () => {
  const environment = environmentWith({ microsoft: { ...MINIMAL.microsoft, accounts: "tenant" } });
  const { options } = resource(environment, "auth0_connection", "auth0_waad");
  assert.equal(options.waad_common_endpoint, false);
  assert.equal(options.tenant_domain, MINIMAL.microsoft.tenantId);
});

for (const [strategy, microsoft, windowslive, waad] of [
  ["microsoft", 1, 0, 0],
  ["both", 0, 1, 1],
  ["windowslive", 0, 1, 0],
  ["waad", 0, 0, 1],
] as const) {
  test(`strategy: ${strategy} declares every connection, and enables those in use for exactly the client`, () => {
    const environment = environmentWith({ ...BOTH, auth0: { strategy } });
    for (const [connection, count] of Object.entries({ microsoft, windowslive, waad })) {
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

test("the connections have the environment's names for them", () => {
  const environment = environmentWith({
    auth0: { connections: { ...MINIMAL.auth0.connections, windowslive: "personal", waad: "work" } },
  });
  assert.equal(resource(environment, "auth0_connection", "auth0_microsoft").name, "dev-microsoft");
  assert.equal(resource(environment, "auth0_connection", "auth0_windowslive").name, "personal");
  assert.equal(resource(environment, "auth0_connection", "auth0_waad").name, "work");
});

test("userIdAttribute decides what becomes the user ID of work accounts", () => {
  const environment = environmentWith({ auth0: { userIdAttribute: "oid" } });
  assert.equal(resource(environment, "auth0_connection", "auth0_waad").options.user_id_attribute, "oid");
});

const CALLBACKS = ["https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"];
const [FIRST, A, B] = ["auth0_client", "auth0_client-a", "auth0_client-b"];
for (const [step, secret, clients, enabled, active] of [
  ["slot b is renewed", { active: "a", a: "first", b: "2026-11-24" }, [FIRST, B], [FIRST, B], FIRST],
  ["slot b is in use", { active: "b", a: "first", b: "2026-11-24" }, [FIRST, B], [FIRST, B], B],
  ["slot a is retired", { active: "b", a: null, b: "2026-11-24" }, [FIRST, B], [B], B],
  ["slot a is renewed", { active: "b", a: "2027-10-01", b: "2026-11-24" }, [FIRST, A, B], [A, B], B],
  ["slot a is in use again", { active: "a", a: "2027-10-01", b: "2026-11-24" }, [FIRST, A, B], [A, B], A],
  ["slot b is retired", { active: "a", a: "2027-10-01", b: null }, [FIRST, A], [A], A],
] as const) {
  const environment = environmentWith({ auth0: { secret } });

  test(`each filled slot has a client, and the first client always stays: ${step}`, () => {
    const { auth0_client, auth0_client_credentials, auth0_connection_clients } =
      synthesized(environment).resource;
    assert.deepEqual(Object.keys(auth0_client).sort(), [...clients].sort());
    assert.deepEqual(
      Object.keys(auth0_client_credentials).sort(),
      clients.map((client) => `${client}-credentials`).sort(),
    );
    for (const name of Object.keys(auth0_connection_clients)) {
      assert.deepEqual(
        resource(environment, "auth0_connection_clients", name).enabled_clients,
        enabled.map((client) => `\${auth0_client.${client}.id}`),
      );
    }
  });

  test(`Cognito has the client of the active slot, and only sign-out links have the first one: ${step}`, () => {
    const { provider_details } = resource(
      environment,
      "aws_cognito_identity_provider",
      "cognito_identity-provider",
    );
    assert.equal(provider_details.client_id, `\${auth0_client.${active}.client_id}`);
    assert.equal(
      provider_details.client_secret,
      `\${sensitive(auth0_client_credentials.${active}-credentials.client_secret)}`,
    );
    const { output } = synthesized(environment);
    assert.equal(output.broker.value.client_id, `\${auth0_client.${active}.client_id}`);
    assert.match(output.sign_out_urls.value.web, /client_id=\$\{auth0_client\.auth0_client\.client_id\}/);
  });

  test(`only clients in a slot sign people in, and only the first client signs them out: ${step}`, () => {
    for (const name of clients) {
      const isIdle = name === FIRST && secret.a !== "first";
      const client = resource(environment, "auth0_client", name);
      assert.deepEqual(
        [client.callbacks, client.grant_types],
        isIdle ? [[], []] : [CALLBACKS, ["authorization_code"]],
      );
      assert.equal("allowed_logout_urls" in client, name === FIRST);
    }
  });
}

test("renewing a slot creates another client before it destroys the old one", () => {
  const environment = environmentWith({ auth0: { secret: { active: "a", a: "first", b: "2026-11-24" } } });
  assert.deepEqual(resource(environment, "terraform_data", "auth0_client-b-renewed"), {
    input: "2026-11-24",
  });
  assert.deepEqual(resource(environment, "auth0_client", "auth0_client-b"), {
    app_type: "regular_web",
    callbacks: CALLBACKS,
    grant_types: ["authorization_code"],
    is_first_party: true,
    jwt_configuration: { alg: "RS256" },
    lifecycle: {
      create_before_destroy: true,
      replace_triggered_by: ["terraform_data.auth0_client-b-renewed"],
    },
    name: "Cognito (dev) b",
    oidc_conformant: true,
  });
  assert.deepEqual(resource(environment, "auth0_client_credentials", "auth0_client-b-credentials"), {
    authentication_method: "client_secret_post",
    client_id: "${auth0_client.auth0_client-b.id}",
  });
});

test("signOut: everywhere uses the first client, whichever is in use", () => {
  const environment = environmentWith({
    signOut: "everywhere",
    auth0: { secret: { active: "b", a: null, b: "2026-11-24" } },
  });
  const { logout_urls } = resource(environment, "aws_cognito_user_pool_client", "cognito_client-web");
  assert.match(logout_urls[1], /client_id=\$\{auth0_client\.auth0_client\.client_id\}/);
});
