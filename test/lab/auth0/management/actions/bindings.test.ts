import assert from "node:assert/strict";
import { test } from "node:test";
import { labTenant } from "../../tenant";
import { bindActions, createAction, deployedAction } from "./fixture";

const BINDINGS = "/actions/triggers/post-login/bindings";

test("nothing is bound in a new tenant", async () => {
  const { manage } = await labTenant();
  assert.deepEqual((await manage("GET", `${BINDINGS}?per_page=50`)).body, { bindings: [], per_page: 50 });
});

test("a deployed Action is bound, under a name of its own", async () => {
  const { manage } = await labTenant();
  const id = await deployedAction(manage);
  const { status, body } = await manage("PATCH", BINDINGS, {
    bindings: [{ ref: { type: "action_id", value: id }, display_name: "Our gate" }],
  });
  assert.equal(status, 200);
  const [{ action, ...binding }, ...others] = body.bindings;
  assert.deepEqual(others, []);
  assert.deepEqual([binding.trigger_id, binding.display_name], ["post-login", "Our gate"]);
  // As in recordings: a binding's Action never says that all is deployed, and has no draft.
  assert.deepEqual(
    [action.id, action.deployed_version.number, action.all_changes_deployed, "code" in action],
    [id, 1, false, false],
  );
  const { body: read } = await manage("GET", `${BINDINGS}?page=0&per_page=100`);
  assert.deepEqual(read, { bindings: body.bindings, total: 1, per_page: 100 });
  const { body: beyond } = await manage("GET", `${BINDINGS}?page=1&per_page=100`);
  assert.deepEqual(beyond, { bindings: [], page: 1, per_page: 100 });
});

test("the list is replaced as a whole: whoever writes last unbinds what they did not know", async () => {
  const { manage } = await labTenant();
  const [first, second] = [await deployedAction(manage), await deployedAction(manage, { name: "Second" })];
  const bound = async () =>
    (await manage("GET", BINDINGS)).body.bindings.map(({ action }: { action: { id: string } }) => action.id);
  await bindActions(manage, first, second);
  assert.deepEqual(await bound(), [first, second]);
  await bindActions(manage, second, first);
  assert.deepEqual(await bound(), [second, first]);
  await bindActions(manage, second);
  assert.deepEqual(await bound(), [second]);
  await bindActions(manage);
  assert.deepEqual(await bound(), []);
});

test("an Action is bound by its name, and by the binding that it has", async () => {
  const { manage } = await labTenant();
  const id = await deployedAction(manage);
  const named = await manage("PATCH", BINDINGS, {
    bindings: [{ ref: { type: "action_name", value: "Gate" } }],
  });
  const [before] = named.body.bindings;
  assert.deepEqual([before.action.id, before.display_name], [id, "Gate"]);
  const again = await manage("PATCH", BINDINGS, {
    bindings: [{ ref: { type: "binding_id", value: before.id } }],
  });
  const [after] = again.body.bindings;
  assert.equal(after.action.id, id);
  assert.notEqual(after.id, before.id);
});

test("an Action that is not deployed is not bound, and the list stays", async () => {
  const { manage } = await labTenant();
  const first = await deployedAction(manage);
  await bindActions(manage, first);
  const draft = await createAction(manage, { name: "Draft" });
  const { body } = await manage("PATCH", BINDINGS, {
    bindings: [{ ref: { type: "action_id", value: draft } }],
  });
  assert.deepEqual(body, {
    statusCode: 400,
    error: "Bad Request",
    message: "Trying to create a binding for an action that has not been deployed yet",
  });
  assert.equal((await manage("GET", BINDINGS)).body.bindings[0].action.id, first);
});

test("an unknown Action is not bound", async () => {
  const { manage } = await labTenant();
  for (const type of ["action_id", "action_name"]) {
    const { status, body } = await manage("PATCH", BINDINGS, { bindings: [{ ref: { type, value: "x" } }] });
    assert.deepEqual([status, body.message], [404, "That action does not exist."]);
  }
});

test("the triggers are Auth0's, with version 3 of post-login as the current one", async () => {
  const { manage } = await labTenant();
  const { triggers } = (await manage("GET", "/actions/triggers")).body;
  const current = triggers.find(
    ({ id, status }: { id: string; status: string }) => id === "post-login" && status === "CURRENT",
  );
  assert.deepEqual(current, {
    id: "post-login",
    version: "v3",
    status: "CURRENT",
    runtimes: ["node18-actions", "node22"],
    default_runtime: "node22",
    binding_policy: "trigger-bound",
    compatible_triggers: [{ id: "post-login", version: "v2" }],
  });
});

test("the lab says which triggers and bindings it does not have", async () => {
  const { manage } = await labTenant();
  const id = await deployedAction(manage);
  const ref = { type: "action_id", value: id };
  for (const [method, path, body, what] of [
    ["GET", "/actions/triggers/event-stream/bindings", undefined, "the trigger event-stream"],
    ["PATCH", "/actions/triggers/event-stream/bindings", { bindings: [] }, "the trigger event-stream"],
    ["PATCH", BINDINGS, { bindings: [{ ref, secrets: [{}] }] }, "secrets of a binding"],
    ["PATCH", BINDINGS, { bindings: [{ ref }, { ref }] }, "an Action that is bound twice"],
    [
      "PATCH",
      BINDINGS,
      { bindings: Array.from({ length: 21 }, () => ({ ref })) },
      "more than 20 Actions bound to a trigger, and neither does Auth0",
    ],
  ] as const) {
    const answer = await manage(method, path, body);
    assert.deepEqual([answer.status, answer.body.message], [501, `The lab does not have ${what}`]);
  }
});
