import assert from "node:assert/strict";
import type { LabTenant } from "../../tenant";

export const CODE = "exports.onExecutePostLogin = async (event, api) => {};";

export const ACTION = {
  name: "Gate",
  supported_triggers: [{ id: "post-login", version: "v3" }],
  code: CODE,
};

type Manage = LabTenant["manage"];

/** Creates an Action. @returns its ID */
export async function createAction(manage: Manage, change: object = {}): Promise<string> {
  const { status, body } = await manage("POST", "/actions/actions", { ...ACTION, ...change });
  assert.equal(status, 201, JSON.stringify(body));
  return body.id;
}

/** Deploys the draft of an Action once it is built. @returns the version's ID */
export async function deployAction(manage: Manage, id: string): Promise<string> {
  const { body } = await manage("GET", `/actions/actions/${id}`);
  assert.equal(body.status, "built");
  const { status, body: version } = await manage("POST", `/actions/actions/${id}/deploy`);
  assert.equal(status, 200, JSON.stringify(version));
  return version.id;
}

/** Creates and deploys an Action. @returns its ID */
export async function deployedAction(manage: Manage, change: object = {}): Promise<string> {
  const id = await createAction(manage, change);
  await deployAction(manage, id);
  return id;
}

/** Binds Actions to post-login, in this order and no others. */
export async function bindActions(manage: Manage, ...ids: readonly string[]): Promise<void> {
  const bindings = ids.map((value) => ({ ref: { type: "action_id", value } }));
  const { status, body } = await manage("PATCH", "/actions/triggers/post-login/bindings", { bindings });
  assert.equal(status, 200, JSON.stringify(body));
}
