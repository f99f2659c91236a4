import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import type { Switches } from "../../../switches";
import type { Action } from "../../data";
import type { Tenant } from "../../tenants";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { ManagementError, notInLab } from "../error";
import { payloadOf } from "../payload";
import { FLAG, queryOf } from "../query";
import { triggersApi } from "./bindings";
import { applyChange } from "./contents";
import { deployed } from "./deploy";
import { findAction } from "./find";
import { ACTION_PAGING, actionPageOf } from "./page";
import { CREATE_ACTION, UPDATE_ACTION } from "./properties";
import { checkRuntime, DEFAULT_RUNTIME, TRIGGER_IDS } from "./triggers";
import { actionVersionsApi } from "./versions";
import { visibleAction, visibleVersion } from "./visible";

/** @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/entity-limit-policy */
const ACTIONS_MAXIMUM = 100;

const LIST_QUERY = z.strictObject({
  ...ACTION_PAGING,
  triggerId: z.enum(TRIGGER_IDS).optional(),
  actionName: z.string().optional(),
  deployed: FLAG,
  installed: FLAG,
});
const DELETE_QUERY = z.strictObject({ force: FLAG });

/**
 * `/api/v2/actions`, as recordings of the auth0 provider and of go-auth0 have it.
 *
 * @see https://auth0.com/docs/api/management/v2/actions
 */
export function actionsApi(switches: () => Switches): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();
  const visible = (action: Action) => visibleAction(action, switches());

  app.get("/actions", requireAnyScope("read:actions"), (c) => {
    const { triggerId, actionName, deployed: isDeployed, installed, ...query } = queryOf(c.req, LIST_QUERY);
    const tenant = c.get("tenant");
    const found = tenant
      .actions()
      .filter(({ supported_triggers }) => triggerId === undefined || supported_triggers[0]?.id === triggerId)
      .filter(({ name }) => actionName === undefined || name === actionName)
      .filter(
        ({ deployedVersionId }) =>
          isDeployed === undefined || isDeployed === (deployedVersionId !== undefined),
      )
      .filter(() => installed !== true) // nothing is installed from Auth0's marketplace
      .map((action) => visible(built(tenant, action)));
    return c.json(actionPageOf(query, "actions", found));
  });

  app.post("/actions", requireAnyScope("create:actions"), async (c) => {
    const { name, supported_triggers, deploy, ...change } = await payloadOf(c.req, CREATE_ACTION);
    if (deploy === true) throw notInLab("the deployment of an Action as it is created");
    const tenant = c.get("tenant");
    const draft = applyChange({ code: "", runtime: DEFAULT_RUNTIME, secrets: [] }, change);
    const triggers = checkedTriggers(supported_triggers, draft.runtime);
    if (tenant.actions().length >= ACTIONS_MAXIMUM) {
      // No public source has Auth0's words.
      throw notInLab(`more than ${ACTIONS_MAXIMUM} Actions in a tenant, and neither does Auth0`);
    }
    const now = new Date().toISOString();
    // Another Action may have the name: the documents have no conflict here, as they have elsewhere.
    const action: Action = {
      id: randomUUID(),
      name,
      supported_triggers: triggers,
      created_at: now,
      updated_at: now,
      draft,
      isBuilt: false,
      versions: [],
    };
    return c.json(visible(tenant.saveAction(action)), 201);
  });

  app.get("/actions/:id", requireAnyScope("read:actions"), (c) => {
    const tenant = c.get("tenant");
    return c.json(visible(built(tenant, findAction(tenant, c.req.param("id")))));
  });

  app.patch("/actions/:id", requireAnyScope("update:actions"), async (c) => {
    const change = await payloadOf(c.req, UPDATE_ACTION);
    const tenant = c.get("tenant");
    const action = findAction(tenant, c.req.param("id"));
    const { name = action.name, supported_triggers = action.supported_triggers, ...contents } = change;
    const draft = applyChange(action.draft, contents);
    const result: Action = {
      ...action,
      name,
      supported_triggers: checkedTriggers(supported_triggers, draft.runtime),
      updated_at: new Date().toISOString(),
      draft,
      isBuilt: false,
    };
    return c.json(visible(tenant.saveAction(result)));
  });

  app.delete("/actions/:id", requireAnyScope("delete:actions"), (c) => {
    const { force } = queryOf(c.req, DELETE_QUERY);
    const tenant = c.get("tenant");
    const { id } = findAction(tenant, c.req.param("id"));
    if (force !== true && tenant.bindings().some(({ actionId }) => actionId === id)) {
      throw new ManagementError(409, "Unable to delete an action bound to a trigger.");
    }
    tenant.removeAction(id);
    return c.body(null, 204);
  });

  app.post("/actions/:id/deploy", requireAnyScope("update:actions"), (c) => {
    const tenant = c.get("tenant");
    const action = findAction(tenant, c.req.param("id"));
    if (!action.isBuilt) {
      throw new ManagementError(400, "A draft must be in the 'built' state before it can be deployed.");
    }
    const result = deployed(action, action.draft);
    tenant.saveAction(result.action);
    return c.json(visibleVersion(result.action, result.version, true));
  });

  app.route("/actions", actionVersionsApi());
  app.route("/triggers", triggersApi());
  return app;
}

/** @throws ManagementError */
function checkedTriggers(
  triggers: readonly { readonly id: string; readonly version?: string | undefined }[],
  runtime: string,
): Action["supported_triggers"] {
  checkRuntime(triggers, runtime);
  return triggers.map(({ id, version = "" }) => ({ id, version }));
}

/**
 * The Action with its draft built. Auth0 builds a draft within a second of its change, whatever its code: recordings have code
 * that is no JavaScript built and deployed. The lab has built it as soon as somebody looks, so that whoever deploys without a
 * look meets what may happen at Auth0.
 */
function built(tenant: Tenant, action: Action): Action {
  return action.isBuilt ? action : tenant.saveAction({ ...action, isBuilt: true });
}
