import { Hono } from "hono";
import type { TenantEnv } from "../context";

/** `/.well-known`: the metadata and the keys. It only announces what the lab has. */
export function discovery(): Hono<TenantEnv> {
  return new Hono<TenantEnv>()
    .get("/openid-configuration", (c) => {
      const { issuer, origin } = c.get("host");
      return c.json({
        issuer,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/oauth/token`,
        userinfo_endpoint: `${origin}/userinfo`,
        jwks_uri: `${origin}/.well-known/jwks.json`,
        scopes_supported: ["openid", "profile", "email"],
        response_types_supported: ["code"],
        response_modes_supported: ["query"],
        grant_types_supported: ["authorization_code", "client_credentials"],
        code_challenge_methods_supported: ["S256", "plain"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["HS256", "RS256"],
        token_endpoint_auth_methods_supported: ["client_secret_basic", "client_secret_post", "none"],
        claims_supported: [
          "aud",
          "auth_time",
          "email",
          "email_verified",
          "exp",
          "family_name",
          "given_name",
          "iat",
          "iss",
          "name",
          "nickname",
          "picture",
          "sub",
        ],
        request_uri_parameter_supported: false,
        request_parameter_supported: false,
      });
    })
    .get("/jwks.json", async (c) => {
      const { kid, publicKey } = await c.get("tenant").signingKey();
      const { kty, n, e } = publicKey.export({ format: "jwk" });
      return c.json({ keys: [{ alg: "RS256", kty, use: "sig", n, e, kid }] });
    });
}
