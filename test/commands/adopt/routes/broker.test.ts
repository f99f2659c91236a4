import assert from "node:assert/strict";
import { test } from "node:test";
import type { AppClient, FoundBrokerChain } from "../../../../commands/adopt/found-chain";
import { adoptedBroker } from "../../../../commands/adopt/routes/broker";
import { appClientWith, environmentWith } from "../../../support/environment";
import {
  AUTH0_CLIENT,
  ENVIRONMENT,
  FOUND,
  foundWith,
  foundWithProvider,
  foundWithWaad,
  JOINED,
} from "../found-chain";

const { findObstacles } = adoptedBroker;
const obstacles = (found: FoundBrokerChain, environment = ENVIRONMENT) =>
  findObstacles(found, environment).map(({ where, message }) => `${where}: ${message}`);
const web = (change: object): FoundBrokerChain => ({
  ...FOUND,
  clients: { web: { ...(FOUND.clients.web as FoundBrokerChain["clients"][string]), ...change } },
});
const POOL = "AWS, user pool acme users (eu-west-1_AbCdEf123)";
const APP = 'Entra, app registration "Acme sign-in" (0000000a-0000-4000-8000-00000000000a)';
const WAAD = "Auth0, connection microsoft-work (con_0000000000000002)";

test("a chain that differs from this project's in names alone has no obstacle", () => {
  assert.deepEqual(obstacles(FOUND), []);
});

test("an Action that has the gate's name is in the way", () => {
  assert.deepEqual(obstacles({ ...FOUND, gate: "act_1" }), [
    'Auth0, Action "Sign-in gate (dev)" (act_1): it is there already, and the adoption makes an Action of that name: the gate that lets in nobody but the environment\'s connections',
  ]);
});

test("a pool that others build on stays theirs, and is offered to join", () => {
  const SchemaAttributes = [
    { Name: "sub", Required: true },
    { Name: "email", Required: true },
    { Name: "custom:role" },
    { Name: "dev:id", DeveloperOnlyAttribute: true },
  ];
  const why =
    "Others build on it: an environment that owned it would write it as a whole at each change, and destroy it with everyone in it";
  const found = foundWith("pool", {
    SchemaAttributes,
    UsernameAttributes: ["email"],
    LambdaConfig: { PreSignUp: "arn:aws:lambda:…" },
  });
  assert.deepEqual(findObstacles(found, ENVIRONMENT), [
    {
      where: POOL,
      message: `people sign in to it by email; it has attributes of its own (email is required, custom:role is custom, dev:id is custom); it calls Lambda functions (PreSignUp). ${why}`,
      toDo: "npm run adopt -- dev --join, which leaves the pool to its owner and adopts the rest",
    },
  ]);
  assert.deepEqual(findObstacles(found, JOINED), []);
  assert.deepEqual(obstacles(foundWith("pool", { AliasAttributes: ["phone_number"] })), [
    `${POOL}: people sign in to it by phone_number. ${why}`,
  ]);
});

test("an invitation without all of its texts could not be written", () => {
  const withInvitation = (InviteMessageTemplate: object) =>
    obstacles(foundWith("pool", { AdminCreateUserConfig: { InviteMessageTemplate } }));
  assert.deepEqual(withInvitation({ EmailSubject: "Welcome", EmailMessage: "{username} {####}" }), [
    `${POOL}: its invitation lacks SMSMessage, which Terraform would send empty, and Cognito refuses that: the apply would stop half-way`,
  ]);
  assert.deepEqual(withInvitation({}), []);
});

test("users whose username is not mapped from sub would get a new user ID", () => {
  assert.deepEqual(obstacles(foundWithProvider({ AttributeMapping: { username: "email" } })), [
    "AWS, identity provider Auth0: email is mapped to username, not sub: with sub, everyone would get a new user ID",
  ]);
  assert.deepEqual(obstacles(foundWithProvider({ AttributeMapping: {} })), []);
});

test("people who are sent straight to a connection would land on Auth0's page", () => {
  const sentTo = (query: string, found = FOUND): FoundBrokerChain => {
    const authorize_url = `https://acme-dev.eu.auth0.com/authorize?${query}`;
    const [{ ProviderDetails }] = FOUND.identityProviders;
    return {
      ...found,
      identityProviders: foundWithProvider({ ProviderDetails: { ...ProviderDetails, authorize_url } })
        .identityProviders,
    };
  };
  const { waad } = FOUND.connections;
  const onlyWaad: FoundBrokerChain = { ...FOUND, connections: waad ? { waad } : {} };
  const [several] = findObstacles(sentTo("connection=microsoft-work"), ENVIRONMENT);
  assert.equal(
    several?.message,
    "it sends people straight to the connection microsoft-work (?connection= in authorize_url), which the apply would remove: they would have to choose between microsoft-personal and microsoft-work on Auth0's page",
  );
  assert.equal(
    several?.toDo,
    "disable the connection that nobody uses for the Auth0 client (Auth0 dashboard, Applications, Connections); with one connection Auth0 asks nobody. Or remove ?connection=microsoft-work in the AWS console",
  );
  assert.deepEqual(obstacles(sentTo("connection=microsoft-work", onlyWaad)), []);
  assert.deepEqual(obstacles(sentTo("connection=partners", onlyWaad)), [
    "AWS, identity provider Auth0: it sends people straight to the connection partners (?connection= in authorize_url), which is not adopted: whoever comes by it would be shut out",
  ]);
  assert.deepEqual(obstacles(sentTo("connection=microsoft-work&organization=org_1", onlyWaad)), [
    "AWS, identity provider Auth0: its authorize_url has organization=org_1, which the apply would remove",
  ]);
});

test("another app client that may not write what the apply maps would be locked", () => {
  const portal: AppClient = {
    ...(FOUND.clients.web as AppClient),
    ClientId: "portal1",
    ClientName: "portal",
    WriteAttributes: ["email", "name"],
  };
  const withPortal = (change: Partial<AppClient> = {}): FoundBrokerChain => ({
    ...FOUND,
    otherClients: [{ ...portal, ...change }],
  });
  const asFound = environmentWith({ auth0: { strategy: "both" } });
  assert.deepEqual(findObstacles(withPortal(), asFound), [
    {
      where: "AWS, app client portal (portal1)",
      message:
        "it may not write given_name, family_name, picture, which the apply maps: nobody could sign in to it any more (A client attempted to write unauthorized attribute)",
      toDo: "let it write them (AWS console, the app client, Attribute permissions), or write unmapped: [given_name, family_name, picture] into environments/dev.yaml adopt.keep",
    },
  ]);
  assert.deepEqual(obstacles(withPortal({ WriteAttributes: [] }), asFound), []);
  assert.deepEqual(obstacles(withPortal({ SupportedIdentityProviders: ["COGNITO"] }), asFound), []);
  const unmapped = ["given_name", "family_name", "picture"];
  assert.deepEqual(obstacles(withPortal(), { ...asFound, adopt: { keep: { unmapped } } }), []);
});

test("people who sign in to an app client in another way would be locked out", () => {
  const client = "AWS, app client acme web (1h57kf5cpq17m0eml12example)";
  assert.deepEqual(obstacles(web({ SupportedIdentityProviders: ["Auth0", "COGNITO", "Google"] })), [
    `${client}: people also sign in to it with COGNITO, Google, and would be locked out`,
  ]);
  assert.deepEqual(obstacles(web({ AllowedOAuthFlows: ["code", "implicit"] })), [
    `${client}: it allows the flow implicit, which the apply would remove: apps that use it could sign nobody in`,
  ]);
  assert.deepEqual(obstacles(web({ AllowedOAuthScopes: ["openid", "phone"] })), [
    `${client}: it allows the scope phone, which the apply would remove: Cognito would refuse an app that asks for it (invalid_scope)`,
  ]);
});

test("scopes and identity providers that the file has are kept, and so no obstacle", () => {
  const client = appClientWith({ scopes: ["openid", "phone"], alsoSignInWith: ["COGNITO"] });
  const environment = { ...ENVIRONMENT, cognito: { ...ENVIRONMENT.cognito, clients: { web: client } } };
  const found = web({
    SupportedIdentityProviders: ["Auth0", "COGNITO"],
    AllowedOAuthScopes: ["openid", "phone"],
  });
  assert.deepEqual(obstacles(found, environment), []);
});

test("callback URLs that the file lacks are an obstacle at its key", () => {
  const CallbackURLs = ["https://dev.acme.com/auth/callback", "https://old.acme.com/callback"];
  assert.deepEqual(obstacles(web({ CallbackURLs })), [
    "environments/dev.yaml cognito.clients.web.callbackUrls: lacks what the app client 1h57kf5cpq17m0eml12example has: https://old.acme.com/callback. Nobody could sign in from there any more",
  ]);
});

test("other apps that use the Auth0 client would be locked out", () => {
  const callbacks = [...(FOUND.auth0Client.callbacks ?? []), "https://intranet.acme.com/callback"];
  assert.deepEqual(obstacles(foundWith("auth0Client", { callbacks })), [
    `Auth0, client "AWS Cognito" (${AUTH0_CLIENT}): it has callback URLs of others than Cognito: https://intranet.acme.com/callback. The apply would remove them, and those apps could sign nobody in`,
  ]);
});

test("other Auth0 clients that use a connection would lose it", () => {
  assert.deepEqual(obstacles(foundWithWaad({}, { enabledClients: [AUTH0_CLIENT, "another"] })), [
    `${WAAD}: other Auth0 clients use it too, and would lose it: another`,
  ]);
});

test("a connection whose user IDs might change is an obstacle", () => {
  assert.deepEqual(obstacles(foundWithWaad({ identity_api: "azure-active-directory-v1.0" })), [
    `${WAAD}: it speaks azure-active-directory-v1.0, not microsoft-identity-platform-v2.0; Auth0 does not say whether people keep their user IDs with that`,
  ]);
  assert.deepEqual(obstacles(foundWithWaad({ waad_protocol: "ws-federation" })), [
    `${WAAD}: it speaks ws-federation, not openid-connect: everyone would get a new user ID`,
  ]);
  assert.deepEqual(obstacles(foundWithWaad({ userid_attribute: undefined })), [
    `${WAAD}: it does not say which claim becomes the user ID (userid_attribute)`,
  ]);
});

test("a connection to one tenant beside one to personal accounts has no value in the file", () => {
  const found = foundWithWaad({ useCommonEndpoint: false, tenant_domain: ENVIRONMENT.microsoft.tenantId });
  assert.match(
    String(obstacles(found)),
    /no value for whom it accepts \(AzureADandPersonalMicrosoftAccount\) through these connections/,
  );
  const { waad } = found.connections;
  assert.deepEqual(obstacles({ ...found, connections: waad ? { waad } : {} }), []);
});

test("a connection to another tenant would lock its people out", () => {
  const other = "c0a70500-0000-4000-8000-00000000c0a7";
  const { waad } = foundWithWaad({ useCommonEndpoint: false, tenant_domain: other }).connections;
  assert.deepEqual(obstacles({ ...FOUND, connections: waad ? { waad } : {} }), [
    `${WAAD}: it signs people in at the tenant ${other}, not at ${ENVIRONMENT.microsoft.tenantId}: they would be locked out`,
  ]);
});

test("the apply would remove other redirect URIs of the app registration", () => {
  const spa = { redirectUris: ["https://intranet.acme.com/"] };
  assert.deepEqual(obstacles(foundWith("application", { spa })), [
    `${APP}: it has redirect URIs of others than Auth0: https://intranet.acme.com/. The apply would remove them, and those apps could sign nobody in`,
  ]);
});

test("the callback of Auth0's custom domain is Auth0's own", () => {
  const environment = environmentWith({ auth0: { customDomain: "id.acme.com" } });
  const redirectUris = ["https://acme-dev.eu.auth0.com/login/callback", "https://id.acme.com/login/callback"];
  assert.deepEqual(obstacles(foundWith("application", { web: { redirectUris } }), environment), []);
});

test("the redirect URI of sign-out is the stack's own", () => {
  const environment = environmentWith({ signOut: "everywhere" });
  const redirectUris = ["https://acme-dev.eu.auth0.com/login/callback", "https://dev.acme.com/"];
  assert.deepEqual(obstacles(foundWith("application", { web: { redirectUris } }), environment), []);
  assert.equal(obstacles(foundWith("application", { web: { redirectUris } })).length, 1);
});

test("an app registration for personal accounts alone, or without a service principal, is an obstacle", () => {
  assert.equal(obstacles(foundWith("application", { signInAudience: "PersonalMicrosoftAccount" })).length, 1);
  assert.deepEqual(obstacles({ ...FOUND, servicePrincipal: undefined }), [
    `${APP}: it has no service principal in its own tenant`,
  ]);
});

test("the obstacle of a deployer that is not an owner says how to become one", () => {
  const [obstacle] = findObstacles(foundWith("deployer", { mayChangeApplication: false }), ENVIRONMENT);
  assert.equal(
    obstacle?.toDo,
    "let an administrator add it: az ad app owner add --id 0000000a-0000-4000-8000-00000000000a --owner-object-id 0000000d-0000-4000-8000-00000000000d",
  );
});

test("two client secrets leave no room for a third where personal accounts may sign in", () => {
  const passwordCredentials = [
    ...(FOUND.application.passwordCredentials ?? []),
    { keyId: "k2", displayName: null, hint: null, endDateTime: "2025-01-02T00:00:00Z" },
  ];
  assert.deepEqual(obstacles(foundWith("application", { passwordCredentials })), [
    `${APP}: it has 2 client secrets, and one that is open to personal accounts can't have more. The adoption adds one, as nobody can read the text of those that are there: "made by hand", wOs…, expires 2027-05-23; without a name, expires 2025-01-02`,
  ]);
  const organizations = { passwordCredentials, signInAudience: "AzureADMultipleOrgs" };
  assert.deepEqual(obstacles(foundWith("application", organizations)), []);
});

test("access tokens for an API of the app registration would become version 2", () => {
  const oauth2PermissionScopes = [{ value: "access_as_user" }, { value: null }];
  const withVersion = (requestedAccessTokenVersion: number | null) =>
    foundWith("application", { api: { requestedAccessTokenVersion, oauth2PermissionScopes } });
  assert.deepEqual(findObstacles(withVersion(null), ENVIRONMENT), [
    {
      where: APP,
      message:
        "it has an API of its own (access_as_user, without a name) with access tokens of version 1, and the apply would make them version 2, with another issuer: whoever checks them would refuse them",
      toDo: "make that API take tokens of version 2, and set requestedAccessTokenVersion to 2 (Entra admin center, Manifest); or give it an app registration of its own",
    },
  ]);
  assert.deepEqual(obstacles(withVersion(2)), []);
  const withoutApi = { requestedAccessTokenVersion: null, oauth2PermissionScopes: [] };
  assert.deepEqual(obstacles(foundWith("application", { api: withoutApi })), []);
});
