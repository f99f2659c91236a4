import assert from "node:assert/strict";
import { test } from "node:test";
import { BOTH, environmentWith, MINIMAL } from "../support/environment";
import { ignoredOf, resource, synthesized } from "../support/synthesized";

const application = (environment = MINIMAL) =>
  resource(environment, "azuread_application", "entra_application");

/** Of the v2.0 tokens, which leave out the names unless asked; Auth0's own connections have them from elsewhere. */
const CLAIMS = [{ name: "email" }, { name: "xms_edov" }, { name: "given_name" }, { name: "family_name" }];

test("Auth0's own connections need no names in the ID token", () => {
  assert.deepEqual(application(environmentWith(BOTH)).optional_claims, { id_token: CLAIMS.slice(0, 2) });
});

test("the app registration admits every organisation and personal accounts, and asks for no more than a sign-in needs", () => {
  const { lifecycle, ...attributes } = application();
  assert.deepEqual(attributes, {
    api: { requested_access_token_version: 2 },
    display_name: "dev sign-in",
    optional_claims: { id_token: CLAIMS },
    owners: ["${data.azuread_client_config.entra_deployer.object_id}"],
    prevent_duplicate_names: true,
    required_resource_access: [
      {
        resource_app_id: "00000003-0000-0000-c000-000000000000",
        resource_access: [
          { id: "37f7f235-527c-4136-accd-4a02d197296e", type: "Scope" },
          { id: "14dad69e-099b-42c9-810b-d002981feec1", type: "Scope" },
          { id: "64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0", type: "Scope" },
          { id: "e1fe6dd8-ba31-4d61-89e7-88639da4683d", type: "Scope" },
        ],
      },
    ],
    sign_in_audience: "AzureADandPersonalMicrosoftAccount",
    web: {
      implicit_grant: { access_token_issuance_enabled: false, id_token_issuance_enabled: false },
      redirect_uris: ["https://acme-dev.eu.auth0.com/login/callback"],
    },
  });
  assert.deepEqual(lifecycle, { prevent_destroy: true });
});

for (const [accounts, audience] of [
  ["any", "AzureADandPersonalMicrosoftAccount"],
  ["organizations", "AzureADMultipleOrgs"],
  ["tenant", "AzureADMyOrg"],
] as const) {
  test(`accounts: ${accounts} gives the sign-in audience ${audience}`, () => {
    const { sign_in_audience } = application(
      environmentWith({ microsoft: { ...MINIMAL.microsoft, accounts } }),
    );
    assert.equal(sign_in_audience, audience);
  });
}

test("the app registration has the redirect URIs of the Auth0 tenant's own domain and of its custom domain", () => {
  const { web } = application(environmentWith({ auth0: { customDomain: "login.dev.acme.com" } }));
  assert.deepEqual(web.redirect_uris, [
    "https://acme-dev.eu.auth0.com/login/callback",
    "https://login.dev.acme.com/login/callback",
  ]);
});

test("the secret's end date does not move from plan to plan", () => {
  const { end_date } = resource(MINIMAL, "azuread_application_password", "entra_password");
  assert.equal(end_date, '${timeadd(terraform_data.entra_password-created.output, "8760h")}');
  assert.deepEqual(resource(MINIMAL, "terraform_data", "entra_password-created"), {
    input: "${plantimestamp()}",
    lifecycle: { ignore_changes: ["input"] },
  });
});

test("renewing the secret leaves Auth0 no moment without one that works", () => {
  const { lifecycle } = resource(MINIMAL, "azuread_application_password", "entra_password");
  assert.deepEqual(lifecycle, { create_before_destroy: true });
});

test("the deployer is read at the apply, because whoever planned may be somebody else", () => {
  const { data } = synthesized(MINIMAL);
  const { "//": _, ...attributes } = data.azuread_client_config.entra_deployer;
  assert.deepEqual(attributes, {
    depends_on: ["terraform_data.entra_password-created"],
  });
});

test("the first deployer becomes and stays the owner of the app registration and its service principal", () => {
  assert.deepEqual(resource(MINIMAL, "azuread_service_principal", "entra_service-principal"), {
    client_id: "${azuread_application.entra_application.client_id}",
    owners: ["${data.azuread_client_config.entra_deployer.object_id}"],
  });
  for (const [type, name] of [
    ["azuread_application", "entra_application"],
    ["azuread_service_principal", "entra_service-principal"],
  ] as const) {
    assert.ok(ignoredOf(MINIMAL, type, name).includes("owners"), type);
  }
});

const CREATED = '${timeadd(terraform_data.entra_password-created.output, "8760h")}';
for (const [step, secret, ends] of [
  [
    "slot b is renewed",
    { active: "a", a: "first", b: "2026-11-24" },
    { entra_password: CREATED, "entra_password-b": "2027-11-24T00:00:00Z" },
  ],
  [
    "slot b is in use",
    { active: "b", a: "first", b: "2026-11-24T14:02:07Z" },
    { entra_password: CREATED, "entra_password-b": "2027-11-24T14:02:07Z" },
  ],
  [
    "slot a is retired",
    { active: "b", a: null, b: "2026-11-24" },
    { "entra_password-b": "2027-11-24T00:00:00Z" },
  ],
  [
    "slot a is renewed, in a leap year",
    { active: "b", a: "2027-10-01T23:59:59Z", b: "2026-11-24" },
    { entra_password: "2028-09-30T23:59:59Z", "entra_password-b": "2027-11-24T00:00:00Z" },
  ],
  [
    "slot b is retired",
    { active: "a", a: "2027-10-01", b: null },
    { entra_password: "2028-09-30T00:00:00Z" },
  ],
] as const) {
  const environment = environmentWith({ microsoft: { ...MINIMAL.microsoft, secret } });
  const active = `azuread_application_password.entra_password${secret.active === "b" ? "-b" : ""}`;

  test(`each filled slot has a secret that is valid for 365 days: ${step}`, () => {
    const { azuread_application_password: passwords } = synthesized(environment).resource;
    assert.deepEqual(
      Object.fromEntries(
        Object.keys(passwords).map((name) => {
          const { end_date, ...others } = resource(environment, "azuread_application_password", name);
          assert.deepEqual(others, {
            application_id: "${azuread_application.entra_application.id}",
            display_name: "auth0",
            lifecycle: { create_before_destroy: true },
          });
          return [name, end_date];
        }),
      ),
      ends,
    );
  });

  test(`the connections and the output have the secret of the active slot: ${step}`, () => {
    for (const name of ["auth0_microsoft", "auth0_waad", "auth0_windowslive"]) {
      const { options } = resource(environment, "auth0_connection", name);
      assert.equal(options.client_secret, `\${${active}.value}`);
    }
    assert.equal(synthesized(environment).output.entra_secret_expires.value, `\${${active}.end_date}`);
  });
}

test("the time of the first secret is kept after that is retired, because a step back needs it", () => {
  const environment = environmentWith({
    microsoft: { ...MINIMAL.microsoft, secret: { active: "b", a: null, b: "2026-11-24" } },
  });
  assert.ok(resource(environment, "terraform_data", "entra_password-created"));
});
