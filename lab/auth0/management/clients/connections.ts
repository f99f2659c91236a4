import { Hono } from "hono";
import { z } from "zod";
import { checkScope, type ManagementEnv } from "../authorization";
import { ALWAYS_READ } from "../connections/always-read";
import { STRATEGIES } from "../connections/strategy-names";
import { visibleConnection } from "../connections/visible";
import { checkpoint, FIELDS, fieldsOf, PAGING, queryOf } from "../query";
import { findClient } from "./find";

const QUERY = z.strictObject({
  ...FIELDS,
  from: PAGING.from,
  take: PAGING.take,
  strategy: z.array(z.enum(STRATEGIES)).optional(),
});

/**
 * `/api/v2/clients/{id}/connections`: the connections through which people may sign in to a client.
 *
 * @see https://auth0.com/docs/api/management/v2/clients/get-client-connections
 */
export function clientConnectionsApi(): Hono<ManagementEnv> {
  return new Hono<ManagementEnv>().get("/:id/connections", (c) => {
    const scopes = c.get("scopes");
    checkScope(scopes, "read:connections");
    checkScope(scopes, "read:clients", "read:client_summary");
    const { from, take = 50, strategy, ...fields } = queryOf(c.req, QUERY, ["strategy"]);
    const tenant = c.get("tenant");
    const { client_id } = findClient(tenant, c.req.param("id"));
    const found = tenant
      .connectionsOf(client_id)
      .filter((connection) => strategy === undefined || strategy.includes(connection.strategy));
    const { items, next } = checkpoint(found, from, take);
    const connections = items.map((connection) =>
      fieldsOf(fields, visibleConnection(connection, scopes), ALWAYS_READ),
    );
    return c.json({ connections, ...(next !== undefined && { next }) });
  });
}
