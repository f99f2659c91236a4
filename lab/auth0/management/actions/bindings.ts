import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import type { ActionBinding } from "../../data";
import type { Tenant } from "../../tenants";
import { type ManagementEnv, requireAnyScope } from "../authorization";
import { ManagementError, notInLab } from "../error";
import { payloadOf } from "../payload";
import { queryOf } from "../query";
import { findAction, noAction } from "./find";
import { ACTION_PAGING, actionPageOf } from "./page";
import { checkTrigger, POST_LOGIN, TRIGGERS } from "./triggers";
import { visibleBoundAction } from "./visible";

/** @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/entity-limit-policy */
const BINDINGS_MAXIMUM = 20;

const LIST_QUERY = z.strictObject(ACTION_PAGING);
const reference = z.object({
  ref: z.strictObject({ type: z.enum(["action_id", "action_name", "binding_id"]), value: z.string() }),
  display_name: z.string().min(1).optional(),
  secrets: z.array(z.unknown()).optional(),
});
const BINDINGS = { schema: z.strictObject({ bindings: z.array(reference).optional() }) };

/** `/api/v2/actions/triggers`: the triggers, and what is bound to them. */
export function triggersApi(): Hono<ManagementEnv> {
  const app = new Hono<ManagementEnv>();
  const READ = requireAnyScope("read:actions");

  app.get("/", READ, (c) => c.json({ triggers: TRIGGERS }));

  app.get("/:trigger/bindings", READ, (c) => {
    const query = queryOf(c.req, LIST_QUERY);
    checkTrigger(c.req.param("trigger"));
    return c.json(actionPageOf(query, "bindings", visibleBindings(c.get("tenant"))));
  });

  // The list replaces the former one as a whole. There is no lock and no version of it to name: the last writer wins.
  app.patch("/:trigger/bindings", requireAnyScope("update:actions"), async (c) => {
    const { bindings = [] } = await payloadOf(c.req, BINDINGS);
    checkTrigger(c.req.param("trigger"));
    const tenant = c.get("tenant");
    if (bindings.length > BINDINGS_MAXIMUM) {
      // No public source has Auth0's words.
      throw notInLab(`more than ${BINDINGS_MAXIMUM} Actions bound to a trigger, and neither does Auth0`);
    }
    const bound = bindings.map((binding) => newBinding(tenant, binding));
    if (new Set(bound.map(({ actionId }) => actionId)).size < bound.length) {
      throw notInLab("an Action that is bound twice"); // no source says whether Auth0 does
    }
    tenant.update((data) => {
      data.bindings = bound;
    });
    return c.json({ bindings: visibleBindings(tenant) });
  });

  return app;
}

/** Each binding is a new one, also that of an Action which was bound before. */
function newBinding(
  tenant: Tenant,
  { ref, display_name, secrets = [] }: z.output<typeof reference>,
): ActionBinding {
  if (secrets.length > 0) throw notInLab("secrets of a binding");
  const action = referredAction(tenant, ref);
  if (action.deployedVersionId === undefined) {
    throw new ManagementError(400, "Trying to create a binding for an action that has not been deployed yet");
  }
  return {
    id: randomUUID(),
    actionId: action.id,
    display_name: display_name ?? action.name,
    created_at: new Date().toISOString(),
  };
}

function referredAction(tenant: Tenant, { type, value }: z.output<typeof reference>["ref"]) {
  if (type === "action_id") return findAction(tenant, value);
  if (type === "binding_id") {
    const binding = tenant.bindings().find(({ id }) => id === value);
    if (binding === undefined) throw notInLab("a reference to a binding that does not exist");
    return findAction(tenant, binding.actionId);
  }
  const [action, ...others] = tenant.actions().filter(({ name }) => name === value);
  if (action === undefined) throw noAction();
  if (others.length > 0) throw notInLab("a reference to one of several Actions of the same name");
  return action;
}

function visibleBindings(tenant: Tenant): readonly Record<string, unknown>[] {
  return tenant.bindings().map(({ id, actionId, display_name, created_at }) => ({
    id,
    trigger_id: POST_LOGIN,
    action: visibleBoundAction(findAction(tenant, actionId)),
    created_at,
    updated_at: created_at,
    display_name,
  }));
}
