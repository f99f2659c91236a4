import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { findChangeable, findClient } from "./find";

/** A client secret as Auth0 makes them. */
export function newClientSecret(): string {
  return randomBytes(48).toString("base64url");
}

/** What a client authenticates with: `/api/v2/clients/{id}/credentials` and `/api/v2/clients/{id}/rotate-secret`. */
export function clientSecretApi(): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();

  // Only private_key_jwt, mTLS and signed request objects create credentials; the lab has none of them.
  app.get("/:id/credentials", requireAnyScope("read:client_credentials"), (c) => {
    findClient(c.get("tenant"), c.req.param("id"));
    return c.json([]);
  });

  // The old secret is void at once. Auth0 warns that its servers may take 30 seconds to learn the new one.
  app.post("/:id/rotate-secret", requireAnyScope("update:client_keys"), (c) => {
    const tenant = c.get("tenant");
    const client = { ...findChangeable(tenant, c.req.param("id")), client_secret: newClientSecret() };
    tenant.update(({ clients }) => {
      clients[client.client_id] = client;
    });
    return c.json(client);
  });

  return app;
}
