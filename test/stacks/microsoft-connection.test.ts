import assert from "node:assert/strict";
import { test } from "node:test";
import type { BrokerEnvironment } from "../../environments/schema";
import { environmentWith, MINIMAL } from "../support/environment";
import { resource } from "../support/synthesized";

const connectionOf = (environment: BrokerEnvironment) =>
  resource(environment, "auth0_connection", "auth0_microsoft");

const TENANT = MINIMAL.microsoft.tenantId;
const CLIENT_ID = "${azuread_application.entra_application.client_id}";

test("the connection has Microsoft's endpoints, PKCE and the three scopes of OpenID Connect, and passes the login hint on", () => {
  const { options, lifecycle: _, ...connection } = connectionOf(MINIMAL);
  assert.deepEqual(connection, {
    authentication: { active: true },
    connected_accounts: { active: false },
    count: 1,
    display_name: "Microsoft",
    name: "dev-microsoft",
    strategy: "oauth2",
  });
  const { scripts, ...others } = options;
  assert.deepEqual(Object.keys(scripts), ["fetchUserProfile"]);
  assert.deepEqual(others, {
    authorization_endpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
    client_id: CLIENT_ID,
    client_secret: "${azuread_application_password.entra_password.value}",
    icon_url:
      "https://learn.microsoft.com/en-us/entra/identity-platform/media/howto-add-branding-in-apps/ms-symbollockup_mssymbol_19.png",
    pkce_enabled: true,
    scopes: ["openid", "profile", "email"],
    set_user_root_attributes: "on_each_login",
    token_endpoint: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    upstream_params: '{"login_hint":{"alias":"login_hint"}}',
    use_oauth_spec_scope: true,
  });
});

for (const [accounts, authority] of [
  ["any", "common"],
  ["organizations", "organizations"],
  ["tenant", TENANT],
] as const) {
  test(`accounts: ${accounts} sends people to ${authority}`, () => {
    const microsoft = { ...MINIMAL.microsoft, accounts };
    const { options } = connectionOf(environmentWith({ microsoft, signOut: "everywhere" }));
    const endpoints = `https://login.microsoftonline.com/${authority}/oauth2/v2.0`;
    assert.equal(options.authorization_endpoint, `${endpoints}/authorize`);
    assert.equal(options.token_endpoint, `${endpoints}/token`);
    assert.match(options.scripts.getLogoutUrl, new RegExp(`const SETTINGS = .*"authority":"${authority}"`));
  });
}

/** Whom the script admits, before Terraform writes it as JSON. */
const settingsOf = (microsoft: Partial<BrokerEnvironment["microsoft"]>) =>
  /const SETTINGS = \$\{jsonencode\((.*)\)\};/.exec(
    connectionOf(environmentWith({ microsoft: { ...MINIMAL.microsoft, ...microsoft } })).options.scripts
      .fetchUserProfile,
  )?.[1];

const FABRIKAM = { id: "fab71ca0-0000-4000-8000-000000000fab", name: "Fabrikam" };
for (const [what, microsoft, tenants, personal] of [
  ["every account by default", {}, '"any"', true],
  ["no personal account with personal: false", { personal: false }, '"any"', false],
  ["the listed organisations", { organizations: [FABRIKAM] }, `["${FABRIKAM.id}"]`, true],
  ["the home tenant with accounts: tenant", { accounts: "tenant", personal: false }, `["${TENANT}"]`, false],
] as const) {
  test(`the script admits ${what}`, () => {
    assert.equal(
      settingsOf(microsoft as Partial<BrokerEnvironment["microsoft"]>),
      `{"clientId" = azuread_application.entra_application.client_id, "tenants" = ${tenants}, "personal" = ${personal}}`,
    );
  });
}

test("the names of organisations are for people, and do not reach Auth0", () => {
  const text = JSON.stringify(
    connectionOf(environmentWith({ microsoft: { ...MINIMAL.microsoft, organizations: [FABRIKAM] } })),
  );
  assert.ok(!text.includes("Fabrikam"));
});

test("signOut: everywhere ends Microsoft's session by way of the URLs that the app registration has", () => {
  const environment = environmentWith({ signOut: "everywhere" });
  assert.match(
    connectionOf(environment).options.scripts.getLogoutUrl,
    /const SETTINGS = \{"authority":"common","postLogoutRedirectUris":\["https:\/\/dev\.acme\.com\/"\]\};/,
  );
  const { web } = resource(environment, "azuread_application", "entra_application");
  assert.ok(web.redirect_uris.includes("https://dev.acme.com/"));
});
