import { Hono } from "hono";
import { z } from "zod";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { ManagementError } from "../error";
import { payloadOf } from "../payload";
import { checkpoint, queryOf } from "../query";
import { findConnection } from "./find";

const QUERY = z.strictObject({
  take: z.coerce.number().int().min(1).max(1000).optional(),
  from: z.string().max(1000).optional(),
});

const CHANGES = {
  schema: z
    .array(z.strictObject({ client_id: z.string(), status: z.boolean() }))
    .min(1)
    .max(50),
};

/** `/api/v2/connections/{id}/clients`: the clients whose users may sign in through the connection. */
export function enabledClientsApi(): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();

  app.get("/:id/clients", requireAnyScope("read:connections"), (c) => {
    const { from, take = 50 } = queryOf(c.req, QUERY);
    const { enabled_clients } = findConnection(c.get("tenant"), c.req.param("id"));
    const { items, next } = checkpoint(enabled_clients, from, take);
    const clients = items.map((client_id) => ({ client_id }));
    return c.json({ clients, ...(next !== undefined && { next }) });
  });

  app.patch("/:id/clients", requireAnyScope("update:connections"), async (c) => {
    const changes = await payloadOf(c.req, CHANGES);
    const tenant = c.get("tenant");
    const connection = findConnection(tenant, c.req.param("id"));
    if (changes.some(({ client_id }) => tenant.client(client_id) === undefined)) {
      throw new ManagementError(404, "The client does not exist", "inexistent_client");
    }
    const enabled = new Set(connection.enabled_clients);
    for (const { client_id, status } of changes) {
      if (status) enabled.add(client_id);
      else enabled.delete(client_id);
    }
    tenant.update(({ connections }) => {
      connections[connection.id] = { ...connection, enabled_clients: [...enabled] };
    });
    return c.body(null, 204);
  });

  return app;
}
