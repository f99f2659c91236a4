import assert from "node:assert/strict";
import { test } from "node:test";
import { obstaclesTo } from "../../../commands/adopt/find-obstacles";
import type { Found } from "../../../commands/adopt/found-chain";
import { environmentWith } from "../../support/environment";
import { AUTH0_CLIENT, ENVIRONMENT, FOUND, foundWith, foundWithWaad } from "./found-chain";

const told = (found: Found, environment = ENVIRONMENT) =>
  obstaclesTo(found, environment).map(({ where, told }) => `${where}: ${told}`);
const web = (change: object): Found => ({
  ...FOUND,
  clients: { web: { ...(FOUND.clients.web as Found["clients"][string]), ...change } },
});
const POOL = "AWS, user pool acme users (eu-west-1_AbCdEf123)";
const APP = 'Entra, app registration "Acme sign-in" (0000000a-0000-4000-8000-00000000000a)';
const WAAD = "Auth0, connection microsoft-work (con_0000000000000002)";

test("nothing is in the way of a chain that only its names tell from this project's", () => {
  assert.deepEqual(told(FOUND), []);
});

test("a pool in which people sign in by e-mail would be replaced", () => {
  assert.deepEqual(told(foundWith("pool", { UsernameAttributes: ["email"] })), [
    `${POOL}: people may sign in by email, which this project's pools don't let them and a pool keeps for ever: it would be replaced, and everyone in it lost`,
  ]);
  assert.equal(told(foundWith("pool", { AliasAttributes: ["phone_number"] })).length, 1);
});

test("what a pool's schema requires, or has of its own, can't be taken away", () => {
  const SchemaAttributes = [
    { Name: "sub", Required: true },
    { Name: "email", Required: true },
    { Name: "custom:role" },
    { Name: "dev:id", DeveloperOnlyAttribute: true },
  ];
  assert.deepEqual(told(foundWith("pool", { SchemaAttributes })), [
    `${POOL}: its schema is not this project's: email is required, custom:role is an attribute of its own, dev:id is an attribute of its own. Cognito takes nothing away from a schema, so the apply would stop half-way`,
  ]);
});

test("a pool's Lambda functions would be detached", () => {
  const found = foundWith("pool", { LambdaConfig: { PreSignUp: "arn:aws:lambda:…" } });
  assert.deepEqual(told(found), [
    `${POOL}: it calls Lambda functions (PreSignUp), which would be detached: they may make users, link them, or let them in`,
  ]);
});

test("users who are not named after sub would be strangers", () => {
  assert.deepEqual(told(foundWith("identityProvider", { AttributeMapping: { username: "email" } })), [
    "AWS, identity provider Auth0: users are named after email, not sub: mapped to sub, everybody would be a stranger",
  ]);
  assert.deepEqual(told(foundWith("identityProvider", { AttributeMapping: {} })), []);
});

test("identifiers of the identity provider would go", () => {
  assert.match(
    String(told(foundWith("identityProvider", { IdpIdentifiers: ["acme.com"] }))),
    /identifiers, which would go: acme\.com/,
  );
});

test("who signs in to an app client in another way would be locked out", () => {
  const client = "AWS, app client acme web (1h57kf5cpq17m0eml12example)";
  assert.deepEqual(told(web({ SupportedIdentityProviders: ["Auth0", "COGNITO", "Google"] })), [
    `${client}: people sign in to it with COGNITO, Google too, and would be locked out`,
  ]);
  assert.deepEqual(told(web({ AllowedOAuthFlows: ["code", "implicit"] })), [
    `${client}: it allows the flow implicit, which would go: apps that use it could sign nobody in`,
  ]);
  assert.deepEqual(told(web({ AllowedOAuthScopes: ["openid", "phone"] })), [
    `${client}: it allows the scope phone, which would go: an app that asks for it would be refused (invalid_scope)`,
  ]);
});

test("callback URLs that the file lacks are told of its key", () => {
  const CallbackURLs = ["https://dev.acme.com/auth/callback", "https://old.acme.com/callback"];
  assert.deepEqual(told(web({ CallbackURLs })), [
    "environments/dev.yaml cognito.clients.web.callbackUrls: lacks what the app client 1h57kf5cpq17m0eml12example has: https://old.acme.com/callback. Nobody could sign in from there",
  ]);
});

test("an Auth0 client that other apps use would leave them out", () => {
  const callbacks = [...(FOUND.auth0Client.callbacks ?? []), "https://intranet.acme.com/callback"];
  assert.deepEqual(told(foundWith("auth0Client", { callbacks })), [
    `Auth0, client "AWS Cognito" (${AUTH0_CLIENT}): it leads back to more than Cognito: https://intranet.acme.com/callback. These would go, and apps there could sign nobody in`,
  ]);
});

test("a connection that other Auth0 clients use would be lost to them", () => {
  assert.deepEqual(told(foundWithWaad({}, { enabledClients: [AUTH0_CLIENT, "another"] })), [
    `${WAAD}: other Auth0 clients use it too, and would lose it: another`,
  ]);
});

test("a connection whose users' ids might change is refused", () => {
  assert.deepEqual(told(foundWithWaad({ identity_api: "azure-active-directory-v1.0" })), [
    `${WAAD}: it speaks azure-active-directory-v1.0, not microsoft-identity-platform-v2.0; whether people keep their ids with that, Auth0 does not say`,
  ]);
  assert.deepEqual(told(foundWithWaad({ waad_protocol: "ws-federation" })), [
    `${WAAD}: it speaks ws-federation, not openid-connect: the users' ids would be others`,
  ]);
  assert.deepEqual(told(foundWithWaad({ userid_attribute: undefined })), [
    `${WAAD}: it does not say what the users' ids are made of (userid_attribute)`,
  ]);
});

test("a connection to one tenant beside one to personal accounts has no word in the file", () => {
  const found = foundWithWaad({ useCommonEndpoint: false, tenant_domain: ENVIRONMENT.microsoft.tenantId });
  assert.match(
    String(told(found)),
    /whom it takes \(AzureADandPersonalMicrosoftAccount\) and the endpoints of the connections have no word/,
  );
  const { waad } = found.connections;
  assert.deepEqual(told({ ...found, connections: waad ? { waad } : {} }), []);
});

test("a connection to another tenant would lock its people out", () => {
  const other = "c0a70500-0000-4000-8000-00000000c0a7";
  const { waad } = foundWithWaad({ useCommonEndpoint: false, tenant_domain: other }).connections;
  assert.deepEqual(told({ ...FOUND, connections: waad ? { waad } : {} }), [
    `${WAAD}: it signs people in at the tenant ${other}, not at ${ENVIRONMENT.microsoft.tenantId}: they would be locked out`,
  ]);
});

test("other redirect URIs of the app registration would go", () => {
  const spa = { redirectUris: ["https://intranet.acme.com/"] };
  assert.deepEqual(told(foundWith("application", { spa })), [
    `${APP}: it leads back to more than Auth0: https://intranet.acme.com/. These would go, and apps there could sign nobody in`,
  ]);
});

test("the callback of Auth0's custom domain is Auth0's own", () => {
  const environment = environmentWith({ auth0: { customDomain: "id.acme.com" } });
  const redirectUris = ["https://acme-dev.eu.auth0.com/login/callback", "https://id.acme.com/login/callback"];
  assert.deepEqual(told(foundWith("application", { web: { redirectUris } }), environment), []);
});

test("where sign-out ends at Microsoft is the stack's own", () => {
  const environment = environmentWith({ signOut: "everywhere" });
  const redirectUris = ["https://acme-dev.eu.auth0.com/login/callback", "https://dev.acme.com/"];
  assert.deepEqual(told(foundWith("application", { web: { redirectUris } }), environment), []);
  assert.equal(told(foundWith("application", { web: { redirectUris } })).length, 1);
});

test("an app registration for personal accounts alone, or without a service principal, is refused", () => {
  assert.equal(told(foundWith("application", { signInAudience: "PersonalMicrosoftAccount" })).length, 1);
  assert.deepEqual(told({ ...FOUND, servicePrincipal: undefined }), [
    `${APP}: it has no service principal in its own tenant`,
  ]);
});

test("a deployer that is not an owner is told how to become one", () => {
  const [obstacle] = obstaclesTo(foundWith("deployer", { mayChangeApplication: false }), ENVIRONMENT);
  assert.equal(
    obstacle?.toDo,
    "let an administrator add it: az ad app owner add --id 0000000a-0000-4000-8000-00000000000a --owner-object-id 0000000d-0000-4000-8000-00000000000d",
  );
});

test("two client secrets leave no room for a third where personal accounts are let in", () => {
  const passwordCredentials = [
    ...(FOUND.application.passwordCredentials ?? []),
    { keyId: "k2", displayName: null, hint: null, endDateTime: "2025-01-02T00:00:00Z" },
  ];
  assert.deepEqual(told(foundWith("application", { passwordCredentials })), [
    `${APP}: it has 2 client secrets, which is all that Entra gives one that is open to personal accounts; the takeover adds one, as nobody can read the text of those that are there: "made by hand", wOs…, ends 2027-05-23; without a name, ends 2025-01-02`,
  ]);
  const organizations = { passwordCredentials, signInAudience: "AzureADMultipleOrgs" };
  assert.deepEqual(told(foundWith("application", organizations)), []);
});
