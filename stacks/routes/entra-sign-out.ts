import type { EntraEnvironment } from "../../environments/schema";
import { logoutLinkOf } from "../endpoints";
import { PERSONAL_ACCOUNTS } from "../personal-accounts";
import { entraEndpointsOf } from "./entra-facts";
import { normalize, returnUrlsOf } from "./return-urls";
import type { PoolOfRoute, RouteSignOut } from "./route";

export interface EntraSignOut extends RouteSignOut {
  /** Web redirect URIs of the app registration besides the one of a sign-in: Entra sends people back to no other URL. */
  readonly entraRedirectUris: readonly string[];
}

/** The sign-out of an environment without a broker. */
export function entraSignOutOf(environment: EntraEnvironment, pool: PoolOfRoute): EntraSignOut {
  return environment.signOut === "everywhere" ? signOutEverywhere(environment, pool) : signOutOfPool(pool);
}

function signOutOfPool(pool: PoolOfRoute): EntraSignOut {
  return {
    endsSessionsOf: "the pool",
    entraRedirectUris: [],
    cognitoLogoutUrls: ({ logoutUrls }) => logoutUrls,
    link: (logoutUrl, clientId) => logoutLinkOf(pool, clientId, logoutUrl),
  };
}

/** By way of Cognito and Entra to the app. Entra comes last: it redirects to none but an exact redirect URI without a query. */
function signOutEverywhere({ microsoft, cognito }: EntraEnvironment, pool: PoolOfRoute): EntraSignOut {
  const authority = {
    tenant: microsoft.tenantId,
    personal: PERSONAL_ACCOUNTS,
    listed: "organizations",
  }[microsoft.accounts];
  const { logoutEndpoint } = entraEndpointsOf(authority);
  const ofEntra = (logoutUrl: string) =>
    `${logoutEndpoint}?post_logout_redirect_uri=${encodeURIComponent(normalize(logoutUrl))}`;
  return {
    endsSessionsOf: "the pool and Microsoft",
    entraRedirectUris: returnUrlsOf(cognito),
    cognitoLogoutUrls: ({ logoutUrls }) => [...logoutUrls, ...logoutUrls.slice(0, 1).map(ofEntra)],
    link: (logoutUrl, clientId) => logoutLinkOf(pool, clientId, ofEntra(logoutUrl)),
  };
}
