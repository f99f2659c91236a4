import { randomBytes } from "node:crypto";
import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Client } from "../../data";
import { newId } from "../../id";
import type { Tenant } from "../../tenants";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { ManagementError, notInLab } from "../error";
import { payloadOf } from "../payload";
import { FIELDS, FLAG, fieldsOf, PAGING, pageOf, queryOf } from "../query";
import { applyChange } from "./change";
import { newClientProperties } from "./defaults";
import { checkGrantTypes } from "./grant-types";
import { CREATE_CLIENT, UPDATE_CLIENT } from "./properties";
import { visibleClient } from "./visible";

const READ = requireAnyScope(
  "read:clients",
  "read:client_keys",
  "read:client_credentials",
  "read:client_summary",
);
const UPDATE = requireAnyScope("update:clients", "update:client_keys", "update:client_credentials");

const FIELDS_QUERY = z.strictObject(FIELDS);
const LIST_QUERY = z.strictObject({
  ...FIELDS,
  ...PAGING,
  app_type: z.string().optional(),
  is_first_party: FLAG,
  is_global: FLAG,
});

/** `/api/v2/clients` */
export function clientsApi(): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();

  app.get("/", READ, (c) => {
    const { app_type, is_first_party, is_global, ...query } = queryOf(c.req, LIST_QUERY);
    const found = c
      .get("tenant")
      .clients()
      .filter((client) => app_type === undefined || app_type.split(",").includes(client.app_type ?? ""))
      .filter((client) => is_first_party === undefined || client.is_first_party === is_first_party)
      .filter(() => is_global !== true)
      .map((client) => fieldsOf(query, visibleTo(c, client)));
    return c.json(pageOf(query, "clients", found, 50));
  });

  app.post("/", requireAnyScope("create:clients"), async (c) => {
    const request = await payloadOf(c.req, CREATE_CLIENT);
    if (request.is_first_party === false) throw notInLab("third-party clients");
    const client: Client = {
      client_id: newId(32),
      client_secret: request.client_secret ?? randomBytes(48).toString("base64url"),
      ...newClientProperties(request),
    };
    checkGrantTypes(client);
    save(c.get("tenant"), client);
    return c.json(visibleTo(c, client), 201);
  });

  app.get("/:id", READ, (c) => {
    const query = queryOf(c.req, FIELDS_QUERY);
    const client = findClient(c.get("tenant"), c.req.param("id"));
    return c.json(fieldsOf(query, visibleTo(c, client)));
  });

  app.patch("/:id", UPDATE, async (c) => {
    const change = await payloadOf(c.req, UPDATE_CLIENT);
    const client = findChangeable(c.get("tenant"), c.req.param("id"));
    if (change.is_first_party === false) throw notInLab("third-party clients");
    if (change.client_secret !== undefined && !c.get("scopes").has("update:client_keys")) {
      // The code is documented; the words after the colon are not.
      throw new ManagementError(
        403,
        "Some fields cannot be updated with the permissions granted by the bearer token scopes: client_secret",
        "insufficient_scope",
      );
    }
    const result = applyChange(client, change);
    checkGrantTypes(result);
    save(c.get("tenant"), result);
    return c.json(visibleTo(c, result));
  });

  app.delete("/:id", requireAnyScope("delete:clients"), (c) => {
    const id = c.req.param("id");
    const tenant = c.get("tenant");
    if (tenant.client(id) === undefined) return c.body(null, 204);
    findChangeable(tenant, id);
    tenant.update(({ clients, connections }) => {
      delete clients[id];
      for (const [key, connection] of Object.entries(connections)) {
        const enabled_clients = connection.enabled_clients.filter((client) => client !== id);
        connections[key] = { ...connection, enabled_clients };
      }
    });
    return c.body(null, 204);
  });

  // Only private_key_jwt, mTLS and signed request objects create credentials; the lab has none of them.
  app.get("/:id/credentials", requireAnyScope("read:client_credentials"), (c) => {
    findClient(c.get("tenant"), c.req.param("id"));
    return c.json([]);
  });

  return app;
}

function findClient(tenant: Tenant, id: string): Client {
  const client = tenant.client(id);
  if (client === undefined) throw new ManagementError(404, "The client does not exist", "inexistent_client");
  return client;
}

/** Any client but the deployer's own, which comes with the lab. */
function findChangeable(tenant: Tenant, id: string): Client {
  if (tenant.isDeployer(id)) throw notInLab("changes of the deployer's own client");
  return findClient(tenant, id);
}

function save(tenant: Tenant, client: Client): void {
  tenant.update(({ clients }) => {
    clients[client.client_id] = client;
  });
}

function visibleTo(c: Context<ManagementEnv>, client: Client): Partial<Client> {
  return visibleClient(client, c.get("scopes"));
}
