import type { Context } from "hono";
import type { Switches } from "../../switches";
import type { TenantEnv } from "../context";
import { readAccessToken } from "./access-token";
import { claimsOf } from "./claims";

/**
 * `/userinfo`: what the access token lets a client know about the person. Errors are Auth0's bare `Unauthorized`.
 *
 * @see https://auth0.com/docs/api/authentication/user-profile/get-user-info
 */
export function userinfo(switches: () => Switches) {
  return async (c: Context<TenantEnv>): Promise<Response> => {
    const host = c.get("host");
    const token = /^bearer (?<token>\S+)$/i.exec(c.req.header("authorization") ?? "")?.groups?.token;
    const access = token && (await readAccessToken(host, token));
    const user = access && host.tenant.users.find(access.userId);
    c.header("cache-control", "no-store");
    if (!user || !access.scope.includes("openid")) {
      c.header("www-authenticate", 'Bearer realm="Users", error="invalid_token"');
      return c.text("Unauthorized", 401);
    }
    const { auth0UserinfoHasCustomClaims } = switches();
    return c.json({
      ...claimsOf(user, access.scope),
      ...(auth0UserinfoHasCustomClaims && host.tenant.customClaims(access.clientId, user.user_id)),
      sub: user.user_id,
    });
  };
}
