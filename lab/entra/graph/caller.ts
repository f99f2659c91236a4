import { errors, jwtVerify } from "jose";
import type { SigningKey } from "../signing-key";
import { GRAPH_AUDIENCES } from "../token/access-token";
import { accessDenied, GraphError } from "./error";

/** Who calls Graph, as the access token says. */
export interface Caller {
  readonly tenantId: string;
  /** Object id of the calling service principal. */
  readonly objectId: string;
  readonly roles: readonly string[];
}

interface AccessTokenClaims {
  readonly tid: string;
  readonly oid: string;
  readonly roles?: readonly string[];
}

/**
 * Reads and verifies the bearer token.
 *
 * @throws GraphError 401 `InvalidAuthenticationToken`
 */
export async function authenticate(
  authorization: string | undefined,
  signingKey: SigningKey,
): Promise<Caller> {
  const token = /^Bearer\s+(.+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) throw unauthenticated("Access token is empty.");
  const { publicKey } = await signingKey.pair();
  try {
    const { payload } = await jwtVerify<AccessTokenClaims>(token, publicKey, {
      algorithms: ["RS256"],
      audience: [...GRAPH_AUDIENCES],
      requiredClaims: ["tid", "oid", "exp"],
    });
    return { tenantId: payload.tid, objectId: payload.oid, roles: payload.roles ?? [] };
  } catch (error) {
    throw unauthenticated(reason(error));
  }
}

/**
 * Makes sure that the caller may administer what it owns, and read the rest.
 *
 * @throws GraphError 403 `Authorization_RequestDenied`
 * @see https://learn.microsoft.com/graph/permissions-reference#applicationreadwriteownedby
 */
export function requireApplicationAdministration(caller: Caller): void {
  if (!caller.roles.includes("Application.ReadWrite.OwnedBy")) throw accessDenied();
}

/** @throws GraphError 403 `Authorization_RequestDenied` */
export function requireOwner(caller: Caller, object: { readonly owners: readonly string[] }): void {
  if (!object.owners.includes(caller.objectId)) throw accessDenied();
}

function unauthenticated(message: string): GraphError {
  return new GraphError(401, "InvalidAuthenticationToken", message);
}

function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return "Lifetime validation failed, the token is expired.";
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "aud") {
    return "Access token validation failure. Invalid audience.";
  }
  if (error instanceof errors.JWSInvalid) return "CompactToken parsing failed with error code: 80049217";
  return "Access token validation failure.";
}
