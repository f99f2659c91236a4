import { Hono } from "hono";
import { type Authority, authorityOf } from "./authority";
import { issuerOf } from "./claims";
import type { EntraContext } from "./context";
import { StsError } from "./sts-error";

const LOGIN = "https://login.microsoftonline.com";

/** Anyone may read these and cache them for a day. */
export const PUBLIC_HEADERS = {
  "Access-Control-Allow-Methods": "GET, OPTIONS",
  "Access-Control-Allow-Origin": "*",
  "Cache-Control": "max-age=86400, private",
};

/**
 * The OpenID configuration and the keys of each authority.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 */
export function discovery({ directories, signingKey }: EntraContext): Hono {
  const endpoints = new Hono();

  endpoints.get("/:tenant/v2.0/.well-known/openid-configuration", (c) =>
    c.json(openidConfiguration(authorityOf(c.req.param("tenant"), directories)), 200, PUBLIC_HEADERS),
  );

  endpoints.get("/:tenant/discovery/v2.0/keys", async (c) => {
    const issuer = issuerAt(authorityOf(c.req.param("tenant"), directories));
    const { kid, publicKey } = await signingKey.pair();
    const { kty, n, e } = publicKey.export({ format: "jwk" });
    return c.json({ keys: [{ kty, use: "sig", kid, n, e, issuer }] }, 200, PUBLIC_HEADERS);
  });

  endpoints.onError((error, c) => {
    if (!(error instanceof StsError)) throw error;
    return c.json({ ...error.body(), error: "invalid_tenant" }, 400);
  });
  return endpoints;
}

/** Entra's document, without the endpoints that the lab does not have. */
function openidConfiguration(authority: Authority): object {
  const base = `${LOGIN}/${authority.segment}`;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ["client_secret_post", "client_secret_basic"],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ["query", "fragment", "form_post"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    response_types_supported: ["code", "id_token", "code id_token"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    issuer: issuerAt(authority),
    request_uri_parameter_supported: false,
    userinfo_endpoint: "https://graph.microsoft.com/oidc/userinfo",
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: [
      "sub",
      "iss",
      "cloud_instance_name",
      "cloud_instance_host_name",
      "cloud_graph_host_name",
      "msgraph_host",
      "aud",
      "exp",
      "iat",
      "auth_time",
      "acr",
      "nonce",
      "preferred_username",
      "name",
      "tid",
      "ver",
      "at_hash",
      "c_hash",
      "email",
    ],
    tenant_region_scope: authority.kind === "tenant" ? "EU" : null,
    cloud_instance_name: "microsoftonline.com",
    cloud_graph_host_name: "graph.windows.net",
    msgraph_host: "graph.microsoft.com",
    rbac_url: "https://pas.windows.net",
  };
}

/** If accounts of many tenants sign in, the issuer is a template: each token names its own tenant. */
function issuerAt({ tenantId }: Authority): string {
  return issuerOf(tenantId ?? "{tenantid}");
}
