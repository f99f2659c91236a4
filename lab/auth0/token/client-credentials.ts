import { SignJWT } from "jose";
import { TokenError } from "./error";
import type { Grant } from "./grant";

/** How long a token for the Management API is valid: Auth0's default. */
const LIFETIME_S = 24 * 60 * 60;

/**
 * Gives a machine-to-machine application a token for the Management API, with the scopes of its client grant.
 *
 * @see https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens
 */
export const clientCredentials: Grant = async ({ host: { tenant, issuer }, client, parameters }) => {
  const audience = parameters.get("audience");
  if (audience === undefined || audience === "") {
    throw new TokenError(
      403,
      "access_denied",
      "No audience parameter was provided, and no default audience has been configured",
    );
  }
  if (audience !== tenant.managementAudience) {
    throw new TokenError(403, "access_denied", `Service not enabled within domain: ${audience}`);
  }
  const scopes = tenant.managementScopes(client.client_id);
  if (scopes === undefined) {
    throw new TokenError(
      403,
      "access_denied",
      `Client is not authorized to access "${audience}". You need to create a "client-grant" associated to this API. See: https://auth0.com/docs/api/v2#!/Client_Grants/post_client_grants`,
    );
  }
  const { kid, privateKey } = await tenant.signingKey();
  const issued = Math.floor(Date.now() / 1000);
  const scope = scopes.join(" ");
  const token = await new SignJWT({ scope, gty: "client-credentials", azp: client.client_id })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
    .setIssuer(issuer)
    .setSubject(`${client.client_id}@clients`)
    .setAudience(audience)
    .setIssuedAt(issued)
    .setExpirationTime(issued + LIFETIME_S)
    .sign(privateKey);
  return { access_token: token, scope, expires_in: LIFETIME_S, token_type: "Bearer" };
};
