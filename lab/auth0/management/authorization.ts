import type { MiddlewareHandler } from "hono";
import { errors, jwtVerify } from "jose";
import type { TenantEnv } from "../context";
import type { Host } from "../host";
import { ManagementError } from "./error";

/** What the handlers of the Management API find in hono's context. */
export interface ManagementEnv {
  Variables: TenantEnv["Variables"] & {
    /** The scopes of the bearer token. */
    readonly scopes: ReadonlySet<string>;
  };
}

/** Admits a request with a token that this host issued for its tenant's Management API. @throws ManagementError 401 */
export const authenticate: MiddlewareHandler<ManagementEnv> = async (c, next) => {
  const token = bearerToken(c.req.header("authorization"));
  const scope = await scopeOf(token, c.get("host"));
  c.set("scopes", new Set(scope.split(" ")));
  await next();
};

/** Admits a request whose token has any of the scopes. @throws ManagementError 403 */
export function requireAnyScope(...wanted: readonly string[]): MiddlewareHandler<ManagementEnv> {
  return async (c, next) => {
    checkScope(c.get("scopes"), ...wanted);
    await next();
  };
}

/** @throws ManagementError 403 if the token has none of the scopes */
export function checkScope(scopes: ReadonlySet<string>, ...wanted: readonly string[]): void {
  if (wanted.some((scope) => scopes.has(scope))) return;
  const message = `Insufficient scope, expected any of: ${wanted.join(",")}`;
  throw new ManagementError(403, message, "insufficient_scope");
}

function bearerToken(header: string | undefined): string {
  if (header === undefined) throw new ManagementError(401, "Missing authentication");
  const token = /^bearer (?<token>[^.\s]+\.[^.\s]+\.[^.\s]+)$/i.exec(header)?.groups?.token;
  if (token === undefined) {
    throw new ManagementError(400, "Bad HTTP authentication header format", "Bearer");
  }
  return token;
}

async function scopeOf(token: string, { issuer, tenant }: Host): Promise<string> {
  const { publicKey } = await tenant.signingKey();
  try {
    const { payload } = await jwtVerify<{ scope: string }>(token, publicKey, {
      algorithms: ["RS256"],
      issuer,
      audience: tenant.managementAudience,
    });
    return payload.scope;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw unauthorized(error);
    throw error;
  }
}

function unauthorized(error: errors.JOSEError): ManagementError {
  const message = reason(error);
  return new ManagementError(401, message, undefined, { error: message });
}

function reason(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return "Expired token received for JSON Web Token validation";
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return "Invalid signature received for JSON Web Token validation";
  }
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "aud") {
    return `Bad audience: ${String(error.payload.aud)}`;
  }
  return "Invalid token";
}
