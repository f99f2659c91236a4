import { Hono } from "hono";
import { readAccessToken } from "../user-pools/tokens/access-token";
import { userClaims } from "../user-pools/tokens/user-claims";
import type { DomainContext, DomainEnv } from "./context";

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
    const isGood =
      claims?.scope.split(" ").includes("openid") &&
      user?.enabled &&
      user.sub === claims.sub &&
      !refreshTokens.hasEnded(claims);
    if (!isGood || claims === undefined || client === undefined)
      return c.body(null, 401, { "www-authenticate": BAD_TOKEN });
    return c.json({
      sub: user.sub,
      ...(user.identities.length > 0 && { identities: JSON.stringify(user.identities) }),
      ...userClaims(user, client, claims.scope.split(" ")),
      username: user.username,
    });
  });
}
