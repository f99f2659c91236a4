import { Hono } from "hono";
import { z } from "zod";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { payloadOf } from "../payload";
import { queryOf } from "../query";
import { contentsOf } from "./contents";
import { deployed } from "./deploy";
import { findAction, findVersion } from "./find";
import { ACTION_PAGING, actionPageOf } from "./page";
import { visibleVersion } from "./visible";

const LIST_QUERY = z.strictObject(ACTION_PAGING);
const ROLL_BACK = { schema: z.strictObject({ update_draft: z.boolean().optional() }).nullable() };

/** `/api/v2/actions/actions/{id}/versions`: what was deployed, and going back to it. */
export function actionVersionsApi(): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();
  const READ = requireAnyScope("read:actions");

  app.get("/:id/versions", READ, (c) => {
    const query = queryOf(c.req, LIST_QUERY);
    const action = findAction(c.get("tenant"), c.req.param("id"));
    // No source has the order.
    const versions = action.versions.toReversed().map((version) => visibleVersion(action, version));
    return c.json(actionPageOf(query, "versions", versions));
  });

  app.get("/:id/versions/:version", READ, (c) => {
    const action = findAction(c.get("tenant"), c.req.param("id"));
    return c.json(visibleVersion(action, findVersion(action, c.req.param("version"))));
  });

  // The result is a new version with the old contents. The draft only follows if the request says so.
  app.post("/:id/versions/:version/deploy", requireAnyScope("update:actions"), async (c) => {
    const body = await payloadOf(c.req, ROLL_BACK);
    const tenant = c.get("tenant");
    const action = findAction(tenant, c.req.param("id"));
    const former = findVersion(action, c.req.param("version"));
    const result = deployed(action, former);
    const draft = body?.update_draft === true ? contentsOf(former) : action.draft;
    tenant.saveAction({ ...result.action, draft });
    return c.json(visibleVersion(result.action, result.version, true));
  });

  return app;
}
