import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_SWITCHES } from "../../../../../lab/switches";
import { invalidBody, labTenant } from "../../tenant";
import { ACTION, bindActions, CODE, createAction, deployAction, deployedAction } from "./fixture";

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/;
const NOT_FOUND = { statusCode: 404, error: "Not Found", message: "That action does not exist." };
const OTHER_CODE = "exports.onExecutePostLogin = async (event, api) => { api.access.deny('no'); };";

test("a new tenant has no Actions", async () => {
  const { manage } = await labTenant();
  assert.deepEqual((await manage("GET", "/actions/actions")).body, { actions: [], per_page: 20 });
});

test("an Action is created as a draft that is not built yet", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("POST", "/actions/actions", ACTION);
  assert.equal(status, 201);
  const { id, created_at, updated_at, ...rest } = body;
  assert.match(id, UUID);
  assert.equal(created_at, updated_at);
  assert.deepEqual(rest, {
    name: "Gate",
    supported_triggers: [{ id: "post-login", version: "v3" }],
    code: CODE,
    dependencies: [],
    runtime: "node22",
    status: "pending",
    secrets: [],
    all_changes_deployed: false,
  });
});

test("a draft is built by the time somebody looks, and no deployment starts before", async () => {
  const { manage } = await labTenant();
  const id = await createAction(manage);
  const early = await manage("POST", `/actions/actions/${id}/deploy`);
  assert.deepEqual(early.body, {
    statusCode: 400,
    error: "Bad Request",
    message: "A draft must be in the 'built' state before it can be deployed.",
  });
  assert.equal((await manage("GET", `/actions/actions/${id}`)).body.status, "built");
  assert.equal((await manage("POST", `/actions/actions/${id}/deploy`)).status, 200);
});

test("a deployment makes a version, which the Action then shows", async () => {
  const { manage } = await labTenant();
  const id = await createAction(manage);
  await manage("GET", `/actions/actions/${id}`);
  const { body: version } = await manage("POST", `/actions/actions/${id}/deploy`);
  const { id: versionId, created_at, updated_at, action, ...rest } = version;
  assert.equal(created_at, updated_at);
  const contents = {
    code: CODE,
    dependencies: [],
    runtime: "node22",
    secrets: [],
    status: "built",
    number: 1,
    supported_triggers: ACTION.supported_triggers,
  };
  assert.deepEqual(rest, { ...contents, deployed: false });
  assert.deepEqual([action.id, action.all_changes_deployed], [id, false]);

  const { body } = await manage("GET", `/actions/actions/${id}`);
  assert.equal(body.all_changes_deployed, true);
  assert.deepEqual(body.deployed_version, {
    ...contents,
    id: versionId,
    deployed: true,
    built_at: created_at,
    created_at,
    updated_at,
  });
  assert.deepEqual(body.current_version, {
    id: versionId,
    code: CODE,
    runtime: "node22",
    status: "BUILT",
    number: 1,
    build_time: created_at,
    created_at,
    updated_at,
  });
});

test("a changed draft leaves what is deployed as it is until the next deployment", async () => {
  const { manage } = await labTenant();
  const id = await deployedAction(manage);
  const { body } = await manage("PATCH", `/actions/actions/${id}`, { code: OTHER_CODE });
  assert.deepEqual(
    [body.code, body.deployed_version.code, body.status, body.all_changes_deployed, body.runtime],
    [OTHER_CODE, CODE, "pending", false, "node22"],
  );
  await deployAction(manage, id);
  const after = (await manage("GET", `/actions/actions/${id}`)).body;
  assert.deepEqual(
    [after.deployed_version.code, after.deployed_version.number, after.all_changes_deployed],
    [OTHER_CODE, 2, true],
  );
});

test("a draft that is edited back counts as deployed", async () => {
  const { manage } = await labTenant();
  const id = await deployedAction(manage);
  await manage("PATCH", `/actions/actions/${id}`, { code: OTHER_CODE });
  const { body } = await manage("PATCH", `/actions/actions/${id}`, { code: CODE });
  assert.equal(body.all_changes_deployed, true);
});

for (const update_draft of [undefined, false, true]) {
  test(`a rollback with update_draft ${update_draft} makes a new version of the old one`, async () => {
    const { manage } = await labTenant();
    const id = await createAction(manage);
    const first = await deployAction(manage, id);
    await manage("PATCH", `/actions/actions/${id}`, { code: OTHER_CODE });
    const second = await deployAction(manage, id);
    const { status, body } = await manage(
      "POST",
      `/actions/actions/${id}/versions/${first}/deploy`,
      update_draft === undefined ? undefined : { update_draft },
    );
    assert.deepEqual([status, body.code, body.number], [200, CODE, 3]);
    const { body: action } = await manage("GET", `/actions/actions/${id}`);
    const draft = update_draft === true ? CODE : OTHER_CODE;
    assert.deepEqual(
      [action.code, action.deployed_version.code, action.all_changes_deployed],
      [draft, CODE, update_draft === true],
    );
    const { body: list } = await manage("GET", `/actions/actions/${id}/versions`);
    assert.deepEqual(
      list.versions.map((version: { id: string; deployed: boolean }) => [version.id, version.deployed]),
      [
        [body.id, true],
        [second, false],
        [first, false],
      ],
    );
    assert.equal(list.total, 3);
  });
}

test("a rollback that leaves the draft may count as deployed: the draft was once", async () => {
  const switches = () => ({ ...DEFAULT_SWITCHES, auth0CountsEarlierDeployments: true });
  const { manage } = await labTenant({ switches });
  const id = await createAction(manage);
  const first = await deployAction(manage, id);
  await manage("PATCH", `/actions/actions/${id}`, { code: OTHER_CODE });
  await deployAction(manage, id);
  await manage("POST", `/actions/actions/${id}/versions/${first}/deploy`, { update_draft: false });
  const { body } = await manage("GET", `/actions/actions/${id}`);
  assert.deepEqual(
    [body.code, body.deployed_version.code, body.all_changes_deployed],
    [OTHER_CODE, CODE, true],
  );
});

test("a version is read by itself", async () => {
  const { manage } = await labTenant();
  const id = await createAction(manage);
  const version = await deployAction(manage, id);
  const { body } = await manage("GET", `/actions/actions/${id}/versions/${version}`);
  assert.deepEqual([body.id, body.deployed, body.action.id], [version, true, id]);
  const unknown = await manage("GET", `/actions/actions/${id}/versions/other`);
  assert.deepEqual([unknown.status, unknown.body.message], [404, "The action version does not exist."]);
});

test("of 51 deployments the oldest version is gone", async (t) => {
  const { manage, store } = await labTenant();
  const id = await deployedAction(manage);
  const deploy = () => manage("POST", `/actions/actions/${id}/deploy`);
  // The clock refills the rate limit.
  let now = Date.now();
  t.mock.method(Date, "now", () => {
    now += 1000;
    return now;
  });
  for (let count = 0; count < 50; count++) assert.equal((await deploy()).status, 200);
  const [tenant] = Object.values(store.data.tenants);
  const numbers = tenant?.actions?.[id]?.versions.map(({ number }) => number) ?? [];
  assert.deepEqual([numbers.length, numbers[0], numbers.at(-1)], [50, 2, 51]);
});

test("Auth0 builds and deploys code that is no JavaScript", async () => {
  const { manage } = await labTenant();
  const id = await deployedAction(manage, { code: `${CODE}"` });
  assert.equal((await manage("GET", `/actions/actions/${id}`)).body.deployed_version.code, `${CODE}"`);
});

test("secrets are shown by name only, and a list of them replaces the former one", async () => {
  const { manage } = await labTenant();
  const secrets = [
    { name: "kept", value: "open-sesame" },
    { name: "dropped", value: "abracadabra" },
  ];
  const id = await createAction(manage, { secrets });
  const { body } = await manage("PATCH", `/actions/actions/${id}`, { secrets: [{ name: "kept" }] });
  assert.deepEqual(
    body.secrets.map(({ name }: { name: string }) => name),
    ["kept"],
  );
  await deployAction(manage, id);
  const read = JSON.stringify((await manage("GET", `/actions/actions/${id}`)).body);
  assert.doesNotMatch(read, /open-sesame|abracadabra/);
});

test("Actions are listed by name, by trigger and by whether they are deployed", async () => {
  const { manage } = await labTenant();
  const first = await deployedAction(manage);
  const second = await createAction(manage, { name: "Second" });
  const listed = async (query: string) =>
    (await manage("GET", `/actions/actions?${query}`)).body.actions.map(({ id }: { id: string }) => id);
  assert.deepEqual(await listed("triggerId=post-login"), [first, second]);
  assert.deepEqual(await listed("triggerId=event-stream"), []);
  assert.deepEqual(await listed("actionName=Second"), [second]);
  assert.deepEqual(await listed("deployed=true"), [first]);
  assert.deepEqual(await listed("installed=true"), []);
  const page = (await manage("GET", "/actions/actions?page=1&per_page=1")).body;
  assert.deepEqual([page.total, page.page, page.per_page, page.actions[0].id], [2, 1, 1, second]);
});

test("two Actions may have one name, which then refers to neither", async () => {
  const { manage } = await labTenant();
  await deployedAction(manage);
  await deployedAction(manage);
  const { status, body } = await manage("PATCH", "/actions/triggers/post-login/bindings", {
    bindings: [{ ref: { type: "action_name", value: "Gate" } }],
  });
  assert.deepEqual(
    [status, body.message],
    [501, "The lab does not have a reference to one of several Actions of the same name"],
  );
});

test("an Action that is bound is not deleted, unless by force, which unbinds it", async () => {
  const { manage } = await labTenant();
  const id = await deployedAction(manage);
  await bindActions(manage, id);
  const refused = await manage("DELETE", `/actions/actions/${id}`);
  assert.deepEqual(refused.body, {
    statusCode: 409,
    error: "Conflict",
    message: "Unable to delete an action bound to a trigger.",
  });
  assert.equal((await manage("DELETE", `/actions/actions/${id}?force=true`)).status, 204);
  assert.deepEqual((await manage("GET", "/actions/triggers/post-login/bindings")).body.bindings, []);
  assert.deepEqual((await manage("GET", `/actions/actions/${id}`)).body, NOT_FOUND);
});

for (const [method, path] of [
  ["GET", ""],
  ["PATCH", ""],
  ["DELETE", ""],
  ["POST", "/deploy"],
  ["GET", "/versions"],
  ["GET", "/versions/x"],
  ["POST", "/versions/x/deploy"],
] as const) {
  test(`${method} of an unknown Action${path} is refused`, async () => {
    const { manage } = await labTenant();
    const body = method === "PATCH" || path.endsWith("x/deploy") ? {} : undefined;
    assert.deepEqual((await manage(method, `/actions/actions/unknown${path}`, body)).body, NOT_FOUND);
  });
}

for (const [what, change, message] of [
  ["without a name", { name: undefined }, "Payload validation error: 'Missing required property: name'."],
  [
    "for an unknown trigger",
    { supported_triggers: [{ id: "pre-login", version: "v1" }] },
    `Payload validation error: 'Invalid value "pre-login"' on property supported_triggers[0].id.`,
  ],
] as const) {
  test(`an Action ${what} is refused`, async () => {
    const { manage } = await labTenant();
    const { body } = await manage("POST", "/actions/actions", { ...ACTION, ...change });
    assert.deepEqual(body, invalidBody(message));
  });
}

test("a runtime that the trigger does not have is refused", async () => {
  const { manage } = await labTenant();
  for (const runtime of ["node12", "node16", "node18"]) {
    const { status, body } = await manage("POST", "/actions/actions", { ...ACTION, runtime });
    assert.deepEqual([status, body.message], [400, "runtime is not supported"]);
  }
  assert.equal(typeof (await createAction(manage, { runtime: "node18-actions" })), "string");
});

for (const [what, change] of [
  [
    "the trigger credentials-exchange",
    { supported_triggers: [{ id: "credentials-exchange", version: "v2" }] },
  ],
  ["version v2 of the trigger post-login", { supported_triggers: [{ id: "post-login", version: "v2" }] }],
  ["npm modules for Actions (dependencies)", { dependencies: [{ name: "lodash", version: "4.17.21" }] }],
  ["the property modules", { modules: [] }],
  ["the deployment of an Action as it is created", { deploy: true }],
  ["Actions of more than 100 kB, and neither does Auth0", { code: "x".repeat(100_001) }],
  [
    "more than 30 secrets in an Action, and neither does Auth0",
    { secrets: Array.from({ length: 31 }, (_, index) => ({ name: `s${index}`, value: "x" })) },
  ],
] as const) {
  test(`the lab says that it does not have ${what}`, async () => {
    const { manage } = await labTenant();
    const { status, body } = await manage("POST", "/actions/actions", { ...ACTION, ...change });
    assert.deepEqual([status, body.message], [501, `The lab does not have ${what}`]);
  });
}

test("a tenant takes 100 Actions", async () => {
  const { manage, store } = await labTenant();
  const id = await createAction(manage);
  store.update(({ tenants }) => {
    const [tenant] = Object.values(tenants);
    const action = tenant?.actions?.[id];
    if (tenant === undefined || action === undefined) throw new Error("there is no Action");
    for (let count = 1; count < 100; count++) {
      tenant.actions = { ...tenant.actions, [`id-${count}`]: { ...action, id: `id-${count}` } };
    }
  });
  const { status, body } = await manage("POST", "/actions/actions", ACTION);
  assert.deepEqual(
    [status, body.message],
    [501, "The lab does not have more than 100 Actions in a tenant, and neither does Auth0"],
  );
});

for (const [method, path, scope] of [
  ["GET", "/actions/actions", "read:actions"],
  ["POST", "/actions/actions", "create:actions"],
  ["GET", "/actions/actions/x", "read:actions"],
  ["PATCH", "/actions/actions/x", "update:actions"],
  ["DELETE", "/actions/actions/x", "delete:actions"],
  ["POST", "/actions/actions/x/deploy", "update:actions"],
  ["GET", "/actions/actions/x/versions", "read:actions"],
  ["GET", "/actions/actions/x/versions/y", "read:actions"],
  ["POST", "/actions/actions/x/versions/y/deploy", "update:actions"],
  ["GET", "/actions/triggers", "read:actions"],
  ["GET", "/actions/triggers/post-login/bindings", "read:actions"],
  ["PATCH", "/actions/triggers/post-login/bindings", "update:actions"],
] as const) {
  test(`${method} ${path} needs ${scope}`, async () => {
    const { manage } = await labTenant({ scopes: ["read:users"] });
    const { status, body } = await manage(method, path);
    assert.deepEqual([status, body.message], [403, `Insufficient scope, expected any of: ${scope}`]);
  });
}
