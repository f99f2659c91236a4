import type { FoundBrokerChain, IdentityProvider } from "../../../commands/adopt/found-chain";
import { environmentWith, MINIMAL } from "../../support/environment";

export const CLIENT_ID = "1h57kf5cpq17m0eml12example";
export const AUTH0_CLIENT = "AbCdEfGhIjKlMnOpQrStUvWxYz012345";
export const APP_ID = "81f1ec14-c40f-4ea9-84c8-a0a2d4347ff0";

/** A chain that the environment `dev` can adopt, with the names that a person gave. */
export const FOUND: FoundBrokerChain = {
  pool: {
    Id: "eu-west-1_AbCdEf123",
    Name: "acme users",
    UsernameConfiguration: { CaseSensitive: false },
    UsernameAttributes: [],
    AliasAttributes: [],
    SchemaAttributes: [
      { Name: "sub", Required: true },
      { Name: "email", Required: false, DeveloperOnlyAttribute: false },
    ],
    LambdaConfig: {},
  },
  identityProviders: [
    {
      ProviderName: "Auth0",
      ProviderType: "OIDC",
      ProviderDetails: {
        client_id: AUTH0_CLIENT,
        authorize_url: "https://acme-dev.eu.auth0.com/authorize",
        oidc_issuer: "https://acme-dev.eu.auth0.com/",
      },
      AttributeMapping: { username: "sub", email: "email" },
      IdpIdentifiers: [],
    },
  ],
  clients: {
    web: {
      ClientId: CLIENT_ID,
      ClientName: "acme web",
      isConfidential: true,
      CallbackURLs: ["https://dev.acme.com/auth/callback"],
      SupportedIdentityProviders: ["Auth0"],
      AllowedOAuthFlows: ["code"],
      AllowedOAuthScopes: ["openid", "email"],
    },
  },
  otherClients: [],
  auth0Client: {
    client_id: AUTH0_CLIENT,
    name: "AWS Cognito",
    callbacks: ["https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"],
  },
  connections: {
    windowslive: {
      id: "con_0000000000000001",
      name: "microsoft-personal",
      strategy: "windowslive",
      options: { client_id: APP_ID },
      enabledClients: [AUTH0_CLIENT],
    },
    waad: {
      id: "con_0000000000000002",
      name: "microsoft-work",
      strategy: "waad",
      options: {
        client_id: APP_ID,
        identity_api: "microsoft-identity-platform-v2.0",
        waad_protocol: "openid-connect",
        useCommonEndpoint: true,
        userid_attribute: "sub",
      },
      enabledClients: [AUTH0_CLIENT],
    },
  },
  otherConnections: [],
  gate: undefined,
  application: {
    id: "0000000a-0000-4000-8000-00000000000a",
    appId: APP_ID,
    displayName: "Acme sign-in",
    signInAudience: "AzureADandPersonalMicrosoftAccount",
    web: { redirectUris: ["https://acme-dev.eu.auth0.com/login/callback"] },
    spa: { redirectUris: [] },
    publicClient: { redirectUris: [] },
    passwordCredentials: [
      { keyId: "k1", displayName: "made by hand", hint: "wOs", endDateTime: "2027-05-23T14:22:21Z" },
    ],
  },
  servicePrincipal: "0000000b-0000-4000-8000-00000000000b",
  deployer: { id: "0000000d-0000-4000-8000-00000000000d", mayChangeApplication: true },
};

/** `FOUND` with one part changed. */
export const foundWith = <Part extends keyof FoundBrokerChain>(
  part: Part,
  change: Partial<FoundBrokerChain[Part]>,
): FoundBrokerChain => ({
  ...FOUND,
  [part]: { ...(FOUND[part] as object), ...change },
});

/** `FOUND` with its identity provider changed. */
export const foundWithProvider = (change: Partial<IdentityProvider>): FoundBrokerChain => ({
  ...FOUND,
  identityProviders: [{ ...FOUND.identityProviders[0], ...change }],
});

/** `FOUND` with the connection to organisations changed. */
export function foundWithWaad(options: object, change: object = {}): FoundBrokerChain {
  const { waad } = FOUND.connections;
  const changed = { ...waad, ...change, options: { ...waad?.options, ...options } };
  return { ...FOUND, connections: { ...FOUND.connections, waad: changed } } as FoundBrokerChain;
}

export const ENVIRONMENT = MINIMAL;

/** The environment where the pool stays its owner's. */
export const JOINED = environmentWith({ cognito: { userPool: FOUND.pool.Id } });
