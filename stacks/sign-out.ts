import { Fn } from "cdktf";
import type { Environment } from "../environments/schema";
import type { Endpoints } from "./endpoints";

type Client = Environment["cognito"]["clients"][string];

/** How one link signs a person out, and where each hop may lead on to for it. */
export interface SignOut {
  /** Whom the link signs a person out of. */
  readonly of: string;
  /** Web redirect URIs of the app registration, besides those of a sign-in: Entra leads on to nothing else. */
  readonly entraRedirectUris: readonly string[];
  /** The allowed logout URLs of the Auth0 client. */
  readonly auth0LogoutUrls: readonly string[];
  /** The logout URLs of an app client. */
  cognitoLogoutUrls(client: Client, auth0ClientId: string): string[];
  /**
   * The link of an app client.
   *
   * @param logoutUrl the app client's first, where the person ends
   */
  link(logoutUrl: string, clientId: string, auth0ClientId: string): string;
}

/** The sign-out of an environment. Ids of clients may be references. */
export function signOutOf({ signOut, cognito }: Environment, endpoints: Endpoints): SignOut {
  return signOut === "everywhere"
    ? everywhere(Object.values(cognito.clients), endpoints)
    : byBroker(endpoints);
}

/** Auth0, Cognito, the app. */
function byBroker({ broker, pool }: Endpoints): SignOut {
  return {
    of: "the broker and the pool",
    entraRedirectUris: [],
    auth0LogoutUrls: [pool.logoutEndpoint], // compared without the query, which names the app client
    cognitoLogoutUrls: ({ logoutUrls }) => logoutUrls,
    link: (logoutUrl, clientId, auth0ClientId) =>
      `${broker.logoutEndpoint}?client_id=${auth0ClientId}&returnTo=${encodeURIComponent(pool.logoutEndpoint)}${encodeURIComponent("?client_id=")}${clientId}${encodeURIComponent(`&logout_uri=${encodeURIComponent(logoutUrl)}`)}`,
  };
}

/**
 * Cognito, Auth0, Entra, the app. Entra comes last because it leads on to an exact redirect URI without a query only, which
 * Cognito's logout endpoint is not.
 */
function everywhere(clients: readonly Client[], { broker, pool }: Endpoints): SignOut {
  const ends = clients.flatMap(({ logoutUrls }) => logoutUrls.slice(0, 1).map(normalized));
  const appUrls = [...new Set(ends)];
  const federated = (logoutUrl: string, auth0ClientId: string) =>
    `${broker.logoutEndpoint}?federated&client_id=${auth0ClientId}&returnTo=${encodeURIComponent(normalized(logoutUrl))}`;
  return {
    of: "the pool, the broker and Microsoft",
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

/** With a slash where there is no path, as the azuread provider demands of a redirect URI. */
const normalized = (url: string) => new URL(url).href;
