import type { Check } from "../../../commands/verify/check";
import {
  application,
  identityProvider,
  type Mutation,
  noIdentityProvider,
  noPasswordOfCognito,
  servicePrincipal,
} from "../../support/cloud-apis";
import type { DeployedChain } from "../../support/deployed-chain";
import { CONTOSO } from "../../support/entra-file";
import { metadataAt, readEnterprise } from "../../support/saml-mutations";

import type { Kind } from "./kinds";

const LOGIN = "https://login.microsoftonline.com";
const HOME = "3f2c1d4e-0000-4000-8000-000000000001";
const NO_APP = "5c0ffee0-0000-4000-8000-000000000000";
const POOL = "acme-dev.auth.eu-west-1.amazoncognito.com";
const AT_HOME = `${LOGIN}/${HOME}/oauth2/v2.0/authorize`;

/** A value that is wrong, and the one check that says so. */
export interface DirectFault {
  readonly kind: Kind;
  readonly title: string;
  readonly mutate: Mutation;
  readonly id: string;
  readonly hop: Check["hop"];
  readonly expected?: string | RegExp;
  /** What was seen begins so. */
  readonly seen: string;
  /** The catalogue's ID of the error. */
  readonly error?: string;
  /** What could not be seen because of it. @default - nothing */
  readonly hides?: readonly string[];
}

const REQUEST = ["cognito-microsoft-client", "cognito-microsoft-callback", "cognito-microsoft-scopes"];

export const OF_ENTRA: readonly DirectFault[] = [
  {
    kind: "entra",
    title: "Cognito sends people to common, where each tenant has an issuer of its own",
    mutate: identityProvider({ authorize_url: `${LOGIN}/common/oauth2/v2.0/authorize` }),
    id: "cognito-microsoft-endpoint",
    hop: "cognito",
    expected: AT_HOME,
    seen: `${LOGIN}/common/oauth2/v2.0/authorize`,
  },
  {
    kind: "entra",
    title: "Cognito sends people to another tenant",
    mutate: identityProvider({ authorize_url: `${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize` }),
    id: "cognito-microsoft-endpoint",
    hop: "cognito",
    expected: AT_HOME,
    seen: `${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize`,
    hides: ["entra-page"],
  },
  {
    kind: "entra",
    title: "Cognito sends people to nobody",
    mutate: identityProvider({ authorize_url: "https://nobody.example/" }),
    id: "cognito-microsoft-endpoint",
    hop: "cognito",
    expected: AT_HOME,
    seen: "https://nobody.example/",
    hides: [...REQUEST, "entra-page"],
  },
  {
    kind: "entra",
    title: "Cognito names another app registration",
    mutate: identityProvider({ client_id: NO_APP }),
    id: "cognito-microsoft-client",
    hop: "cognito",
    expected: /^[0-9a-f-]{36}$/,
    seen: NO_APP,
    hides: ["entra-page"],
  },
  {
    kind: "entra",
    title: "Cognito asks for no names",
    mutate: identityProvider({ authorize_scopes: "openid email" }),
    id: "cognito-microsoft-scopes",
    hop: "cognito",
    expected: "response_type=code scope=openid profile email",
    seen: "response_type=code scope=openid email",
  },
  {
    kind: "entra",
    title: "the user pool has no identity provider",
    mutate: noIdentityProvider,
    id: "cognito-provider Microsoft",
    hop: "cognito",
    expected: "a redirect to the identity provider",
    seen: "web, server: Login option is not available. Please try another one",
    hides: ["cognito-microsoft-endpoint", ...REQUEST, "entra-page"],
  },
  {
    kind: "entra",
    title: "Entra has another redirect URI",
    mutate: application({ web: { redirectUris: [`https://${POOL}/oauth2/idpresponse/`] } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS50011: The redirect URI",
    error: "aadsts50011",
  },
  {
    kind: "entra",
    title: "Entra has no redirect URI",
    mutate: application({ web: { redirectUris: [] } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS500113: No reply address is registered for the application.",
    error: "aadsts500113",
  },
  {
    kind: "audience",
    title: "the app registration is for personal accounts alone",
    mutate: application({ signInAudience: "PersonalMicrosoftAccount" }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS9002346: Application",
    error: "aadsts9002346",
    hides: ["entra-secret"],
  },
  {
    kind: "entra",
    title: "people who sign in at another protocol's app registration get no further",
    mutate: servicePrincipal({ preferredSingleSignOnMode: "saml" }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS399274: The application with App ID",
    error: "aadsts399274",
    hides: ["entra-secret"],
  },
  {
    kind: "entra",
    title: "the client secret is gone",
    mutate: noPasswordOfCognito,
    id: "entra-secret",
    hop: "entra",
    seen: "AADSTS7000215: Invalid client secret provided.",
    error: "aadsts7000215",
  },
];

/** Of personal accounts alone. */
export const OF_PERSONAL_ACCOUNTS: readonly DirectFault[] = [
  {
    kind: "audience",
    title: "an app registration of organisations has no personal accounts",
    mutate: application({ signInAudience: "AzureADMultipleOrgs" }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS9002332: Application",
    error: "aadsts9002332",
    hides: ["entra-secret"],
  },
];

/** Of a list of organisations. */
export const OF_ORGANIZATIONS: readonly DirectFault[] = [
  {
    kind: "entra",
    title:
      "one organisation's identity provider that sends people to the other one is the only one that fails",
    mutate: identityProvider({ authorize_url: `${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize` }),
    id: "cognito-microsoft-endpoint Acme",
    hop: "cognito",
    expected: AT_HOME,
    seen: `${LOGIN}/${CONTOSO}/oauth2/v2.0/authorize`,
  },
];

const SAML_REQUEST = ["cognito-saml-request", "cognito-saml-issuer", "cognito-saml-reply-url"];

export const OF_SAML: readonly DirectFault[] = [
  {
    kind: "saml",
    title: "Cognito has another tenant's metadata",
    mutate: metadataAt(() => `${LOGIN}/${CONTOSO}/federationmetadata/2007-06/federationmetadata.xml`),
    id: "cognito-saml-endpoint",
    hop: "cognito",
    expected: `${LOGIN}/${HOME}/saml2`,
    seen: `${LOGIN}/${CONTOSO}/saml2`,
    hides: ["entra-page"],
  },
  {
    kind: "saml",
    title: "the user pool has no identity provider",
    mutate: noIdentityProvider,
    id: "cognito-provider Microsoft",
    hop: "cognito",
    expected: "a redirect to the identity provider",
    seen: "web, server: Login option is not available. Please try another one",
    hides: ["cognito-saml-endpoint", ...SAML_REQUEST, "entra-page"],
  },
  {
    kind: "saml",
    title: "Entra knows the pool by another identifier",
    mutate: application({ identifierUris: ["urn:amazon:cognito:sp:eu-west-1_Other0000"] }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS700016: Application with identifier",
    error: "aadsts700016",
  },
  {
    kind: "saml",
    title: "Entra knows the pool by no identifier",
    mutate: application({ identifierUris: [] }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS700016: Application with identifier",
    error: "aadsts700016",
  },
  {
    kind: "saml",
    title: "Entra has another reply URL",
    mutate: application({ web: { redirectUris: [`https://${POOL}/saml2/idpresponsf`] } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS50011: The reply URL",
  },
  {
    kind: "saml",
    title: "Entra has no reply URL",
    mutate: application({ web: { redirectUris: [] } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS500113: No reply address is registered for the application.",
  },
  {
    kind: "saml",
    title: "Entra takes signed requests alone",
    mutate: application({ requestSignatureVerification: { isSignedRequestRequired: true } }),
    id: "entra-page",
    hop: "entra",
    seen: "AADSTS76021: The request sent by client is not signed",
  },
  {
    kind: "saml",
    title: "the certificate that was deployed is gone",
    mutate: noCertificate,
    id: "entra-certificate",
    hop: "entra",
    expected: /^[0-9A-F]{40}$/,
    seen: "",
  },
];

/** No certificate of the application's own: Entra's metadata has the tenant's then. Nobody can bring the key back. */
async function noCertificate(chain: DeployedChain): Promise<() => Promise<unknown>> {
  const { id } = await readEnterprise(chain);
  await chain.apis.graph("PATCH", `/servicePrincipals/${id}`, {
    keyCredentials: [],
    passwordCredentials: [],
  });
  return async () => {};
}
