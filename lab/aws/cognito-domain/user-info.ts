import { Hono } from "hono";
import { jwtVerify } from "jose";
import type { DomainContext, DomainEnv } from "./context";
import type { DeployedPool } from "./deployed-pool";
import { userClaims } from "./token/user-claims";

const BAD_REQUEST = 'error="invalid_request", error_description="Bad OAuth2 request at UserInfo Endpoint"';
const BAD_TOKEN =
  'error="invalid_token", error_description="Access token is expired, disabled, or deleted, or the user has globally signed out."';

/**
 * `/oauth2/userInfo`: what the pool knows about the person of an access token. All values are text.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html
 */
export function userInfoEndpoint({ refreshTokens }: DomainContext): Hono<DomainEnv> {
  return new Hono<DomainEnv>().on(["GET", "POST"], "/", async (c) => {
    const token = /^Bearer (?<token>\S+)$/i.exec(c.req.header("authorization") ?? "")?.groups?.token;
    if (token === undefined) return c.body(null, 400, { "www-authenticate": BAD_REQUEST });
    const pool = c.get("pool");
    const claims = await readAccessToken(pool, token);
    const user = claims && (await pool.user(claims.username));
    const client = claims && (await pool.appClient(claims.client_id));
    const isGood = user?.enabled && user.sub === claims?.sub && !refreshTokens.isRevoked(claims.origin_jti);
    if (!isGood || client === undefined) return c.body(null, 401, { "www-authenticate": BAD_TOKEN });
    return c.json({
      sub: user.sub,
      ...(user.identities.length > 0 && { identities: JSON.stringify(user.identities) }),
      ...userClaims(user, client, claims.scope.split(" ")),
      username: user.username,
    });
  });
}

interface AccessTokenClaims {
  readonly token_use: string;
  readonly sub: string;
  readonly username: string;
  readonly client_id: string;
  readonly scope: string;
  readonly origin_jti?: string;
}

/** The claims of an access token of this pool that has the scope `openid`. */
async function readAccessToken(pool: DeployedPool, token: string): Promise<AccessTokenClaims | undefined> {
  const { publicKey } = (await pool.signingKeys()).access;
  try {
    const options = { issuer: pool.issuer, algorithms: ["RS256"] };
    const { payload } = await jwtVerify<AccessTokenClaims>(token, publicKey, options);
    const isAccepted = payload.token_use === "access" && payload.scope.split(" ").includes("openid");
    return isAccepted ? payload : undefined;
  } catch {
    return undefined;
  }
}
