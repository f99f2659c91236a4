import type { Switches } from "../../../lab/switches";
import {
  appClient,
  auth0Client,
  connection,
  disabledConnection,
  everyConnection,
  identityProvider,
  type Mutation,
  noConnection,
  noIdentityProvider,
} from "../../support/cloud-apis";
import type { Kind } from "./kinds";

const AUTH0 = "https://acme-dev.eu.auth0.com";
const POOL = "https://acme-dev.auth.eu-west-1.amazoncognito.com";
const APP = "http://localhost:3000";

/** A value of a chain with a broker that is wrong, and the one check that says so. */
export interface BrokerFault {
  readonly kind: Kind;
  readonly title: string;
  readonly mutate: Mutation;
  /** The one check that fails. */
  readonly failed: {
    readonly id: string;
    readonly of?: string;
    readonly expected: string;
    readonly seen: string;
    readonly error?: string;
  };
  /** The checks that it hides. */
  readonly hides?: readonly string[];
  readonly switches?: Partial<Switches>;
}

const TO_AUTH0 = ["cognito-endpoint", "cognito-client-id", "cognito-return-url", "cognito-request"];

export const OF_BROKER: readonly BrokerFault[] = [
  {
    kind: "identity provider",
    title: "no identity provider in the user pool",
    mutate: noIdentityProvider,
    failed: {
      id: "cognito-provider",
      of: "Microsoft",
      expected: "a redirect to the identity provider",
      seen: "web, server: Login option is not available. Please try another one",
      error: "cognito-option-unavailable",
    },
    hides: TO_AUTH0,
  },
  {
    kind: "identity provider",
    title: "an app client that may not use the identity provider",
    mutate: appClient(() => ({ SupportedIdentityProviders: ["COGNITO"] })),
    failed: {
      id: "cognito-provider",
      of: "Microsoft",
      expected: "a redirect to the identity provider",
      seen: "web: Login option is not available. Please try another one",
      error: "cognito-option-unavailable",
    },
  },
  {
    kind: "authorization endpoint",
    title: "another path in authorize_url",
    mutate: identityProvider({ authorize_url: `${AUTH0}/autorize` }),
    failed: {
      id: "cognito-endpoint",
      of: "Microsoft",
      expected: `${AUTH0}/authorize`,
      seen: `${AUTH0}/autorize`,
    },
  },
  {
    kind: "authorization endpoint",
    title: "the tenant of somebody else in authorize_url",
    mutate: identityProvider({ authorize_url: "https://acme-test.eu.auth0.com/authorize" }),
    failed: {
      id: "cognito-endpoint",
      of: "Microsoft",
      expected: `${AUTH0}/authorize`,
      seen: "https://acme-test.eu.auth0.com/authorize",
    },
  },
  {
    kind: "authorization endpoint",
    title: "a connection in authorize_url, where Cognito keeps its query",
    switches: { cognitoKeepsAuthorizeUrlQuery: true },
    mutate: identityProvider({ authorize_url: `${AUTH0}/authorize?connection=google-oauth2` }),
    failed: {
      id: "cognito-endpoint",
      of: "Microsoft",
      expected: `${AUTH0}/authorize`,
      seen: `${AUTH0}/authorize?connection=google-oauth2`,
    },
  },
  {
    kind: "scope",
    title: "fewer scopes in authorize_scopes",
    mutate: identityProvider({ authorize_scopes: "openid profile" }),
    failed: {
      id: "cognito-request",
      of: "Microsoft",
      expected: "response_type=code scope=openid email profile",
      seen: "response_type=code scope=openid profile",
    },
  },
  {
    kind: "callback",
    title: "a callback URL that the app client lost",
    mutate: appClient(() => ({ CallbackURLs: [`${APP}/other`] })),
    failed: {
      id: "cognito-callback",
      of: "web",
      expected: `${APP}/callback`,
      seen: "redirect_mismatch",
      error: "cognito-redirect-mismatch",
    },
    hides: ["cognito-grant", "cognito-scopes"],
  },
  {
    kind: "sign-out",
    title: "logout URLs that the app client lost",
    mutate: appClient(() => ({ LogoutURLs: [] })),
    failed: {
      id: "cognito-logout-urls",
      of: "web",
      expected: `${APP}/, ${AUTH0}/v2/logout?federated&client_id=<Auth0's client>&returnTo=${encodeURIComponent(`${APP}/`)}`,
      seen: "Required String parameter 'redirect_uri' is not present",
      error: "cognito-logout-url",
    },
  },
  {
    kind: "scope",
    title: "a scope that the app client lost",
    mutate: appClient(() => ({ AllowedOAuthScopes: ["openid"] })),
    failed: {
      id: "cognito-scopes",
      of: "web",
      expected: "openid email profile",
      seen: "invalid_request: invalid_scope",
      error: "cognito-invalid-scope",
    },
  },
  {
    kind: "grant",
    title: "an app client without OAuth",
    mutate: appClient(() => ({ AllowedOAuthFlowsUserPoolClient: false })),
    failed: {
      id: "cognito-grant",
      of: "web",
      expected: "the authorization code grant",
      seen: "invalid_request: Client is not enabled for OAuth2.0 flows.",
      error: "cognito-oauth-off",
    },
    hides: ["cognito-scopes"],
  },
  {
    kind: "grant",
    title: "an app client with the implicit grant alone",
    mutate: appClient(() => ({ AllowedOAuthFlows: ["implicit"] })),
    failed: {
      id: "cognito-grant",
      of: "web",
      expected: "the authorization code grant",
      seen: "unauthorized_client",
      error: "cognito-unauthorized-client",
    },
    hides: ["cognito-scopes"],
  },
  {
    kind: "callback",
    title: "Cognito's callback URL gone at Auth0",
    mutate: auth0Client({ callbacks: ["https://other.example/"] }),
    failed: {
      id: "broker-callback",
      expected: `${POOL}/oauth2/idpresponse`,
      seen: `unauthorized_client: Callback URL mismatch. ${POOL}/oauth2/idpresponse is not in the list of allowed callback URLs`,
      error: "auth0-callback-mismatch",
    },
    hides: ["broker-grant", "broker-request", "broker-connection", "broker-offers", "broker-button"],
  },
  {
    kind: "grant",
    title: "Cognito's grant gone at Auth0",
    mutate: auth0Client({ grant_types: ["client_credentials"] }),
    failed: {
      id: "broker-grant",
      expected: "authorization_code",
      seen: "unauthorized_client: Grant type 'authorization_code' not allowed for the client.",
      error: "auth0-grant-not-allowed",
    },
    hides: ["broker-request", "broker-connection", "broker-offers", "broker-button"],
  },
  {
    kind: "secret",
    title: "another secret of Cognito's client at Auth0",
    mutate: auth0Client({ client_secret: "another-secret".repeat(4) }),
    failed: {
      id: "broker-secret",
      expected: "invalid_grant, as there is no such code",
      seen: "access_denied: Unauthorized",
      error: "auth0-unauthorized",
    },
  },
  {
    kind: "secret",
    title: "another way for the secret at Auth0",
    mutate: auth0Client({ token_endpoint_auth_method: "client_secret_basic" }),
    failed: {
      id: "broker-secret",
      expected: "invalid_grant, as there is no such code",
      seen: "access_denied: Unauthorized",
      error: "auth0-unauthorized",
    },
  },
  {
    kind: "sign-out",
    title: "a logout URL gone at Auth0",
    mutate: auth0Client({ allowed_logout_urls: [] }),
    failed: {
      id: "broker-sign-out",
      of: "server, web",
      expected: `${APP}/`,
      seen: `invalid_request: The "returnTo" querystring parameter "${APP}/" is not defined as a valid URL in "Allowed Logout URLs".`,
      error: "auth0-logout-url",
    },
  },
  {
    kind: "connection",
    title: "the connection disabled for Cognito's client",
    mutate: disabledConnection("microsoft"),
    failed: {
      id: "broker-connection",
      of: "dev-microsoft",
      expected: "a redirect to Microsoft",
      seen: "invalid_request: the connection is not enabled",
      error: "auth0-connection-off",
    },
    hides: ["broker-offers", "broker-button"],
  },
  {
    kind: "connection",
    title: "no connection",
    mutate: noConnection("microsoft"),
    failed: {
      id: "broker-connection",
      of: "dev-microsoft",
      expected: "a redirect to Microsoft",
      seen: "invalid_request: the connection was not found",
      error: "auth0-connection-unknown",
    },
    hides: ["broker-offers", "broker-button"],
  },
  {
    kind: "connection",
    title: "every other connection of the tenant enabled for Cognito's client",
    mutate: everyConnection,
    failed: {
      id: "broker-offers",
      expected: "dev-microsoft alone",
      seen: "google-oauth2, a form for a password",
    },
  },
  {
    kind: "client",
    title: "another client of Auth0's in Cognito",
    mutate: identityProvider({ client_id: "NobodysClient" }),
    failed: {
      id: "cognito-client-id",
      of: "Microsoft",
      expected: "<Auth0's client>",
      seen: "NobodysClient",
    },
  },
];

/** What can't be taken back. */
export const ENDS_OF_BROKER: readonly Omit<BrokerFault, "switches">[] = [
  {
    kind: "client",
    title: "an app client that is gone",
    mutate: async (chain) =>
      chain.apis.cognito("DeleteUserPoolClient", {
        UserPoolId: chain.userPoolId,
        ClientId: chain.deployed().clientId,
      }),
    failed: {
      id: "cognito-app-client",
      of: "web",
      expected: "<web>",
      seen: "invalid_request",
      error: "cognito-invalid-request",
    },
    hides: ["cognito-callback", "cognito-grant", "cognito-scopes", "cognito-logout-urls", "cognito-secret"],
  },
  {
    kind: "client",
    title: "Cognito's client gone at Auth0",
    mutate: async (chain) => {
      const clients: { client_id: string; name: string }[] = await chain.apis.auth0("GET", "/clients");
      const client = clients.find(({ name }) => name === "Cognito (dev)");
      return chain.apis.auth0("DELETE", `/clients/${client?.client_id}`);
    },
    failed: {
      id: "broker-client",
      expected: "<Auth0's client>",
      seen: "invalid_request: Unknown client: <Auth0's client>",
      error: "auth0-client-unknown",
    },
    hides: [
      ...[
        "broker-callback",
        "broker-grant",
        "broker-request",
        "broker-connection",
        "broker-offers",
        "broker-button",
      ],
      ...["broker-secret", "broker-sign-out"],
    ],
  },
];

/** Where there is a connection for each kind of account. */
export const OF_BOTH: readonly BrokerFault[] = [
  {
    kind: "connection",
    title: "a connection without a button",
    mutate: connection("waad", {}, { show_as_button: false }),
    failed: {
      id: "broker-button",
      of: "dev-waad",
      expected: "dev-waad",
      seen: "a page with dev-windowslive",
    },
  },
  {
    kind: "connection",
    title: "one of the connections disabled",
    mutate: disabledConnection("windowslive"),
    failed: {
      id: "broker-connection",
      of: "dev-windowslive",
      expected: "a redirect to Microsoft",
      seen: "invalid_request: the connection is not enabled",
      error: "auth0-connection-off",
    },
    hides: ["broker-button"],
  },
];
