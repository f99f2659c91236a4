import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Switches } from "../../../switches";
import type { Client } from "../../data";
import { newId } from "../../id";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { ManagementError, notInLab } from "../error";
import { payloadOf } from "../payload";
import { FIELDS, FLAG, fieldsOf, PAGING, pageOf, queryOf } from "../query";
import { checkAppType } from "./app-type";
import { applyChange } from "./change";
import { clientConnectionsApi } from "./connections";
import { newClientProperties } from "./defaults";
import { findChangeable, findClient } from "./find";
import { checkGrantTypes } from "./grant-types";
import { CREATE_CLIENT, UPDATE_CLIENT } from "./properties";
import { clientSecretApi, newClientSecret } from "./secret";
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
  external_client_id: z.string().optional(),
  q: z.string().optional(),
});

/** `/api/v2/clients` */
export function clientsApi(switches: () => Switches): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();

  app.get("/", READ, (c) => {
    const { app_type, is_first_party, is_global, q, external_client_id, ...query } = queryOf(
      c.req,
      LIST_QUERY,
    );
    if (q !== undefined) throw notInLab("searching of clients (q)");
    if (external_client_id !== undefined)
      throw notInLab("clients that are registered by a metadata document");
    if (is_global === true) throw notInLab("the global client");
    const found = c
      .get("tenant")
      .clients()
      .filter((client) => app_type === undefined || app_type.split(",").includes(client.app_type ?? ""))
      .filter((client) => is_first_party === undefined || client.is_first_party === is_first_party)
      .map((client) => fieldsOf(query, visibleTo(c, client)));
    return c.json(pageOf(query, "clients", found, 50));
  });

  app.post("/", requireAnyScope("create:clients"), async (c) => {
    const request = await payloadOf(c.req, CREATE_CLIENT);
    if (request.is_first_party === false) throw notInLab("third-party clients");
    checkAppType(request.app_type);
    const client: Client = {
      client_id: newId(32),
      client_secret: request.client_secret ?? newClientSecret(),
      ...newClientProperties(request),
    };
    checkGrantTypes(client);
    c.get("tenant").addClient(client, switches().auth0EnablesUnusedConnections);
    return c.json(client, 201); // with its secret, whatever the scopes
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
    checkAppType(change.app_type);
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
    c.get("tenant").update(({ clients }) => {
      clients[result.client_id] = result;
    });
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

  app.route("/", clientSecretApi());
  app.route("/", clientConnectionsApi());
  return app;
}

function visibleTo(c: Context<ManagementEnv>, client: Client): Partial<Client> {
  return visibleClient(client, c.get("scopes"));
}
