import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EntraEnvironment, Environment } from "../../../environments/schema";
import { importsOf } from "../../../stacks/imports";
import { ownersPartOf } from "../../../stacks/owners-part";
import { DIRECT, LISTED, PERSONAL } from "../../support/environment";
import { resource, synthesized } from "../../support/synthesized";

const HOME = DIRECT.microsoft.tenantId;
const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";
const PERSONAL_ACCOUNTS = "9188040d-6c67-4c5b-b112-36a304b66dad";
const CALLBACK = "https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse";
const everywhere = (environment: EntraEnvironment): EntraEnvironment => ({
  ...environment,
  signOut: "everywhere",
});

const addressesOf = (environment: Environment): string[] =>
  Object.entries(synthesized(environment).resource)
    .flatMap(([type, byName]) => Object.keys(byName as object).map((name) => `${type}.${name}`))
    .sort();

const outputsOf = (environment: Environment): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries<{ value: unknown }>(synthesized(environment).output).map(([name, { value }]) => [
      name,
      value,
    ]),
  );

const providerAt = (environment: Environment, name: string) =>
  resource(environment, "aws_cognito_identity_provider", name);

describe("the addresses, which are a contract", () => {
  test("of the home tenant alone", () => {
    assert.deepEqual(addressesOf(DIRECT), [
      "aws_cognito_identity_provider.cognito_direct",
      "aws_cognito_user_pool.cognito_pool",
      "aws_cognito_user_pool_client.cognito_client-web",
      "aws_cognito_user_pool_domain.cognito_domain",
      "azuread_application.direct_application",
      "azuread_application_password.direct_password",
      "azuread_service_principal.direct_service-principal",
      "terraform_data.direct_accounts",
      "terraform_data.direct_password-created",
      "terraform_data.user-identities",
    ]);
  });

  test("of a list, each with its name", () => {
    assert.deepEqual(
      addressesOf(LISTED).filter((address) => !addressesOf(DIRECT).includes(address)),
      [
        "aws_cognito_identity_provider.cognito_direct-Acme",
        "aws_cognito_identity_provider.cognito_direct-Fabrikam",
        "terraform_data.direct_tenant-Acme",
        "terraform_data.direct_tenant-Fabrikam",
      ],
    );
    assert.ok(!addressesOf(LISTED).includes("aws_cognito_identity_provider.cognito_direct"));
  });

  test("of a second client secret", () => {
    const secret = { active: "b", a: "first", b: "2026-11-24" } as const;
    const renewed = { ...DIRECT, microsoft: { ...DIRECT.microsoft, secret } };
    assert.ok(addressesOf(renewed).includes("azuread_application_password.direct_password-b"));
    assert.equal(
      providerAt(renewed, "cognito_direct").provider_details.client_secret,
      "${sensitive(azuread_application_password.direct_password-b.value)}",
    );
  });
});

test("no provider of Auth0's is declared or required", () => {
  const { provider, terraform } = synthesized(DIRECT);
  assert.deepEqual(Object.keys(provider).sort(), ["aws", "azuread"]);
  assert.deepEqual(Object.keys(terraform.required_providers).sort(), ["aws", "azuread"]);
});

describe("an identity provider", () => {
  for (const [what, environment, name, tenant] of [
    ["the home tenant", DIRECT, "cognito_direct", HOME],
    ["personal accounts", PERSONAL, "cognito_direct", PERSONAL_ACCOUNTS],
    ["an organisation of a list", LISTED, "cognito_direct-Fabrikam", FABRIKAM],
  ] as const) {
    test(`of ${what} has each endpoint written out, and the exact issuer`, () => {
      const { client_id, client_secret, ...details } = providerAt(environment, name).provider_details;
      assert.deepEqual(details, {
        attributes_request_method: "GET",
        attributes_url: "https://graph.microsoft.com/oidc/userinfo",
        attributes_url_add_attributes: "false",
        authorize_scopes: "openid profile email",
        authorize_url: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize`,
        jwks_uri: `https://login.microsoftonline.com/${tenant}/discovery/v2.0/keys`,
        oidc_issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
        token_url: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`,
      });
      assert.equal(client_id, "${azuread_application.direct_application.client_id}");
      assert.match(
        client_secret,
        /^\$\{sensitive\(azuread_application_password\.direct_password\.value\)\}$/,
      );
    });
  }

  test("maps what Entra's ID token says, and neither a verified address nor a kind of account", () => {
    assert.deepEqual(providerAt(DIRECT, "cognito_direct").attribute_mapping, {
      username: "sub",
      email: "email",
      name: "name",
      given_name: "given_name",
      family_name: "family_name",
      "custom:tenant_id": "tid",
      "custom:object_id": "oid",
    });
  });

  test("of a list has its name and its domains, also if there are none", () => {
    const [acme, fabrikam] = ["Acme", "Fabrikam"].map((name) => providerAt(LISTED, `cognito_direct-${name}`));
    assert.deepEqual([acme.provider_name, acme.idp_identifiers], ["Acme", []]);
    assert.deepEqual([fabrikam.provider_name, fabrikam.idp_identifiers], ["Fabrikam", ["fabrikam.com"]]);
    assert.equal(providerAt(DIRECT, "cognito_direct").idp_identifiers, undefined);
  });

  test("is protected with the app registration, and every app client supports it", () => {
    for (const [type, name] of [
      ["aws_cognito_identity_provider", "cognito_direct-Acme"],
      ["aws_cognito_identity_provider", "cognito_direct-Fabrikam"],
      ["azuread_application", "direct_application"],
    ] as const) {
      assert.equal(resource(LISTED, type, name).lifecycle.prevent_destroy, true, name);
    }
    assert.deepEqual(
      resource(LISTED, "aws_cognito_user_pool_client", "cognito_client-web").supported_identity_providers,
      [
        "${aws_cognito_identity_provider.cognito_direct-Acme.provider_name}",
        "${aws_cognito_identity_provider.cognito_direct-Fabrikam.provider_name}",
      ],
    );
  });
});

describe("the app registration", () => {
  for (const [environment, audience] of [
    [DIRECT, "AzureADMyOrg"],
    [PERSONAL, "PersonalMicrosoftAccount"],
    [LISTED, "AzureADMultipleOrgs"],
  ] as const) {
    test(`of accounts: ${environment.microsoft.accounts} is for ${audience}`, () => {
      const { sign_in_audience, api } = resource(environment, "azuread_application", "direct_application");
      assert.equal(sign_in_audience, audience);
      assert.deepEqual(api, { requested_access_token_version: 2 });
    });
  }

  test("asks for the claims that the pool maps, and not for one that nobody reads", () => {
    const { optional_claims } = resource(DIRECT, "azuread_application", "direct_application");
    assert.deepEqual(optional_claims, {
      id_token: [{ name: "email" }, { name: "given_name" }, { name: "family_name" }],
    });
  });
});

test("an app client may read all attributes of the scope email, though Entra says of no address whether it is verified", () => {
  const { read_attributes, write_attributes } = resource(
    DIRECT,
    "aws_cognito_user_pool_client",
    "cognito_client-web",
  );
  assert.ok(read_attributes.includes("email_verified"));
  assert.deepEqual(write_attributes, [
    "email",
    "name",
    "given_name",
    "family_name",
    "custom:tenant_id",
    "custom:object_id",
  ]);
});

describe("what a protected environment keeps", () => {
  const conditionOf = (environment: Environment, name: string) =>
    synthesized(environment).resource.terraform_data[name];

  test("is whose accounts sign in", () => {
    const { input, lifecycle } = conditionOf(PERSONAL, "direct_accounts");
    assert.equal(input, "personal");
    assert.deepEqual(lifecycle.ignore_changes, ["input"]);
    assert.equal(lifecycle.postcondition[0].condition, '${self.output == "personal"}');
  });

  test("is each organisation's ID, by its name", () => {
    const { input, lifecycle } = conditionOf(LISTED, "direct_tenant-Fabrikam");
    assert.equal(input, FABRIKAM);
    assert.equal(
      lifecycle.postcondition[0].error_message,
      `environments/dev.yaml microsoft.organizations: Fabrikam has the ID "${FABRIKAM}", but was deployed with "\${self.output}". Other people would come by its identity provider, and every user of it would be a stranger. Put the old ID back, or give the other organisation a name of its own; to give up the users of this one, set protection: off.`,
    );
  });

  test("may change in an unprotected one", () => {
    const open = { ...LISTED, protection: "off" } as const;
    for (const name of ["direct_accounts", "direct_tenant-Acme"]) {
      assert.equal(conditionOf(open, name).lifecycle, undefined, name);
    }
  });
});

describe("sign-out", () => {
  const APP = encodeURIComponent("https://dev.acme.com/");

  test("of the pool leaves Entra alone", () => {
    const client = resource(DIRECT, "aws_cognito_user_pool_client", "cognito_client-web");
    assert.deepEqual(client.logout_urls, ["https://dev.acme.com/"]);
    assert.deepEqual(resource(DIRECT, "azuread_application", "direct_application").web.redirect_uris, [
      CALLBACK,
    ]);
    assert.match(
      String(Object(outputsOf(DIRECT).sign_out_urls).web),
      /^https:\/\/acme-dev\.auth\.eu-west-1\.amazoncognito\.com\/logout\?client_id=.*&logout_uri=https%3A%2F%2Fdev\.acme\.com%2F$/,
    );
  });

  for (const [environment, authority] of [
    [DIRECT, HOME],
    [PERSONAL, PERSONAL_ACCOUNTS],
    [LISTED, "organizations"],
  ] as const) {
    test(`everywhere with accounts: ${environment.microsoft.accounts} ends Entra's session too, and comes back to the app`, () => {
      const onward = `https://login.microsoftonline.com/${authority}/oauth2/v2.0/logout?post_logout_redirect_uri=${APP}`;
      const signedOut = everywhere(environment);
      const client = resource(signedOut, "aws_cognito_user_pool_client", "cognito_client-web");
      assert.deepEqual(client.logout_urls, ["https://dev.acme.com/", onward]);
      assert.deepEqual(resource(signedOut, "azuread_application", "direct_application").web.redirect_uris, [
        CALLBACK,
        "https://dev.acme.com/",
      ]);
      const link = String(Object(outputsOf(signedOut).sign_out_urls).web);
      assert.ok(link.endsWith(`&logout_uri=${encodeURIComponent(onward)}`), link);
    });
  }
});

describe("the outputs", () => {
  test("of one identity provider name it, as with a broker", () => {
    const {
      identity_provider,
      identity_providers,
      authorize_urls,
      broker,
      callback_urls,
      admin_consent_url,
    } = outputsOf(DIRECT);
    assert.deepEqual([identity_provider, identity_providers, broker], ["Microsoft", undefined, undefined]);
    assert.match(String(Object(authorize_urls).web), /&identity_provider=Microsoft&/);
    assert.deepEqual(Object(callback_urls).entra, [CALLBACK]);
    assert.equal(admin_consent_url, undefined);
  });

  test("of several leave the choice to Cognito's page, and name the organisations and how an administrator lets the app in", () => {
    const outputs = outputsOf(LISTED);
    assert.deepEqual(outputs.identity_providers, ["Acme", "Fabrikam"]);
    assert.equal(outputs.identity_provider, undefined);
    assert.ok(!String(Object(outputs.authorize_urls).web).includes("identity_provider"));
    assert.deepEqual(outputs.organizations, { [HOME]: "Acme", [FABRIKAM]: "Fabrikam" });
    assert.equal(
      outputs.admin_consent_url,
      `https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=\${azuread_application.direct_application.client_id}&scope=openid%20profile%20email&redirect_uri=${encodeURIComponent(CALLBACK)}`,
    );
    assert.deepEqual(outputs.organization_claims, {
      tenant_id: "custom:tenant_id",
      object_id: "custom:object_id",
    });
  });

  test("hold no secret", () => {
    for (const environment of [DIRECT, LISTED]) {
      assert.ok(!JSON.stringify(outputsOf(environment)).includes(".value"));
    }
  });
});

describe("what is adopted", () => {
  const POOL = "eu-west-1_AbCdEf123";
  const adopt = {
    appRegistration: "0000000a-0000-4000-8000-00000000000a",
    servicePrincipal: "0000000b-0000-4000-8000-00000000000b",
    userPool: POOL,
    clients: { web: "1h57kf5cpq17m0eml12example" },
  };

  test("comes to this route's addresses, the identity provider of a pool along with it", () => {
    assert.deepEqual(
      importsOf({ ...DIRECT, adopt }).map(({ to, id }) => `${to} ${id}`),
      [
        `azuread_application.direct_application /applications/${adopt.appRegistration}`,
        `azuread_service_principal.direct_service-principal /servicePrincipals/${adopt.servicePrincipal}`,
        `aws_cognito_user_pool.cognito_pool ${POOL}`,
        "aws_cognito_user_pool_domain.cognito_domain acme-dev",
        `aws_cognito_identity_provider.cognito_direct ${POOL}:Microsoft`,
        `aws_cognito_user_pool_client.cognito_client-web ${POOL}/${adopt.clients.web}`,
      ],
    );
  });

  test("of a list is what the file names: the others are made", () => {
    const providers = (names?: string[]) =>
      importsOf({ ...LISTED, adopt: { userPool: POOL, ...(names && { identityProviders: names }) } })
        .filter(({ to }) => to.startsWith("aws_cognito_identity_provider"))
        .map(({ to, id }) => `${to} ${id}`);
    assert.deepEqual(providers(), []);
    assert.deepEqual(providers(["Fabrikam"]), [
      `aws_cognito_identity_provider.cognito_direct-Fabrikam ${POOL}:Fabrikam`,
    ]);
  });

  test("keeps the claims of its app registration", () => {
    const { optional_claims } = resource({ ...DIRECT, adopt }, "azuread_application", "direct_application");
    assert.equal(optional_claims, undefined);
  });
});

describe("a user pool of somebody else", () => {
  const join = (environment: EntraEnvironment): EntraEnvironment => ({
    ...environment,
    cognito: { ...environment.cognito, userPool: "eu-west-1_AbCdEf123", attributes: "none" },
  });

  test("gets the identity providers, and neither pool nor domain", () => {
    const addresses = addressesOf(join(LISTED));
    assert.ok(addresses.includes("aws_cognito_identity_provider.cognito_direct-Fabrikam"));
    assert.ok(!addresses.some((address) => /cognito_pool|cognito_domain/.test(address)));
  });

  test("has an owner who adds each of them to an app client", () => {
    const part = ownersPartOf(join(LISTED));
    assert.deepEqual(part.identityProviders, ["Acme", "Fabrikam"]);
    assert.match(
      part.terraform,
      /^supported_identity_providers = \["COGNITO", "Acme", "Fabrikam"\] # what it has, and "Acme", "Fabrikam"\n/,
    );
    assert.match(
      part.cli,
      /\.SupportedIdentityProviders = \(\(\.SupportedIdentityProviders \/\/ \[\]\) \+ \["Acme", "Fabrikam"\] \| unique\)/,
    );
    assert.deepEqual(Object(outputsOf(join(LISTED)).owners_part).identity_providers, ["Acme", "Fabrikam"]);
    assert.equal(Object(outputsOf(join(DIRECT)).owners_part).identity_provider, "Microsoft");
  });
});

test("an app registration that was there before keeps its own claims and permissions", () => {
  const applicationOf = (environment: Environment) =>
    resource(environment, "azuread_application", "direct_application");
  const adopt = { appRegistration: "5b0c0000-0000-4000-8000-000000000001" };
  const kept = applicationOf({ ...DIRECT, adopt });
  assert.deepEqual([kept.optional_claims, kept.required_resource_access], [undefined, undefined]);
  assert.notEqual(applicationOf(DIRECT).optional_claims, undefined);
});
