import type { BrokerEnvironment } from "../../../environments/schema";
import type { AppConfiguration } from "../../../lab/app/configuration";
import { endpointsOf } from "../../../stacks/endpoints";
import type { HandMade } from "./hand-made";

/** What the first app client's app needs to know. */
export function appOf(
  environment: BrokerEnvironment,
  { userPoolId, clients }: Pick<HandMade, "userPoolId" | "clients">,
): AppConfiguration {
  const { cognito } = environment;
  const { pool } = endpointsOf(environment);
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
