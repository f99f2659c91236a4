import { createHash, randomBytes } from "node:crypto";
import { SignJWT } from "jose";
import { issuerOf, personalClaims, subjectOf } from "../claims";
import type { EntraContext } from "../context";
import type { Application } from "../data";
import type { User } from "../people";

/** How long an id_token is valid. */
const LIFETIME_S = 3600;
/** How far it is backdated, so that a client whose clock is slow accepts it. */
const CLOCK_SKEW_S = 300;

/** What an id_token is about. */
export interface IdTokenSubject {
  readonly application: Application;
  readonly user: User;
  /** Values of the requested permissions. */
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  /** The code that comes with the token, at the authorization endpoint. */
  readonly code?: string | undefined;
}

/** @see https://learn.microsoft.com/entra/identity-platform/id-token-claims-reference */
export async function issueIdToken(
  { application, user, scopes, nonce, code }: IdTokenSubject,
  { signingKey, switches }: Pick<EntraContext, "signingKey" | "switches">,
): Promise<string> {
  const { kid, privateKey } = await signingKey.pair();
  const issuedAt = Math.floor(Date.now() / 1000) - CLOCK_SKEW_S;
  return new SignJWT({
    ...(code !== undefined && { c_hash: leftHalfHash(code) }),
    ...personalClaims(application, user, scopes, switches()),
    ...(nonce !== undefined && { nonce }),
    tid: user.tenantId,
    uti: randomBytes(16).toString("base64url"),
    ver: "2.0",
  })
    .setProtectedHeader({ typ: "JWT", alg: "RS256", kid })
    .setIssuer(issuerOf(user.tenantId))
    .setAudience(application.appId)
    .setSubject(subjectOf(application.appId, user))
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + CLOCK_SKEW_S + LIFETIME_S)
    .sign(privateKey);
}

/** @see https://openid.net/specs/openid-connect-core-1_0.html#HybridIDToken */
function leftHalfHash(code: string): string {
  return createHash("sha256").update(code).digest().subarray(0, 16).toString("base64url");
}
