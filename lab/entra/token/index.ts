import { Hono } from "hono";
import type { EntraContext } from "../context";
import { clientCredentialsGrant, type TokenRequest } from "./client-credentials";
import { missingParameter, TokenError } from "./error";

type Grant = (request: TokenRequest, context: EntraContext) => Promise<object>;

const GRANTS: ReadonlyMap<string, Grant> = new Map([["client_credentials", clientCredentialsGrant]]);

/** `POST /{tenant}/oauth2/v2.0/token`. */
export function tokenEndpoint(context: EntraContext): Hono {
  const endpoint = new Hono();

  endpoint.post("/:tenant/oauth2/v2.0/token", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const grant = grantOf(form.get("grant_type"));
    const tenantId = c.req.param("tenant").toLowerCase();
    requireTenant(tenantId, context);
    const answer = await grant({ tenantId, form, authorization: c.req.header("Authorization") }, context);
    c.header("Cache-Control", "no-store, no-cache");
    c.header("Pragma", "no-cache");
    return c.json(answer);
  });

  endpoint.onError((error, c) => {
    if (error instanceof TokenError)
      return c.json(error.body(c.req.header("client-request-id")), error.status);
    throw error;
  });
  return endpoint;
}

function grantOf(grantType: string | null): Grant {
  if (!grantType) throw missingParameter("grant_type");
  const grant = GRANTS.get(grantType);
  if (grant === undefined) {
    throw new TokenError(
      400,
      "unsupported_grant_type",
      70003,
      `The app requested an unsupported grant type '${grantType}'.`,
    );
  }
  return grant;
}

function requireTenant(tenantId: string, { directories }: EntraContext): void {
  if (directories.has(tenantId)) return;
  throw new TokenError(
    400,
    "invalid_request",
    90002,
    `Tenant '${tenantId}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
}
