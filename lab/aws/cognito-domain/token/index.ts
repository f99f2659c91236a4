import { Hono } from "hono";
import { missingTrigger } from "../../user-pools/triggers";
import type { DomainContext, DomainEnv } from "../context";
import { authorizationCode } from "./authorization-code";
import { authenticateClient } from "./client-authentication";
import { TokenError } from "./error";
import type { Grant } from "./grant";
import { refreshToken } from "./refresh-token";

const GRANTS: ReadonlyMap<string | null, Grant> = new Map([
  ["authorization_code", authorizationCode],
  ["refresh_token", refreshToken],
]);

/**
 * `POST /oauth2/token` and `POST /oauth2/revoke`, with a form.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html
 */
export function tokenEndpoints(context: DomainContext): Hono<DomainEnv> {
  const app = new Hono<DomainEnv>();

  app.post("/token", async (c) => {
    const pool = c.get("pool");
    const form = new URLSearchParams(await c.req.text());
    const grantType = form.get("grant_type");
    if (grantType === null) throw new TokenError("invalid_request");
    const grant = GRANTS.get(grantType);
    if (grant === undefined) throw new TokenError("unsupported_grant_type");
    const client = await authenticateClient(pool, c.req.header("authorization"), form);
    if (!client.AllowedOAuthFlowsUserPoolClient) throw new TokenError("unauthorized_client");
    const missing = missingTrigger(await pool.userPool(), "tokens");
    if (missing !== undefined) throw new TokenError("server_error", missing);
    return c.json(await grant({ context, pool, client, form }));
  });

  app.post("/revoke", async (c) => {
    const pool = c.get("pool");
    const form = new URLSearchParams(await c.req.text());
    const client = await authenticateClient(pool, c.req.header("authorization"), form, 401);
    const token = form.get("token");
    if (token === null || !client.EnableTokenRevocation) throw new TokenError("invalid_request");
    if (token.split(".").length === 3) throw new TokenError("unsupported_token_type"); // signed: not a refresh token
    const granted = await context.refreshTokens.open(pool, token);
    if (granted?.clientId === client.ClientId) context.refreshTokens.revoke(granted);
    return c.body(null);
  });

  app.onError((error, c) => {
    if (!(error instanceof TokenError)) throw error;
    return c.json(error, error.status);
  });
  return app;
}
