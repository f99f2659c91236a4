import { jwtVerify } from "jose";
import type { DeployedPool } from "../deployed-pool";

/** What an access token says. */
export interface AccessTokenClaims {
  readonly token_use: string;
  readonly sub: string;
  readonly username: string;
  /** Says when the session began. */
  readonly event_id: string;
  readonly client_id: string;
  /** Separated by spaces. */
  readonly scope: string;
  /** Absent from the tokens of an app client without revocation. */
  readonly origin_jti?: string;
}

/** What a token says that the pool signed and that has not expired. @throws JOSEError */
export async function verifyToken(pool: DeployedPool, token: string): Promise<AccessTokenClaims> {
  const { publicKey } = (await pool.signingKeys()).access;
  const options = { issuer: pool.issuer, algorithms: ["RS256"] };
  return (await jwtVerify<AccessTokenClaims>(token, publicKey, options)).payload;
}

/** @returns `undefined` if it is no access token of this pool, or has expired. Whether it was revoked is not looked at. */
export async function readAccessToken(
  pool: DeployedPool,
  token: string,
): Promise<AccessTokenClaims | undefined> {
  try {
    const claims = await verifyToken(pool, token);
    return claims.token_use === "access" ? claims : undefined;
  } catch {
    return undefined;
  }
}
