import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntraEnvironment, SamlEnvironment } from "../../environments/schema";
import type { Plan } from "../../review/plan";
import { reviewOf } from "../../review/review";
import { Secret, UNKNOWN, type Value } from "../../review/value";
import { ADDRESSES, addressOfListedProvider, ENTRA_ADDRESSES, SAML_ADDRESSES } from "../../stacks/addresses";
import {
  CLIENT_ID,
  CONTOSO,
  entraWith,
  FABRIKAM,
  HOME,
  planFromTo,
  samlWith,
  settledDirect,
  WEB,
} from "./support/direct";
import { type Edit, NOW, planWith } from "./support/plans";

type Edits = Readonly<Record<string, Edit>>;

const MICROSOFT = "https://login.microsoftonline.com";
const OTHER = "00000000-0000-4000-8000-00000000abcd";
const ENTRA = entraWith();
const LISTED = entraWith({ accounts: "listed", organizations: [FABRIKAM, CONTOSO] });
const SAML = samlWith();
const metadata = (tenant: string, appId = `?appid=${CLIENT_ID}`) =>
  `${MICROSOFT}/${tenant}/federationmetadata/2007-06/federationmetadata.xml${appId}`;

/** What the identity provider at an address has instead, by the names of its details. */
const details = (address: string, values: Readonly<Record<string, Value | undefined>>): Edits => ({
  [address]: {
    after: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [`provider_details.${name}`, value]),
    ),
  },
});
const direct = (values: Readonly<Record<string, Value | undefined>>) =>
  details(ENTRA_ADDRESSES.identityProvider, values);
const saml = (values: Readonly<Record<string, Value | undefined>>) =>
  details(SAML_ADDRESSES.identityProvider, values);
const mapping = (values: Readonly<Record<string, Value>>): Edits => ({
  [ENTRA_ADDRESSES.identityProvider]: {
    after: Object.fromEntries(
      Object.entries(values).map(([name, claim]) => [`attribute_mapping.${name}`, claim]),
    ),
  },
});
const application = (
  values: Readonly<Record<string, Value>>,
  address: string = ENTRA_ADDRESSES.application,
) => ({
  [address]: { after: values },
});

type Case = readonly [what: string, edits: Edits, environment?: EntraEnvironment | SamlEnvironment];

const told = (plan: Plan, environment: EntraEnvironment | SamlEnvironment): string[] =>
  reviewOf(plan, environment, { now: NOW }).findings.map(({ id, means }) => `${id}: ${means}`);

const CASES: readonly Case[] = [
  ["the issuer of Microsoft's common endpoints", direct({ oidc_issuer: `${MICROSOFT}/common/v2.0` })],
  [
    "Microsoft's common endpoints",
    direct({
      oidc_issuer: `${MICROSOFT}/common/v2.0`,
      authorize_url: `${MICROSOFT}/common/oauth2/v2.0/authorize`,
    }),
  ],
  ["an issuer with a slash at its end", direct({ oidc_issuer: `${MICROSOFT}/${HOME}/v2.0/` })],
  ["somebody else's keys", direct({ jwks_uri: "https://evil.example/keys" })],
  ["somebody else's token endpoint", direct({ token_url: "https://evil.example/token" })],
  ["somebody else's sign-in page", direct({ authorize_url: "https://evil.example/authorize" })],
  [
    "another tenant's endpoints",
    direct({
      oidc_issuer: `${MICROSOFT}/${OTHER}/v2.0`,
      authorize_url: `${MICROSOFT}/${OTHER}/oauth2/v2.0/authorize`,
      token_url: `${MICROSOFT}/${OTHER}/oauth2/v2.0/token`,
      jwks_uri: `${MICROSOFT}/${OTHER}/discovery/v2.0/keys`,
    }),
  ],
  ["another client ID", direct({ client_id: "another" })],
  ["another client secret", direct({ client_secret: new Secret("another") })],
  ["a client secret that is destroyed", { [ENTRA_ADDRESSES.passwords.a]: { after: null } }],
  ["fewer scopes", direct({ authorize_scopes: "openid" })],
  ["more scopes", direct({ authorize_scopes: "openid profile email User.Read" })],
  ["user names of e-mail addresses", mapping({ username: "email" })],
  ["verified e-mail addresses", mapping({ email_verified: "xms_edov" })],
  ["e-mail addresses of user principal names", mapping({ email: "upn" })],
  ["another redirect URI", application({ "web.0.redirect_uris": ["https://x.example/callback"] })],
  ["no optional claims", application({ "optional_claims.0.id_token": [] })],
  [
    "another app registration",
    { [ENTRA_ADDRESSES.application]: { action: "replace", after: { client_id: UNKNOWN } } },
  ],
  ["an app client without the identity provider", { [WEB]: { after: { supported_identity_providers: [] } } }],
  [
    "an app client without one of the identity providers",
    { [WEB]: { after: { supported_identity_providers: ["Contoso"] } } },
    LISTED,
  ],
  [
    "an issuer of one of several",
    details(addressOfListedProvider("Fabrikam"), { oidc_issuer: `${MICROSOFT}/${OTHER}/v2.0` }),
    LISTED,
  ],
  ["one of several that is gone", { [addressOfListedProvider("Fabrikam")]: { after: null } }, LISTED],
  ["another domain", { [ADDRESSES.domain]: { after: { domain: "acme-next" } } }],
  ["somebody else's metadata", saml({ MetadataURL: "https://evil.example/metadata.xml" }), SAML],
  ["another tenant's metadata", saml({ MetadataURL: metadata(OTHER) }), SAML],
  ["another application's metadata", saml({ MetadataURL: metadata(HOME, "?appid=another") }), SAML],
  ["the tenant's own metadata", saml({ MetadataURL: metadata(HOME, "") }), SAML],
  ["metadata of a file", saml({ MetadataURL: undefined, MetadataFile: "<EntityDescriptor/>" }), SAML],
  ["another sign-in endpoint", saml({ SSORedirectBindingURI: "https://evil.example/saml" }), SAML],
  ["no reply URL", application({ "web.0.redirect_uris": [] }, SAML_ADDRESSES.application), SAML],
  [
    "another enterprise application",
    { [SAML_ADDRESSES.application]: { action: "replace", after: { client_id: UNKNOWN } } },
    SAML,
  ],
  [
    "an application that is not in SAML mode",
    { [SAML_ADDRESSES.servicePrincipal]: { after: { preferred_single_sign_on_mode: "" } } },
    SAML,
  ],
];

const BETWEEN: readonly (readonly [what: string, before: EntraEnvironment, after: EntraEnvironment])[] = [
  ["from the home tenant to personal accounts", ENTRA, entraWith({ accounts: "personal" })],
  ["from the home tenant to a list", ENTRA, LISTED],
  ["one organisation fewer", LISTED, entraWith({ accounts: "listed", organizations: [CONTOSO] })],
  ["one organisation more", entraWith({ accounts: "listed", organizations: [CONTOSO] }), LISTED],
  [
    "another name of an organisation",
    LISTED,
    entraWith({ accounts: "listed", organizations: [{ ...FABRIKAM, name: "FabrikamInc" }, CONTOSO] }),
  ],
];

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "the issuer of Microsoft's common endpoints": [
    'issuer-mismatch: Nobody can sign in: Cognito expects the issuer https://login.microsoftonline.com/common/v2.0, but Entra writes https://login.microsoftonline.com/3f2c1d4e-0000-4000-8000-000000000001/v2.0 ("Bad id_token issuer").',
  ],
  "Microsoft's common endpoints": [
    'issuer-mismatch: Nobody can sign in: Cognito expects the issuer https://login.microsoftonline.com/common/v2.0, but Entra writes that of each person\'s own tenant ("Bad id_token issuer").',
    "endpoint-mismatch: Sign-in breaks for everyone: not all of Cognito's identity provider's endpoints are the tenant's: authorize_url is https://login.microsoftonline.com/common/oauth2/v2.0/authorize instead of https://login.microsoftonline.com/3f2c1d4e-0000-4000-8000-000000000001/oauth2/v2.0/authorize.",
  ],
  "an issuer with a slash at its end": [
    'issuer-mismatch: Nobody can sign in: Cognito expects the issuer https://login.microsoftonline.com/3f2c1d4e-0000-4000-8000-000000000001/v2.0/, but Entra writes https://login.microsoftonline.com/3f2c1d4e-0000-4000-8000-000000000001/v2.0 ("Bad id_token issuer").',
  ],
  "somebody else's keys": [
    "endpoint-mismatch: Whoever runs evil.example may decide who people are: not all of Cognito's identity provider's endpoints are the tenant's: jwks_uri is https://evil.example/keys instead of https://login.microsoftonline.com/3f2c1d4e-0000-4000-8000-000000000001/discovery/v2.0/keys.",
  ],
  "somebody else's token endpoint": [
    "endpoint-mismatch: Whoever runs evil.example may decide who people are: not all of Cognito's identity provider's endpoints are the tenant's: token_url is https://evil.example/token instead of https://login.microsoftonline.com/3f2c1d4e-0000-4000-8000-000000000001/oauth2/v2.0/token.",
  ],
  "somebody else's sign-in page": [
    "endpoint-mismatch: Whoever runs evil.example can ask everyone for their password: not all of Cognito's identity provider's endpoints are the tenant's: authorize_url is https://evil.example/authorize instead of https://login.microsoftonline.com/3f2c1d4e-0000-4000-8000-000000000001/oauth2/v2.0/authorize.",
  ],
  "another tenant's endpoints": [
    "identity-provider-moved: Everyone is shut out or becomes a new user, and people of the tenant 00000000-0000-4000-8000-00000000abcd sign in instead: Cognito's identity provider takes the people of the tenant 00000000-0000-4000-8000-00000000abcd instead of 3f2c1d4e-0000-4000-8000-000000000001.",
    "endpoint-mismatch: People of the tenant 00000000-0000-4000-8000-00000000abcd sign in instead of those of the home tenant: Cognito's identity provider has all its endpoints there, but the environment's tenant is 3f2c1d4e-0000-4000-8000-000000000001.",
  ],
  "another client ID": [
    "app-registration-mismatch: Everyone gets a new user ID, or can't sign in: Cognito's identity provider has the client ID another, and the app registration has 00000000-0000-0000-0000-0000000000d1.",
  ],
  "another client secret": [
    "app-registration-mismatch: Nobody can sign in: the client secret of Cognito's identity provider is not the app registration's (AADSTS7000215).",
  ],
  "a client secret that is destroyed": [
    "app-registration-mismatch: Nobody can sign in: the client secret of Cognito's identity provider is destroyed at the app registration (AADSTS7000215).",
  ],
  "fewer scopes": [
    "scope-missing: Nobody's name and organisation reach the apps: Cognito's identity provider does not ask Entra for profile.",
    "scope-missing: Nobody's e-mail address reaches the apps: Cognito's identity provider does not ask Entra for email.",
  ],
  "more scopes": [
    "beyond-the-stack: People, or an administrator of their organisation, have to consent to more than a sign-in: Cognito's identity provider (route entra) has the scope User.Read.",
  ],
  "user names of e-mail addresses": [
    "username-mapping: Every user gets a new user ID, and whoever can set the claim email can be any user: user names come from the claim email instead of sub.",
  ],
  "verified e-mail addresses": [
    "emails-set-as-verified: Whoever runs an organisation can pose as the owner of any e-mail address: Cognito's identity provider takes email_verified from the claim xms_edov.",
  ],
  "e-mail addresses of user principal names": [
    "beyond-the-stack: Apps learn of people what the environment file does not say, and Entra writes it: Cognito's identity provider takes email from the claim upn.",
  ],
  "another redirect URI": [
    "redirect-uri-not-registered: Nobody can sign in: the app registration lacks Cognito's callback URL https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse (AADSTS50011).",
    "beyond-the-stack: People's codes can go to a place that the environment file does not have: Entra's app registration (route entra) has the redirect URI https://x.example/callback.",
  ],
  "no optional claims": [
    "claims-missing: Given names and family names are missing in the apps: the app registration does not ask for the optional claims given_name, family_name of the ID token.",
    "claims-missing: E-mail addresses of people with work or school accounts are missing in the apps: the app registration does not ask for the optional claim email of the ID token.",
  ],
  "another app registration": [
    "app-registration-replaced: Everyone gets a new user ID, and everyone has to consent again: the app registration 00000000-0000-0000-0000-0000000000d1 is replaced.",
  ],
  "an app client without the identity provider": [
    "identity-provider-not-supported: Nobody can sign in to web with Microsoft: its app client does not support the identity provider Microsoft but (none).",
  ],
  "an app client without one of the identity providers": [
    "identity-provider-not-supported: Nobody of Fabrikam can sign in to web with Microsoft: its app client does not support the identity provider Fabrikam but Contoso.",
  ],
  "an issuer of one of several": [
    'issuer-mismatch: Nobody of Fabrikam can sign in: Cognito expects the issuer https://login.microsoftonline.com/00000000-0000-4000-8000-00000000abcd/v2.0, but Entra writes https://login.microsoftonline.com/fab71ca0-0000-4000-8000-000000000fab/v2.0 ("Bad id_token issuer").',
  ],
  "one of several that is gone": [
    "identity-provider-replaced: Nobody of Fabrikam can sign in, and every user of Fabrikam loses their account unless the identity provider comes back under its name: the identity provider Fabrikam is destroyed.",
  ],
  "another domain": [
    "domain-replaced: Nobody can sign in until every app has its new URLs: the user pool's domain is acme-next.auth.eu-west-1.amazoncognito.com instead of acme-dev.auth.eu-west-1.amazoncognito.com, and so is the redirect URI at Entra.",
    "redirect-uri-not-registered: Nobody can sign in: the app registration lacks Cognito's callback URL https://acme-next.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse (AADSTS50011).",
  ],
  "somebody else's metadata": [
    "endpoint-mismatch: Whoever runs evil.example decides who people are: Cognito's identity provider reads its metadata there: https://evil.example/metadata.xml.",
  ],
  "another tenant's metadata": [
    "identity-provider-moved: Everyone is shut out or becomes a new user, and people of the tenant 00000000-0000-4000-8000-00000000abcd sign in instead: Cognito's identity provider takes the people of the tenant 00000000-0000-4000-8000-00000000abcd instead of 3f2c1d4e-0000-4000-8000-000000000001.",
    "endpoint-mismatch: Whoever runs the tenant 00000000-0000-4000-8000-00000000abcd decides who people are: Cognito's identity provider reads the metadata of the tenant 00000000-0000-4000-8000-00000000abcd, but the environment's is 3f2c1d4e-0000-4000-8000-000000000001.",
  ],
  "another application's metadata": [
    "app-registration-mismatch: Nobody can sign in, or whoever another application lets in: Cognito's identity provider reads the metadata of the application another, and the enterprise application is 00000000-0000-0000-0000-0000000000d1.",
  ],
  "the tenant's own metadata": [
    "app-registration-mismatch: Nobody can sign in, or whoever another application lets in: Cognito's identity provider reads the tenant's metadata, and not that of the enterprise application 00000000-0000-0000-0000-0000000000d1, which signs with a certificate of its own.",
  ],
  "metadata of a file": [
    "endpoint-mismatch: Whoever wrote the metadata decides who people are: Cognito's identity provider has a MetadataFile instead of Entra's own MetadataURL.",
  ],
  "another sign-in endpoint": [
    "endpoint-mismatch: Whoever runs evil.example can ask everyone for their password: not all of Cognito's identity provider's endpoints are the tenant's: SSORedirectBindingURI is https://evil.example/saml instead of https://login.microsoftonline.com/3f2c1d4e-0000-4000-8000-000000000001/saml2.",
  ],
  "no reply URL": [
    "redirect-uri-not-registered: Nobody can sign in: the app registration lacks Cognito's reply URL https://acme-dev.auth.eu-west-1.amazoncognito.com/saml2/idpresponse (AADSTS50011).",
  ],
  "another enterprise application": [
    "app-registration-replaced: Everyone keeps their user ID, but can't sign in before Cognito has the metadata of the other one: the app registration 00000000-0000-0000-0000-0000000000d1 is replaced.",
  ],
  "an application that is not in SAML mode": [
    "service-principal-missing: Nobody can sign in: the service principal in the tenant 3f2c1d4e-0000-4000-8000-000000000001 has preferred_single_sign_on_mode other than saml, so Entra signs no assertion for it.",
  ],
  "from the home tenant to personal accounts": [
    "identity-provider-moved: Everyone is shut out or becomes a new user, and people with personal Microsoft accounts sign in instead: Cognito's identity provider takes the people of the tenant 9188040d-6c67-4c5b-b112-36a304b66dad instead of 3f2c1d4e-0000-4000-8000-000000000001.",
    "accounts-narrowed: People of the home tenant can no longer sign in: microsoft.accounts is personal, so the app registration's sign_in_audience is PersonalMicrosoftAccount instead of AzureADMyOrg.",
    "accounts-widened: People with personal Microsoft accounts can sign in, too: microsoft.accounts is personal, so the app registration's sign_in_audience is PersonalMicrosoftAccount instead of AzureADMyOrg.",
  ],
  "from the home tenant to a list": [
    "identity-provider-replaced: Nobody can sign in, and every user loses their account unless the identity provider comes back under its name: the identity provider Microsoft is destroyed.",
    "accounts-widened: People of Fabrikam and Contoso can sign in, too: microsoft.accounts is listed, so the app registration's sign_in_audience is AzureADMultipleOrgs instead of AzureADMyOrg.",
  ],
  "one organisation fewer": [
    "accounts-narrowed: People of Fabrikam can no longer sign in: microsoft.organizations no longer has Fabrikam, so its identity provider goes.",
  ],
  "one organisation more": [
    "accounts-widened: People of Fabrikam can sign in, too: microsoft.organizations has Fabrikam, with an identity provider of its own.",
  ],
  "another name of an organisation": [
    "identity-provider-replaced: All users of Fabrikam lose their accounts: the identity provider is renamed from Fabrikam to FabrikamInc, so a user known as Fabrikam_… would come back as a new user, FabrikamInc_….",
  ],
};

for (const [what, edits, environment = ENTRA] of CASES) {
  test(`what is told of ${what}`, () => {
    assert.deepEqual(told(planWith(edits, settledDirect(environment)), environment), EXPECTED[what]);
  });
}

for (const [what, before, after] of BETWEEN) {
  test(`what is told of a plan: ${what}`, () => {
    assert.deepEqual(told(planFromTo(settledDirect(before), settledDirect(after)), after), EXPECTED[what]);
  });
}

test("the same is told of drift, where it is about what was deployed", () => {
  const drift = (edits: Edits, environment: EntraEnvironment | SamlEnvironment) =>
    told({ ...planWith(edits, settledDirect(environment)), kind: "drift" }, environment);
  for (const [what, edits, environment = ENTRA] of CASES.filter(([name]) =>
    /client|tenant's|own metadata/.test(name),
  ))
    assert.deepEqual(drift(edits, environment), EXPECTED[what], what);
});
