import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import type { Environment } from "../../environments/schema";
import { appClientWith, BOTH, environmentWith, MINIMAL } from "../support/environment";
import { routedIn } from "../support/environment-in";
import { SAML } from "../support/saml-environment";
import { synthesized } from "../support/synthesized";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

const POOL = "https://acme-dev.auth.eu-west-1.amazoncognito.com";
const ISSUER = "https://cognito-idp.eu-west-1.amazonaws.com/${aws_cognito_user_pool.cognito_pool.id}";

const organizations = [{ id: "fab71ca0-0000-4000-8000-000000000fab", name: "Fabrikam" }];

const outputsOf = (environment: Environment) => synthesized(environment).output;

const valuesOf = (environment: Environment) =>
  Object.fromEntries(
    Object.entries(outputsOf(environment)).map(([name, output]) => [
      name,
      (output as { value: unknown }).value,
    ]),
  );

test("the outputs have what an app's library asks for", () => {
  const { authorize_urls, logout_urls, sign_out_urls, callback_urls, broker, ...values } = valuesOf(MINIMAL);
  assert.deepEqual(values, {
    region: "eu-west-1",
    user_pool_id: "${aws_cognito_user_pool.cognito_pool.id}",
    domain: "acme-dev.auth.eu-west-1.amazoncognito.com",
    base_url: POOL,
    identity_provider: "Microsoft",
    scopes: ["openid", "email", "profile"],
    client_scopes: { web: ["openid", "email", "profile"] },
    client_ids: { web: "${aws_cognito_user_pool_client.cognito_client-web.id}" },
    issuer: ISSUER,
    discovery_url: `${ISSUER}/.well-known/openid-configuration`,
    jwks_uri: `${ISSUER}/.well-known/jwks.json`,
    authorization_endpoint: `${POOL}/oauth2/authorize`,
    token_endpoint: `${POOL}/oauth2/token`,
    userinfo_endpoint: `${POOL}/oauth2/userInfo`,
    revocation_endpoint: `${POOL}/oauth2/revoke`,
    logout_endpoint: `${POOL}/logout`,
    entra_client_id: "${azuread_application.entra_application.client_id}",
    entra_secret_expires: "${azuread_application_password.entra_password.end_date}",
    organization_claims: {
      tenant_id: "custom:tenant_id",
      object_id: "custom:object_id",
      account_type: "custom:account_type",
    },
    admin_consent_url:
      "https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=${azuread_application.entra_application.client_id}&scope=openid%20profile%20email&redirect_uri=https%3A%2F%2Facme-dev.eu.auth0.com%2Flogin%2Fcallback",
  });
});

test("the link for administrators leads back to the app if the app registration has its URL", () => {
  const { admin_consent_url } = valuesOf(environmentWith({ signOut: "everywhere" }));
  assert.match(String(admin_consent_url), /&redirect_uri=https%3A%2F%2Fdev\.acme\.com%2F$/);
});

test("there is no link for administrators of other organisations if only the home tenant may sign in", () => {
  const microsoft = { ...MINIMAL.microsoft, accounts: "tenant", personal: false } as const;
  assert.equal(valuesOf(environmentWith({ microsoft })).admin_consent_url, undefined);
});

test("the claims of an organisation have the file's names, and are no output without attributes", () => {
  const attributes = { tenantId: "org", objectId: "person", accountType: "kind", former: [] };
  assert.deepEqual(valuesOf(environmentWith({ cognito: { attributes } })).organization_claims, {
    tenant_id: "custom:org",
    object_id: "custom:person",
    account_type: "custom:kind",
  });
  assert.equal(valuesOf(environmentWith({ cognito: { attributes: "none" } })).organization_claims, undefined);
});

test("an environment with Auth0's own connections has neither", () => {
  const values = valuesOf(environmentWith(BOTH));
  assert.deepEqual([values.organization_claims, values.admin_consent_url], [undefined, undefined]);
});

test("the issuer stays Cognito's own under a custom domain, and the endpoints move to it", () => {
  const domain = {
    name: "login.acme.com",
    certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1ab00000",
  };
  const values = valuesOf(environmentWith({ cognito: { domain } }));
  assert.deepEqual(
    [values.domain, values.base_url, values.token_endpoint, values.issuer],
    ["login.acme.com", "https://login.acme.com", "https://login.acme.com/oauth2/token", ISSUER],
  );
});

test("every output says what it is for, and none is secret", () => {
  for (const [name, output] of Object.entries(outputsOf(MINIMAL))) {
    const { description, sensitive } = output as { description?: string; sensitive?: boolean };
    assert.match(description ?? "", /^[A-Z].{15,}[^.]$/, name);
    assert.equal(sensitive, undefined, name);
  }
});

/** It moves from SAML to a list of organisations. */
const LISTED = `route: entra
microsoft:
  tenantId: 3f2c1d4e-0000-4000-8000-000000000001
  accounts: listed
  displayName: Acme sign-in
  organizations:
    - { name: Fabrikam, id: fab71ca0-0000-4000-8000-000000000fab }
    - { name: Contoso, id: c0470500-0000-4000-8000-000000000c04 }
cognito:
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  clients: { web: { callbackUrls: [https://acme.com/callback], logoutUrls: [https://acme.com] } }
former:
  route: saml
  providerName: Microsoft
  microsoft: { tenantId: 3f2c1d4e-0000-4000-8000-000000000001 }
`;

test("docs/apps.md explains every output, and none that is not there", () => {
  const [, table = ""] = /^\| output .*\n\|[ -|]+\n((?:\|.*\n)+)/m.exec(read("docs/apps.md")) ?? [];
  const explained = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  const shown = [environmentWith({ microsoft: { organizations } }), routedIn(LISTED), SAML].flatMap(
    (environment) => Object.keys(outputsOf(environment)),
  );
  assert.deepEqual(explained.sort(), [...new Set(shown)].sort());
});

test("an authorization URL says that it is for the app's library", () => {
  assert.match(outputsOf(MINIMAL).authorize_urls.description, /for the app's library, .* not for clicking$/);
});

test("the links of each app client, and the callback URLs at each hop, are outputs", () => {
  const output = outputsOf(MINIMAL);
  assert.equal(
    output.authorize_urls.value.web,
    "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/authorize?response_type=code&client_id=${aws_cognito_user_pool_client.cognito_client-web.id}&identity_provider=Microsoft&scope=openid+email+profile&redirect_uri=https%3A%2F%2Fdev.acme.com%2Fauth%2Fcallback",
  );
  assert.equal(
    output.logout_urls.value.web,
    "https://acme-dev.auth.eu-west-1.amazoncognito.com/logout?client_id=${aws_cognito_user_pool_client.cognito_client-web.id}&logout_uri=https%3A%2F%2Fdev.acme.com%2F",
  );
  assert.equal(
    output.sign_out_urls.value.web,
    "https://acme-dev.eu.auth0.com/v2/logout?client_id=${auth0_client.auth0_client.client_id}&returnTo=https%3A%2F%2Facme-dev.auth.eu-west-1.amazoncognito.com%2Flogout%3Fclient_id%3D${aws_cognito_user_pool_client.cognito_client-web.id}%26logout_uri%3Dhttps%253A%252F%252Fdev.acme.com%252F",
  );
  assert.deepEqual(output.callback_urls.value, {
    entra: ["https://acme-dev.eu.auth0.com/login/callback"],
    auth0: ["https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"],
    cognito: { web: ["https://dev.acme.com/auth/callback"] },
  });
});

test("an app client without a logout URL has none in the outputs", () => {
  const clients = { cli: appClientWith({ callbackUrls: ["com.acme.app:/callback"], logoutUrls: [] }) };
  assert.deepEqual(outputsOf(environmentWith({ cognito: { clients } })).logout_urls.value, {});
});

test("scopes are those that every app client has, and each has its own beside", () => {
  const clients = {
    web: appClientWith({ scopes: ["openid", "orders/read", "email"] }),
    phone: appClientWith({ scopes: ["email", "openid", "phone"] }),
  };
  const { scopes, client_scopes, authorize_urls } = outputsOf(environmentWith({ cognito: { clients } }));
  assert.deepEqual(scopes.value, ["openid", "email"]);
  assert.deepEqual(client_scopes.value, {
    web: ["openid", "orders/read", "email"],
    phone: ["email", "openid", "phone"],
  });
  assert.match(authorize_urls.value.web, /&scope=openid\+orders%2Fread\+email&/);
  assert.match(authorize_urls.value.phone, /&scope=email\+openid\+phone&/);
});

test("organisations are in the outputs by their IDs, if the environment has a list of them", () => {
  assert.deepEqual(outputsOf(environmentWith({ microsoft: { organizations } })).organizations.value, {
    "fab71ca0-0000-4000-8000-000000000fab": "Fabrikam",
  });
  assert.equal(outputsOf(MINIMAL).organizations, undefined);
});
