import { Fn } from "cdktf";
import type { BrokerEnvironment } from "../../environments/schema";
import type { Endpoints } from "../endpoints";
import { normalize, returnUrlsOf } from "./return-urls";

type Client = BrokerEnvironment["cognito"]["clients"][string];

/** How a link signs a person out, and the URLs to which each hop may redirect for it. */
export interface SignOut {
  /** Whose sessions the link ends. */
  readonly endsSessionsOf: string;
  /** Web redirect URIs of the app registration besides those of a sign-in: Entra redirects to no other URL. */
  readonly entraRedirectUris: readonly string[];
  /** The allowed logout URLs of the Auth0 client. */
  readonly auth0LogoutUrls: readonly string[];
  /** The logout URLs of an app client. */
  cognitoLogoutUrls(client: Client, auth0ClientId: string): string[];
  /**
   * The link of an app client.
   *
   * @param logoutUrl the first of the app client, where the person arrives at the end
   */
  link(logoutUrl: string, clientId: string, auth0ClientId: string): string;
}

/** The sign-out of an environment. Client IDs may be references. */
export function signOutOf({ signOut, cognito }: BrokerEnvironment, endpoints: Endpoints): SignOut {
  return signOut === "everywhere"
    ? signOutEverywhere(returnUrlsOf(cognito), endpoints)
    : signOutByBroker(endpoints);
}

/** By way of Auth0 and Cognito to the app. */
function signOutByBroker({ broker, pool }: Endpoints): SignOut {
  return {
    endsSessionsOf: "the broker and the pool",
    entraRedirectUris: [],
    auth0LogoutUrls: [pool.logoutEndpoint], // compared without the query, which names the app client
    cognitoLogoutUrls: ({ logoutUrls }) => logoutUrls,
    link: (logoutUrl, clientId, auth0ClientId) =>
      `${broker.logoutEndpoint}?client_id=${auth0ClientId}&returnTo=${encodeURIComponent(pool.logoutEndpoint)}${encodeURIComponent("?client_id=")}${clientId}${encodeURIComponent(`&logout_uri=${encodeURIComponent(logoutUrl)}`)}`,
  };
}

/**
 * By way of Cognito, Auth0 and Entra to the app. Entra comes last because it redirects only to an exact redirect URI
 * without a query, which Cognito's logout endpoint is not.
 */
function signOutEverywhere(appUrls: readonly string[], { broker, pool }: Endpoints): SignOut {
  const federated = (logoutUrl: string, auth0ClientId: string) =>
    `${broker.logoutEndpoint}?federated&client_id=${auth0ClientId}&returnTo=${encodeURIComponent(normalize(logoutUrl))}`;
  return {
    endsSessionsOf: "the pool, the broker and Microsoft",
    entraRedirectUris: appUrls,
    auth0LogoutUrls: appUrls,
    cognitoLogoutUrls: ({ logoutUrls }, auth0ClientId) => [
      ...logoutUrls,
      ...logoutUrls.slice(0, 1).map((url) => federated(url, auth0ClientId)),
    ],
    link: (logoutUrl, clientId, auth0ClientId) =>
      `${pool.logoutEndpoint}?client_id=${clientId}&logout_uri=${Fn.urlencode(federated(logoutUrl, auth0ClientId))}`,
  };
}
