import { errors, jwtVerify } from "jose";
import { GRAPH_AUDIENCES } from "../microsoft-graph";
import type { SigningKey } from "../signing-key";
import { accessDenied, GraphError } from "./error";

/** The caller of Graph, from the access token. */
export interface Caller {
  readonly tenantId: string;
  /** Application id. */
  readonly appId: string;
  /** Object ID of the person on whose behalf an application calls, or else of its service principal. */
  readonly objectId: string;
  /** What the application may do when it acts as itself. */
  readonly roles: readonly string[];
  /** What it may do on the person's behalf; `undefined` if it acts as itself. */
  readonly scopes: readonly string[] | undefined;
}

interface AccessTokenClaims {
  readonly tid: string;
  readonly oid: string;
  readonly appid: string;
  readonly scp?: string;
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
    return {
      tenantId: payload.tid,
      appId: payload.appid,
      objectId: payload.oid,
      roles: payload.roles ?? [],
      scopes: payload.scp?.split(" "),
    };
  } catch (error) {
    throw unauthenticated(reason(error));
  }
}

/**
 * Checks that the caller may manage all applications, or those it owns and read the rest.
 *
 * @throws GraphError 403 `Authorization_RequestDenied`
 * @see https://learn.microsoft.com/graph/permissions-reference#applicationreadwriteownedby
 */
export function assertManagesApplications(caller: Caller): void {
  if (managesAll(caller) || caller.roles.includes("Application.ReadWrite.OwnedBy")) return;
  throw accessDenied();
}

/** Whether the caller may manage applications that it does not own. */
export function managesAll({ roles }: Caller): boolean {
  return roles.includes("Application.ReadWrite.All");
}

/**
 * Checks that the caller may read the deleted items. Owning what was deleted is not enough for that, but for restoring it.
 *
 * @throws GraphError 403 `Authorization_RequestDenied`
 * @see https://learn.microsoft.com/graph/api/directory-deleteditems-list
 */
export function assertReadsDeletedItems(caller: Caller): void {
  if (!managesAll(caller)) throw accessDenied();
}

/** @throws GraphError 403 `Authorization_RequestDenied` */
export function assertOwner(caller: Caller, object: { readonly owners: readonly string[] }): void {
  if (!managesAll(caller) && !object.owners.includes(caller.objectId)) throw accessDenied();
}

/**
 * Checks that the caller may assign people to applications. Owning the application is not enough.
 *
 * @throws GraphError 403 `Authorization_RequestDenied`
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignedto
 */
export function assertAssigns({ roles }: Caller): void {
  if (!roles.includes("AppRoleAssignment.ReadWrite.All")) throw accessDenied();
}

/**
 * Checks that the caller may read policies. The permission to change them is enough for that by Graph's documents.
 *
 * @throws GraphError 403 `Authorization_RequestDenied`
 * @see https://learn.microsoft.com/graph/api/claimsmappingpolicy-get
 */
export function assertReadsPolicies(caller: Caller): void {
  if (!caller.roles.includes("Policy.Read.All")) assertChangesPolicies(caller);
}

/**
 * Checks that the caller may make and change policies.
 *
 * @throws GraphError 403 `Authorization_RequestDenied`
 * @see https://learn.microsoft.com/graph/api/claimsmappingpolicy-post-claimsmappingpolicies
 */
export function assertChangesPolicies({ roles }: Caller): void {
  if (!roles.includes("Policy.ReadWrite.ApplicationConfiguration")) throw accessDenied();
}

export function unauthenticated(message: string): GraphError {
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
