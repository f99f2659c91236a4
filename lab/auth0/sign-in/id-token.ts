import { SignJWT } from "jose";
import type { Client } from "../data";
import type { Host } from "../host";
import { TokenError } from "../token/error";
import type { User } from "../users";
import { claimsOf } from "./claims";
import type { Code } from "./memory";

/** How long an ID token is valid, unless the client says otherwise. */
const LIFETIME_S = 36_000;

/**
 * Issues a token that tells the client who signed in.
 *
 * @see https://auth0.com/docs/secure/tokens/id-tokens/id-token-structure
 * @throws TokenError
 */
export async function issueIdToken(
  host: Host,
  client: Client,
  { request, session, idTokenClaims }: Code,
  user: User,
): Promise<string> {
  // Without `alg`, a client's tokens are signed with its secret.
  const { alg = "HS256", lifetime_in_seconds = LIFETIME_S } = client.jwt_configuration;
  if (alg !== "HS256" && alg !== "RS256") {
    throw new TokenError(501, "not_in_lab", `The lab does not have ID tokens signed with ${alg}`);
  }
  const { kid, privateKey } = await host.tenant.signingKey();
  const issued = Math.floor(Date.now() / 1000);
  const { nonce, maxAge } = request;
  return new SignJWT({
    ...claimsOf(user, request.scope),
    ...idTokenClaims,
    sid: session.sid,
    ...(nonce !== undefined && { nonce }),
    ...(maxAge !== undefined && { auth_time: session.authTime }),
  })
    .setProtectedHeader(alg === "HS256" ? { alg, typ: "JWT" } : { alg, typ: "JWT", kid })
    .setIssuer(host.issuer)
    .setSubject(user.user_id)
    .setAudience(client.client_id)
    .setIssuedAt(issued)
    .setExpirationTime(issued + lifetime_in_seconds)
    .sign(alg === "HS256" ? Buffer.from(client.client_secret) : privateKey);
}
