import { Hono } from "hono";
import type { Switches } from "../../switches";
import { actionsApi } from "./actions";
import { authenticate, type ManagementEnv } from "./authorization";
import { clientsApi } from "./clients";
import { connectionsApi } from "./connections";
import { ManagementError, notInLab } from "./error";
import { rateLimit } from "./rate-limit";
import { tenantSettingsApi } from "./tenant-settings";
import { usersApi } from "./users";

/**
 * `/api/v2`: the part of the Management API that the auth0 provider asks for this project's resources, and the users.
 *
 * @see https://auth0.com/docs/api/management/v2
 */
export function managementApi(switches: () => Switches): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();
  app.use(rateLimit(), authenticate);
  app.route("/actions", actionsApi(switches));
  app.route("/clients", clientsApi(switches));
  app.route("/connections", connectionsApi(switches));
  app.route("/tenants/settings", tenantSettingsApi());
  app.route("/users", usersApi());
  app.all("*", (c) => {
    throw notInLab(`${c.req.method} ${c.req.path}`);
  });
  app.onError((error, c) => {
    if (!(error instanceof ManagementError)) throw error;
    return c.json(error, error.statusCode);
  });
  return app;
}
