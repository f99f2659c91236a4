import { Hono } from "hono";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { ManagementError } from "../error";
import { findConnection } from "./find";

/** `GET /api/v2/connections/{id}/scim-configuration`: no connection has one, because the lab has no SCIM. */
export function scimConfigurationApi(): Hono<ManagementEnv> {
  return new Hono<ManagementEnv>().get(
    "/:id/scim-configuration",
    requireAnyScope("read:scim_config"),
    (c) => {
      findConnection(c.get("tenant"), c.req.param("id"));
      throw new ManagementError(404, "Not Found");
    },
  );
}
