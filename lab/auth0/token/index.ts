import { Hono, type HonoRequest } from "hono";
import type { TenantEnv } from "../context";
import { GRANT_TYPES } from "../management/clients/grant-types";
import { authorizationCode } from "./authorization-code";
import { authenticateClient } from "./client-authentication";
import { clientCredentials } from "./client-credentials";
import { TokenError } from "./error";
import type { Grant } from "./grant";

const GRANTS: ReadonlyMap<string, Grant> = new Map([
  ["authorization_code", authorizationCode],
  ["client_credentials", clientCredentials],
]);

/**
 * `POST /oauth/token`, with a form or a JSON object.
 *
 * @see https://auth0.com/docs/api/authentication/client-credential-flow/get-token
 */
export function tokenEndpoint(): Hono<TenantEnv> {
  const app = new Hono<TenantEnv>();
  app.use(async (c, next) => {
    await next();
    c.header("cache-control", "no-store");
    c.header("pragma", "no-cache");
  });
  app.post("/", async (c) => {
    const host = c.get("host");
    const parameters = await parametersOf(c.req);
    const grantType = parameters.get("grant_type");
    if (grantType === undefined) {
      throw new TokenError(400, "invalid_request", "Missing required parameter: grant_type");
    }
    const client = authenticateClient(host.tenant, c.req.header("authorization"), parameters);
    const grant = GRANTS.get(grantType);
    if (grant === undefined) {
      if (GRANT_TYPES.has(grantType)) {
        throw new TokenError(501, "not_in_lab", `The lab does not have the grant type ${grantType}`);
      }
      throw new TokenError(403, "unsupported_grant_type", `Unsupported grant type: ${grantType}`);
    }
    if (!client.grant_types.includes(grantType)) {
      throw new TokenError(
        403,
        "unauthorized_client",
        `Grant type '${grantType}' not allowed for the client.`,
        "https://auth0.com/docs/clients/client-grant-types",
      );
    }
    return c.json(await grant({ host, client, parameters }));
  });
  app.onError((error, c) => {
    if (!(error instanceof TokenError)) throw error;
    return c.json(error, error.status);
  });
  return app;
}

async function parametersOf(request: HonoRequest): Promise<ReadonlyMap<string, string>> {
  const body = await request.text();
  if (!request.header("content-type")?.startsWith("application/json")) {
    return new Map(new URLSearchParams(body));
  }
  return new Map(Object.entries(jsonObject(body)).map(([name, value]) => [name, String(value)]));
}

function jsonObject(body: string): object {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // the same answer as for any other value that is not an object
  }
  throw new TokenError(400, "invalid_request", "The body of the request must be valid JSON");
}
