import type { Environment } from "../../../environments/schema";
import type { AppConfiguration } from "../../../lab/app/configuration";
import { poolEndpointsOf } from "../../../stacks/endpoints";
import type { HandMade } from "./hand-made";

/** What the first app client's app needs to know. */
export function appOf(
  { cognito }: Pick<Environment, "cognito">,
  { userPoolId, clients }: Pick<HandMade, "userPoolId" | "clients">,
): AppConfiguration {
  const pool = poolEndpointsOf(cognito);
  const [name = "", settings] = Object.entries(cognito.clients)[0] ?? [];
  const clientId = clients[name]?.clientId ?? "";
  const provider = new URLSearchParams({
    identity_provider: cognito.providerName,
    scope: "openid email profile",
  });
  const signOut = new URLSearchParams({ client_id: clientId, logout_uri: settings?.logoutUrls[0] ?? "" });
  return {
    issuer: `https://cognito-idp.${cognito.region}.amazonaws.com/${userPoolId}`,
    clientId,
    authorizeUrl: `${pool.authorizationEndpoint}?${provider}`,
    signOutUrl: `${pool.logoutEndpoint}?${signOut}`,
  };
}
