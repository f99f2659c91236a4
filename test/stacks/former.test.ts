import assert from "node:assert/strict";
import { test } from "node:test";
import { ROUTES, type RouteName } from "../../environments/routes/names";
import type { Environment } from "../../environments/schema";
import { routedIn } from "../support/environment-in";
import { synthesized } from "../support/synthesized";

const POOL = `
  accountId: "123456789012"
  region: eu-west-1
  domain: acme-dev
  clients:
    web:
      callbackUrls: [https://dev.acme.com/auth/callback]
      logoutUrls: [https://dev.acme.com/]`;
const MICROSOFT = "tenantId: 3f2c1d4e-0000-4000-8000-000000000001";
const AUTH0 = "domain: acme-dev.eu.auth0.com";

const broker = (extra = "", strategy = "microsoft") =>
  routedIn(`
microsoft: { ${MICROSOFT}, accounts: organizations }
auth0: { ${AUTH0}, strategy: ${strategy} }
cognito:${POOL}
${extra}`);
const entra = (extra = "") =>
  routedIn(`
route: entra
microsoft: { ${MICROSOFT}, displayName: Acme }
cognito:${POOL}
  providerName: Acme
${extra}`);
const FORMER_BROKER = `
former:
  route: broker
  microsoft: { ${MICROSOFT}, accounts: organizations }
  auth0: { ${AUTH0} }`;
const FORMER_ENTRA = `
former:
  route: entra
  providerName: Acme
  microsoft: { ${MICROSOFT}, displayName: Acme }`;

/** Every resource by its address, with the identity providers of app clients apart. */
function resourcesOf(environment: Environment) {
  const providers: Record<string, string[]> = {};
  const byAddress = Object.entries<Record<string, object>>(synthesized(environment).resource).flatMap(
    ([type, byName]) =>
      Object.entries(byName).map(([name, resource]) => {
        const address = `${type}.${name}`;
        if (type !== "aws_cognito_user_pool_client") return [address, JSON.stringify(resource)] as const;
        const { supported_identity_providers, ...rest } = resource as {
          supported_identity_providers: string[];
        };
        providers[address] = supported_identity_providers;
        return [address, JSON.stringify(rest)] as const;
      }),
  );
  return { byAddress: Object.fromEntries(byAddress), providers };
}

const DIRECT = /direct/;
const only = (pattern: RegExp, of: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(of).filter(([address]) => pattern.test(address)));
const without = (pattern: RegExp, of: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(of).filter(([address]) => !pattern.test(address)));

for (const [title, extra, former] of [
  ["a broker", "", FORMER_BROKER],
  [
    "a broker that signs people out everywhere",
    "signOut: everywhere",
    `${FORMER_BROKER}\n  signOut: everywhere`,
  ],
  [
    "a broker whose chain was made by hand",
    `adopt:
  appRegistration: 5b0c0000-0000-4000-8000-000000000001
  auth0Client: zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C
  userPool: eu-west-1_AbCdEf123
  clients: { web: 4xk2pq7mz9r1t5v8w3y6b0c2d4 }
  keep: { mapping: { nickname: nickname }, auth0LogoutUrls: [https://dev.acme.com/bye] }`,
    `${FORMER_BROKER}
  adopt:
    appRegistration: 5b0c0000-0000-4000-8000-000000000001
    auth0Client: zEhUcgPqtMqHKyRNWFZfxKRNTfrEZv5C
    keep: { mapping: { nickname: nickname }, auth0LogoutUrls: [https://dev.acme.com/bye] }
adopt:
  userPool: eu-west-1_AbCdEf123
  clients: { web: 4xk2pq7mz9r1t5v8w3y6b0c2d4 }`,
  ],
] as const) {
  test(`${title} keeps every byte as the former route, but for the identity providers of app clients`, () => {
    const [alone, both] = [resourcesOf(broker(extra)), resourcesOf(entra(former))];
    assert.deepEqual(without(DIRECT, both.byAddress), alone.byAddress);
    assert.deepEqual(Object.keys(only(DIRECT, both.byAddress)).sort(), [
      "aws_cognito_identity_provider.cognito_direct",
      "azuread_application.direct_application",
      "azuread_application_password.direct_password",
      "azuread_service_principal.direct_service-principal",
      "terraform_data.direct_accounts",
      "terraform_data.direct_password-created",
    ]);
    assert.deepEqual(both.providers, {
      "aws_cognito_user_pool_client.cognito_client-web": [
        "${aws_cognito_identity_provider.cognito_direct.provider_name}",
        "${aws_cognito_identity_provider.cognito_identity-provider.provider_name}",
      ],
    });
  });
}

test("what the new route has beside a former one, it has alone", () => {
  const [alone, both] = [resourcesOf(entra()), resourcesOf(entra(FORMER_BROKER))];
  assert.deepEqual(only(DIRECT, both.byAddress), only(DIRECT, alone.byAddress));
});

const ALONE: Record<RouteName, string> = {
  broker: `microsoft: { ${MICROSOFT}, displayName: By Auth0 }\nauth0: { ${AUTH0} }`,
  entra: `microsoft: { ${MICROSOFT}, displayName: Straight }\nsignOut: everywhere`,
  saml: `microsoft: { ${MICROSOFT}, displayName: By SAML }\nsaml: { signRequests: true }\nsignOut: everywhere`,
};
const fileOf = (route: RouteName, former?: RouteName) =>
  routedIn(
    `route: ${route}\n${ALONE[route]}\ncognito:${POOL}\n  providerName: By-${route}\n${
      former === undefined
        ? ""
        : `former:\n  route: ${former}\n  providerName: By-${former}\n${ALONE[former].replaceAll(/^/gm, "  ")}`
    }`,
  );
/** What both routes have: it knows of both. */
const SHARED = /^(?:aws_cognito_user_pool(?:_client)?\.|terraform_data\.user-identities)/;

for (const former of ROUTES) {
  for (const present of ROUTES.filter((route) => route !== former)) {
    test(`what a former route ${former} has of its own is the same beside ${present}`, () => {
      const [alone, both] = [resourcesOf(fileOf(former)), resourcesOf(fileOf(present, former))].map(
        ({ byAddress }) => without(SHARED, byAddress),
      ) as [Record<string, string>, Record<string, string>];
      const kept = Object.keys(alone).map((address) => [address, both[address]]);
      assert.deepEqual(Object.fromEntries(kept), alone);
    });
  }
}

test("app clients go on reading and writing what the former route fills", () => {
  const { read_attributes, write_attributes } = synthesized(entra(FORMER_BROKER)).resource
    .aws_cognito_user_pool_client["cognito_client-web"];
  assert.ok(read_attributes.includes("picture") && write_attributes.includes("picture"));
  assert.deepEqual(write_attributes.slice(-3), [
    "custom:tenant_id",
    "custom:object_id",
    "custom:account_type",
  ]);
});

test("a domain of Auth0 comes into the state with the first broker, and is guarded from then on", () => {
  const identities = (environment: Environment) =>
    synthesized(environment).resource.terraform_data["user-identities"];
  const ignores = (environment: Environment) => identities(environment).lifecycle.ignore_changes;
  assert.equal(ignores(broker(FORMER_ENTRA)), undefined);
  assert.equal(identities(broker(FORMER_ENTRA)).input["auth0.domain"], "acme-dev.eu.auth0.com");
  assert.deepEqual(ignores(broker()), ["input"]);
  assert.deepEqual(ignores(entra(FORMER_BROKER)), ["input"]);
});

test("the outputs are the present route's, and say what an app needs of the former one", () => {
  const { identity_provider, former, authorize_urls } = synthesized(entra(FORMER_BROKER)).output;
  assert.equal(identity_provider.value, "Acme");
  assert.match(authorize_urls.value.web, /&identity_provider=Acme&/);
  const alone = synthesized(broker()).output;
  const { value } = former;
  assert.deepEqual(
    [value.route, value.identity_providers, value.authorize_urls, value.sign_out_urls, value.broker],
    ["broker", ["Microsoft"], alone.authorize_urls.value, alone.sign_out_urls.value, alone.broker.value],
  );
  assert.equal(value.entra_secret_expires, alone.entra_secret_expires.value);
  assert.equal(alone.former, undefined);
});

test("of a former route at its end nothing is declared but the provider by which Terraform destroys it", () => {
  const retired = entra(`${FORMER_BROKER}\n  retired: true`);
  assert.deepEqual(resourcesOf(retired), resourcesOf(entra()));
  const { provider, terraform } = synthesized(retired);
  assert.deepEqual(provider.auth0, [{ domain: "acme-dev.eu.auth0.com" }]);
  assert.ok("auth0" in terraform.required_providers);
  assert.equal(synthesized(entra()).provider.auth0, undefined);
  assert.equal(synthesized(retired).output.former, undefined);
});
