import { type Context, Hono } from "hono";
import { z } from "zod";
import type { Switches } from "../../../switches";
import type { Connection } from "../../data";
import { newId } from "../../id";
import type { Tenant } from "../../tenants";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { ManagementError, notInLab } from "../error";
import { payloadOf } from "../payload";
import { FIELDS, fieldsOf, PAGING, pageOf, queryOf } from "../query";
import { ALWAYS_READ } from "./always-read";
import { enabledClientsApi } from "./enabled-clients";
import { findConnection } from "./find";
import {
  type ConnectionChange,
  type ConnectionRequest,
  CREATE_CONNECTION,
  UPDATE_CONNECTION,
} from "./properties";
import { scimConfigurationApi } from "./scim-configuration";
import { checkSocialLimit } from "./social-limit";
import { strategyOf } from "./strategies";
import { STRATEGIES } from "./strategy-names";
import { visibleConnection } from "./visible";

const FIELDS_QUERY = z.strictObject(FIELDS);
const LIST_QUERY = z.strictObject({
  ...FIELDS,
  ...PAGING,
  name: z.string().optional(),
  strategy: z.array(z.enum(STRATEGIES)).optional(),
});

/** `/api/v2/connections` */
export function connectionsApi(switches: () => Switches): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();
  const visibleTo = (c: Context<ManagementEnv>, connection: Connection) =>
    visibleConnection(connection, c.get("scopes"), switches().auth0ShowsEnabledClients);

  app.get("/", requireAnyScope("read:connections"), (c) => {
    const { name, strategy, ...query } = queryOf(c.req, LIST_QUERY, ["strategy"]);
    const found = c
      .get("tenant")
      .connections()
      .filter((connection) => name === undefined || connection.name === name)
      .filter((connection) => strategy === undefined || strategy.includes(connection.strategy))
      .map((connection) => fieldsOf(query, visibleTo(c, connection), ALWAYS_READ));
    return c.json(pageOf(query, "connections", found, 100));
  });

  app.post("/", requireAnyScope("create:connections"), async (c) => {
    const connection = newConnection(await payloadOf(c.req, CREATE_CONNECTION));
    const tenant = c.get("tenant");
    if (connection.enabled_clients.some((id) => tenant.client(id) === undefined)) {
      throw notInLab("connections that are enabled for a client that does not exist"); // no source has Auth0's answer
    }
    if (tenant.connections().some(({ name }) => name === connection.name)) {
      throw conflict("A connection with the same name already exists");
    }
    checkUnique(tenant, connection);
    checkSocialLimit(tenant, connection.strategy, switches().auth0SocialConnections);
    return c.json(save(tenant, connection), 201);
  });

  app.get("/:id", requireAnyScope("read:connections"), (c) => {
    const query = queryOf(c.req, FIELDS_QUERY);
    const connection = findConnection(c.get("tenant"), c.req.param("id"));
    return c.json(fieldsOf(query, visibleTo(c, connection), ALWAYS_READ));
  });

  app.patch("/:id", requireAnyScope("update:connections"), async (c) => {
    const change = await payloadOf(c.req, UPDATE_CONNECTION);
    if (change.options !== undefined && !c.get("scopes").has("update:connections_options")) {
      // A public report of the message breaks off after "update:connect".
      throw new ManagementError(
        403,
        'Updating the "options" property requires the "update:connections_options" scope',
        "insufficient_scope",
      );
    }
    const tenant = c.get("tenant");
    const connection = applyChange(findConnection(tenant, c.req.param("id")), change);
    checkUnique(tenant, connection);
    return c.json(visibleTo(c, save(tenant, connection)));
  });

  app.delete("/:id", requireAnyScope("delete:connections"), (c) => {
    const id = c.req.param("id");
    const tenant = c.get("tenant");
    if (tenant.connection(id) === undefined) return c.body(null, 204);
    tenant.removeConnection(id);
    return c.json({ deleted_at: new Date().toISOString() }, 202);
  });

  app.route("/", enabledClientsApi());
  app.route("/", scimConfigurationApi());
  return app;
}

function newConnection(request: ConnectionRequest): Connection {
  const strategy = strategyOf(request.strategy);
  return {
    id: `con_${newId(16)}`,
    is_domain_connection: false,
    authentication: { active: true },
    connected_accounts: { active: false },
    ...(strategy.kind === "enterprise" && { show_as_button: false, display_name: request.name }),
    ...request,
    options: strategy.complete(request.options ?? {}, true),
    realms: request.realms?.length ? request.realms : [request.name],
    enabled_clients: request.enabled_clients ?? [],
  };
}

/** The connection after a PATCH, which replaces the options, and resets the display name even if it doesn't name it. */
function applyChange(connection: Connection, { options, ...change }: ConnectionChange): Connection {
  return {
    ...connection,
    ...(connection.display_name !== undefined && { display_name: connection.name }),
    ...change,
    ...(change.realms?.length === 0 && { realms: [connection.name] }),
    options:
      options === undefined ? connection.options : strategyOf(connection.strategy).complete(options, false),
  };
}

/** @throws ManagementError 409 */
function checkUnique(tenant: Tenant, { id, strategy, realms, is_domain_connection }: Connection): void {
  const others = tenant.connections().filter((other) => other.id !== id);
  if (others.some((other) => other.realms.some((realm) => realms.includes(realm)))) {
    throw conflict('There is already another connection with some realms from "realms" parameter');
  }
  if (
    is_domain_connection &&
    others.some((other) => other.is_domain_connection && other.strategy === strategy)
  ) {
    throw conflict("There is already a domain connection enabled for strategy");
  }
}

/** The messages are documented; the code follows other objects' conflicts. */
function conflict(message: string): ManagementError {
  return new ManagementError(409, message, "connection_conflict");
}

function save(tenant: Tenant, connection: Connection): Connection {
  return tenant.update(({ connections }) => {
    connections[connection.id] = connection;
    return connection;
  });
}
