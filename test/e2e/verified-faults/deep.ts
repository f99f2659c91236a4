import {
  appClient,
  application,
  disabledConnection,
  gate,
  identityProvider,
  type Mutation,
  noPassword,
} from "../../support/cloud-apis";
import type { Kind } from "./kinds";

/** Of what the control planes show: the ID of the one check that fails, and what it says. */
export const SEEN_DEEP: readonly (readonly [
  kind: Kind,
  title: string,
  mutate: Mutation,
  id: string,
  words: RegExp,
])[] = [
  [
    "connection",
    "a connection that is disabled is one failed check, of the walk, with what its control plane shows",
    disabledConnection("microsoft"),
    "broker-connection",
    /^Nobody gets to Microsoft by it\nIn the control plane: the connection microsoft is not enabled for Auth0's client/,
  ],
  [
    "callback",
    "another redirect URI is one failed check, of Microsoft's page, with what the app registration has",
    application({ web: { redirectUris: ["https://acme-dev.eu.auth0.com/login/callbacl"] } }),
    "entra-page",
    /\nIn the control plane: the app registration lacks the redirect URI /,
  ],
  [
    "issuer",
    "an issuer that Cognito alone has wrong is seen in its control plane",
    identityProvider({ oidc_issuer: "https://acme-dev.eu.auth0.com" }),
    "cognito-issuer-mismatch",
    /^Nobody can sign in$/,
  ],
  [
    "gate",
    "other code in the gate is seen in Auth0's control plane",
    gate((code) => `${code}\n// more`),
    "broker-gate-not-in-force",
    /whom the environment file does not admit/,
  ],
  [
    "attributes",
    "a change that no rule minds is drift",
    appClient(({ WriteAttributes }) => ({
      WriteAttributes: WriteAttributes.filter((name: string) => name !== "picture"),
    })),
    "cognito-unchanged",
    /^It was changed outside Terraform, and no rule knows/,
  ],
  [
    "JWKS endpoint",
    "another address of the keys, which Cognito alone reads, is seen in its control plane",
    identityProvider({ jwks_uri: "https://acme-dev.eu.auth0.com/.well-known/jwks" }),
    "cognito-endpoint-mismatch",
    /^Sign-in breaks for everyone/,
  ],
  [
    "audience",
    "an app registration for organisations alone is seen in its control plane",
    application({ signInAudience: "AzureADMultipleOrgs" }),
    "entra-accounts-narrowed",
    / can no longer sign in/,
  ],
  // The last one: the secret that comes back is another one.
  [
    "secret",
    "a secret that was removed is one failed check",
    noPassword,
    "entra-secret",
    /\nIn the control plane: the client secret of the connection microsoft is destroyed/,
  ],
];
