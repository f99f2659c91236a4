import assert from "node:assert/strict";
import { test } from "node:test";
import type { Application, FoundEntraChain, IdentityProvider } from "../../../commands/adopt/found-chain";
import { adoptedEntra } from "../../../commands/adopt/routes/entra";
import type { EntraEnvironment } from "../../../environments/schema";
import { DIRECT, LISTED } from "../../support/environment";
import { APP_ID } from "./found-chain";
import { FOUND_ENTRA, FOUND_LISTED, providerFor } from "./found-entra-chain";

const { findObstacles } = adoptedEntra;
const none = (environment: EntraEnvironment): EntraEnvironment => ({
  ...environment,
  cognito: { ...environment.cognito, attributes: "none" },
});
const obstacles = (found: FoundEntraChain, environment = DIRECT) =>
  findObstacles(found, none(environment)).map(({ where, message }) => `${where}: ${message}`);
const toDos = (found: FoundEntraChain, environment = DIRECT) =>
  findObstacles(found, none(environment)).map(({ toDo }) => toDo);
const withProvider = (change: Partial<IdentityProvider>): FoundEntraChain => ({
  ...FOUND_ENTRA,
  identityProviders: [{ ...FOUND_ENTRA.identityProviders[0], ...change }],
});
const withDetails = (change: IdentityProvider["ProviderDetails"]) =>
  withProvider({ ProviderDetails: { ...FOUND_ENTRA.identityProviders[0].ProviderDetails, ...change } });
const withApplication = (change: Partial<Application>): FoundEntraChain => ({
  ...FOUND_ENTRA,
  application: { ...FOUND_ENTRA.application, ...change },
});
const [ACME, FABRIKAM] = FOUND_LISTED.identityProviders as [IdentityProvider, IdentityProvider];

const PROVIDER = "AWS, identity provider Entra";
const APP = 'Entra, app registration "Acme sign-in" (0000000a-0000-4000-8000-00000000000a)';

test("chains that differ from this project's in names alone have no obstacle", () => {
  assert.deepEqual(obstacles(FOUND_ENTRA), []);
  assert.deepEqual(obstacles(FOUND_LISTED, LISTED), []);
});

test("users whose username is their e-mail address would get a new user ID", () => {
  assert.deepEqual(obstacles(withProvider({ AttributeMapping: { username: "email" } })), [
    `${PROVIDER}: email is mapped to username, not sub: with sub, everyone would get a new user ID`,
  ]);
});

test("parameters of authorize_url would be lost", () => {
  const authorize_url = "https://login.microsoftonline.com/x/oauth2/v2.0/authorize?prompt=select_account";
  assert.deepEqual(obstacles(withDetails({ authorize_url })), [
    `${PROVIDER}: its authorize_url has prompt=select_account, which the apply would remove`,
  ]);
});

test("a scope that nobody has consented to would lock out those who can't", () => {
  const found = withDetails({ authorize_scopes: "openid" });
  assert.deepEqual(obstacles(found), [
    `${PROVIDER}: it asks Microsoft for openid, and the apply would make it ask for profile email too: where people may not consent themselves, nobody could sign in until an administrator has (AADSTS65001)`,
  ]);
  assert.deepEqual(toDos(found), [
    "let an administrator consent, add profile email in the AWS console (the identity provider, Authorized scopes), and see whether everyone still signs in",
  ]);
  assert.deepEqual(obstacles(withDetails({ authorize_scopes: "openid profile email offline_access" })), []);
});

test("redirect URIs of others would be removed", () => {
  const redirectUris = [...(FOUND_ENTRA.application.web?.redirectUris ?? []), "https://intranet.acme.com/"];
  assert.deepEqual(obstacles(withApplication({ web: { redirectUris } })), [
    `${APP}: it has redirect URIs of others than Cognito: https://intranet.acme.com/. The apply would remove them, and those apps could sign nobody in`,
  ]);
});

test("the redirect URI of sign-out is the stack's own", () => {
  const redirectUris = [...(FOUND_ENTRA.application.web?.redirectUris ?? []), "https://dev.acme.com/"];
  const everywhere: EntraEnvironment = { ...DIRECT, signOut: "everywhere" };
  assert.deepEqual(obstacles(withApplication({ web: { redirectUris } }), everywhere), []);
});

test("an app registration that accepts others than the file says is changed by a person first", () => {
  const found = withApplication({ signInAudience: "AzureADMultipleOrgs" });
  assert.deepEqual(obstacles(found), [
    `${APP}: it accepts AzureADMultipleOrgs, and with microsoft.accounts: tenant the apply would make that AzureADMyOrg: whoever comes to it by another way would be locked out, or let in`,
  ]);
  assert.deepEqual(toDos(found), [
    "change it first (Entra admin center, the app registration, Authentication, Supported account types), and see whether everyone still signs in; otherwise keep this chain by hand",
  ]);
});

test("two client secrets leave no room for a third where personal accounts alone sign in", () => {
  const personal: EntraEnvironment = { ...DIRECT, microsoft: { ...DIRECT.microsoft, accounts: "personal" } };
  const [first] = FOUND_ENTRA.application.passwordCredentials ?? [];
  const found = withApplication({
    signInAudience: "PersonalMicrosoftAccount",
    passwordCredentials: [
      ...(first ? [first] : []),
      { keyId: "k2", displayName: null, hint: null, endDateTime: "2025-01-02T00:00:00Z" },
    ],
  });
  assert.deepEqual(obstacles(found, personal), [
    `${APP}: it has 2 client secrets, and one that is open to personal accounts can't have more. The adoption adds one, as nobody can read the text of those that are there: "made by hand", wOs…, expires 2027-05-23; without a name, expires 2025-01-02`,
  ]);
  assert.deepEqual(toDos(found, personal), [
    "delete the one that Cognito does not use (Entra admin center, Certificates & secrets)",
  ]);
});

test("another identity provider with the same app registration would keep the old client secret", () => {
  const contoso = providerFor("Contoso", "c0a70500-0000-4000-8000-00000000c0a7");
  const found = { ...FOUND_ENTRA, otherProviders: [contoso] };
  assert.deepEqual(obstacles(found), [
    `AWS, identity provider Contoso: it signs in with the same app registration (${APP_ID}) and is not adopted (https://login.microsoftonline.com/c0a70500-0000-4000-8000-00000000c0a7/v2.0): the environment would own the app registration, and whom that lets in and its client secrets are all that Contoso has`,
  ]);
  assert.deepEqual(toDos(found), [
    "adopt both, with microsoft.accounts: listed; give Contoso an app registration of its own, if its people may get new user IDs; or delete it, if nobody uses it",
  ]);
});

test("an app client that one organisation alone can use would be opened to the others", () => {
  const { web } = FOUND_LISTED.clients;
  const found: FoundEntraChain = {
    ...FOUND_LISTED,
    clients: {
      web: { ...(web as FoundEntraChain["clients"][string]), SupportedIdentityProviders: ["Acme"] },
    },
  };
  assert.deepEqual(obstacles(found, LISTED), [
    'AWS, app client "acme web" (1h57kf5cpq17m0eml12example): people of Fabrikam can\'t sign in to it, and the apply would let them in',
  ]);
});

test("of several organisations, names, identifiers and mappings must be those that are there", () => {
  const found: FoundEntraChain = {
    ...FOUND_LISTED,
    identityProviders: [
      { ...ACME, IdpIdentifiers: ["acme.com", "acme.org"] },
      { ...FABRIKAM, ProviderName: "Fabrikam-Ltd", AttributeMapping: { username: "sub", email: "upn" } },
    ],
    clients: {
      web: {
        ...(FOUND_LISTED.clients.web as FoundEntraChain["clients"][string]),
        SupportedIdentityProviders: ["Acme", "Fabrikam-Ltd"],
      },
    },
  };
  assert.deepEqual(obstacles(found, LISTED), [
    "environments/dev.yaml microsoft.organizations.0.domains: is [], but the identity provider Acme has the identifiers [acme.com, acme.org], by which Cognito's page and apps lead people to it",
    "environments/dev.yaml microsoft.organizations.1.name: is Fabrikam, but the identity provider of fab71ca0-0000-4000-8000-000000000fab is Fabrikam-Ltd; each user ID begins with it: everyone would get a new one",
    "AWS, identity provider Fabrikam-Ltd: it fills email from upn, and Acme from another claim: the environment has one mapping for all",
  ]);
  assert.deepEqual(toDos(found, LISTED).slice(0, 2), [
    "write domains: [acme.com, acme.org] there, and change it after the adoption",
    "write Fabrikam-Ltd there",
  ]);
});

test("an app client beside those in the file that may not write what the apply maps would be locked", () => {
  const portal = {
    ...(FOUND_LISTED.clients.web as FoundEntraChain["clients"][string]),
    ClientId: "portal1",
    ClientName: "portal",
    SupportedIdentityProviders: ["Fabrikam"],
    WriteAttributes: ["email", "name"],
  };
  assert.deepEqual(obstacles({ ...FOUND_LISTED, otherClients: [portal] }, LISTED), [
    "AWS, app client portal (portal1): it may not write given_name, family_name, which the apply maps: nobody could sign in to it any more (A client attempted to write unauthorized attribute)",
  ]);
});
