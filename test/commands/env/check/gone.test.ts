import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Finding } from "../../../../commands/clouds/finding";
import { readPolicies } from "../../../../commands/clouds/read-policies";
import { checkClouds } from "../../../../commands/env/check";
import { MINIMAL } from "../../../support/environment";
import { type Answers, answering, CREDENTIALS, denied, token } from "../../clouds/answering";
import { resourceIn, stateText } from "../../state/state-text";

const states = mkdtempSync(join(tmpdir(), "states-"));
after(() => rmSync(states, { recursive: true }));

const POOL = "eu-west-1_a";
writeFileSync(
  join(states, "terraform.dev.tfstate"),
  stateText([
    resourceIn("azuread_application", "entra_application", { client_id: "app", object_id: "app-object" }),
    resourceIn("azuread_application_password", "entra_password", { key_id: "key-1" }),
    resourceIn("azuread_service_principal", "entra_service-principal", { object_id: "principal" }),
    resourceIn("auth0_client", "auth0_client", { client_id: "first" }),
    resourceIn("auth0_client", "auth0_client-b", { client_id: "in-use" }),
    resourceIn("auth0_connection", "auth0_microsoft", { id: "con_1" }, 0),
    resourceIn("auth0_action", "auth0_gate", { id: "gate" }),
    resourceIn("aws_cognito_user_pool", "cognito_pool", { id: POOL }),
    resourceIn("aws_cognito_user_pool_domain", "cognito_domain", { domain: "acme-dev" }),
    resourceIn("aws_cognito_identity_provider", "cognito_identity-provider", {
      provider_name: "Microsoft",
      user_pool_id: POOL,
      provider_details: { client_id: "in-use" },
    }),
    resourceIn("aws_cognito_user_pool_client", "cognito_client-web", { id: "web-id", user_pool_id: POOL }),
  ]),
);

const SCOPES = [...readPolicies().auth0.scopes, "read:tenant_settings"].join(" ");
const NO_CONNECTIONS = () => [200, { connections: [] }] as [number, unknown];

/** What the clouds answer where everything is there. */
const THERE: Answers = {
  "login.microsoftonline.com": () => [
    200,
    { access_token: token({ roles: ["Application.ReadWrite.OwnedBy"] }) },
  ],
  "/v1.0/applications": () => [200, { value: [{ appId: "app" }] }],
  "/v1.0/applications/app-object": () => [
    200,
    { id: "app-object", passwordCredentials: [{ keyId: "key-1" }] },
  ],
  "/v1.0/servicePrincipals/principal": () => [200, { id: "principal" }],
  "/oauth/token": () => [
    200,
    { access_token: token({ iss: "https://acme-dev.eu.auth0.com/", scope: SCOPES, azp: "auth0-id" }) },
  ],
  "/api/v2/clients": () => [200, [{ client_id: "first", name: "Cognito (dev)" }]],
  "/api/v2/clients/first": () => [200, { client_id: "first" }],
  "/api/v2/clients/in-use": () => [200, { client_id: "in-use" }],
  "/api/v2/clients/first/connections": NO_CONNECTIONS,
  "/api/v2/clients/in-use/connections": NO_CONNECTIONS,
  "/api/v2/connections": () => [200, [{ id: "con_1", name: "dev-microsoft", strategy: "oauth2" }]],
  "/api/v2/connections/con_1": () => [200, { id: "con_1" }],
  "/api/v2/actions/actions": () => [200, { actions: [{ id: "gate", name: "Sign-in gate (dev)" }], total: 1 }],
  "/api/v2/actions/actions/gate": () => [200, { id: "gate", name: "Sign-in gate (dev)" }],
  "/api/v2/actions/triggers/post-login/bindings": () => [200, {}],
  "/api/v2/tenants/settings": () => [200, { flags: { enable_client_connections: false } }],
  "sts.eu-west-1.amazonaws.com": () => [200, "<Account>123456789012</Account>"],
  ListUserPools: () => [200, { UserPools: [] }],
  DescribeUserPoolDomain: () => [200, { DomainDescription: { UserPoolId: POOL } }],
  "cognito-idp.eu-west-1.amazonaws.com": () => [200, {}],
};

async function deployed(answers: Answers): Promise<Finding[]> {
  const findings = await checkClouds(
    MINIMAL,
    CREDENTIALS,
    answering({ ...THERE, ...answers }),
    states,
    new Date("2026-11-24T12:00:00Z"),
  );
  return findings.filter(({ what }) => what === "deployed");
}

const gone = (): [number, unknown] => [404, { message: "not found" }];
const goneAtCognito = (): [number, unknown] => [400, { __type: "ResourceNotFoundException" }];
const RESTORE = "az rest --method POST --url https://graph.microsoft.com/v1.0/directory/deletedItems";

test("what the state has is said to be there in each cloud", async () =>
  assert.deepEqual(
    (await deployed({})).map(({ cloud, verdict, message }) => `${cloud} ${verdict}: ${message}`),
    [
      "Entra ok: 3 resources of the state are there",
      "Auth0 ok: 4 resources of the state are there",
      "AWS ok: 4 resources of the state are there",
    ],
  ));

for (const [title, answers, message, toDo] of [
  [
    "a deleted app registration is named, with what restores it and its enterprise application",
    { "/v1.0/applications/app-object": gone, "/v1.0/servicePrincipals/principal": gone },
    'The app registration "dev sign-in" (client ID app) was deleted. Nobody can sign in',
    `restore it within 30 days of the deletion, and its enterprise application too, then sign in once: ${RESTORE}/app-object/restore && ${RESTORE}/principal/restore. After that time: npm run plan -- dev, which says who gets another user ID by a new app registration; everyone has to consent again`,
  ],
  [
    "an enterprise application that stayed deleted when its app registration was restored is named",
    { "/v1.0/servicePrincipals/principal": gone },
    'The enterprise application of "dev sign-in" (object ID principal) was deleted. Nobody of the home tenant can sign in',
    `restore it within 30 days of the deletion, with who is assigned to it and what was consented to: ${RESTORE}/principal/restore. After that time: npm run plan -- dev, and deploy that; people keep their user IDs, but administrators have to assign and consent again`,
  ],
  [
    "a deleted client secret is named",
    { "/v1.0/applications/app-object": () => [200, { passwordCredentials: [] }] },
    "The client secret in use (key ID key-1) was deleted. Nobody can sign in",
    "npm run plan -- dev, and deploy that: it makes another secret, and gives it to Auth0. No user ID depends on it",
  ],
  [
    "the deleted first Auth0 application is missed by sign-out links",
    { "/api/v2/clients/first": gone },
    "The Auth0 application of Cognito (dev) (client ID first) was deleted. Sign-out links of apps end on an error page of Auth0's",
    "Auth0 restores no application. npm run plan -- dev, and deploy that: it makes another one, and people keep their user IDs. Apps then need the new sign-out links (npm run env -- app dev)",
  ],
  [
    "the deleted Auth0 application in use is missed by everyone",
    { "/api/v2/clients/in-use": gone },
    "The Auth0 application of Cognito (dev) (client ID in-use) was deleted. Nobody can sign in",
    "Auth0 restores no application. npm run plan -- dev, and deploy that: it makes another one, and people keep their user IDs",
  ],
  [
    "a deleted connection is named",
    { "/api/v2/connections/con_1": gone },
    'The connection "dev-microsoft" (con_1) was deleted. Whoever comes by it can\'t sign in, and Auth0 deleted its users',
    "Auth0 restores no connection. npm run plan -- dev, and deploy that: it makes another one of the same name, by which people keep their user IDs. What others set on it, like a logo, is lost",
  ],
  [
    "a deleted gate is named",
    { "/api/v2/actions/actions/gate": gone },
    'The gate, the Action "Sign-in gate (dev)" (gate) was deleted. Whoever another connection of the tenant lets in to the environment\'s clients may sign in',
    "Auth0 restores no Action. npm run plan -- dev, and deploy that, which makes it again",
  ],
  [
    "a deleted identity provider is named",
    { DescribeIdentityProvider: goneAtCognito },
    "The identity provider Microsoft was deleted. Nobody can sign in with Microsoft",
    "Cognito restores no identity provider. npm run plan -- dev, and deploy that: it makes another one of the same name, and people keep their accounts",
  ],
  [
    "a deleted app client is named",
    { DescribeUserPoolClient: goneAtCognito },
    "The app client web (client ID web-id) was deleted. Nobody can sign in to that app",
    "Cognito restores no app client. npm run plan -- dev, and deploy that: it makes another one, and people keep their accounts. The app needs its new client ID (npm run env -- app dev --client web)",
  ],
  [
    "a deleted domain is named",
    { DescribeUserPoolDomain: () => [200, { DomainDescription: {} }] },
    "The user pool's domain acme-dev was deleted. Nobody can sign in: the pages where a sign-in begins are gone",
    "npm run plan -- dev, and deploy that: it makes the domain again, unless somebody else has the name by now",
  ],
] as const satisfies readonly (readonly [string, Answers, string, string])[]) {
  test(title, async () => {
    const wrong = (await deployed(answers)).filter(({ verdict }) => verdict === "wrong");
    assert.deepEqual(
      wrong.map(({ message, toDo }) => ({ message, toDo })),
      [{ message, toDo }],
    );
  });
}

test("a deleted user pool is named, and what was in it", async () => {
  const all = await deployed({ "cognito-idp.eu-west-1.amazonaws.com": goneAtCognito });
  const [pool] = all.filter(({ verdict }) => verdict === "wrong");
  assert.equal(
    pool?.message,
    "The user pool eu-west-1_a was deleted. Nobody can sign in, and everyone's account in it is lost",
  );
});

test("what a cloud does not say is not taken for deleted", async () => {
  const refused = await deployed({
    "/v1.0/servicePrincipals/principal": () => [403, { error: { message: "Insufficient privileges" } }],
    "/api/v2/connections/con_1": () => [403, {}],
    DescribeUserPoolClient: denied,
  });
  assert.deepEqual(
    refused.map(({ cloud, verdict, message }) => `${cloud} ${verdict}: ${message}`),
    [
      'Entra unchecked: The enterprise application of "dev sign-in" (object ID principal): Microsoft Graph does not say whether it is there (HTTP 403: Insufficient privileges)',
      'Auth0 unchecked: The connection "dev-microsoft" (con_1): Auth0 does not let the application auth0-id show a connection: it lacks read:connections of the Management API',
      "AWS unchecked: The app client web (client ID web-id): Cognito does not say whether it is there (AccessDeniedException)",
    ],
  );
});
