import assert from "node:assert/strict";
import { test } from "node:test";
import { driftOf, environmentOf, planOf } from "../../review/plan";
import { type PlanFile, readPlan } from "../../review/plan-file";
import { at, Secret, UNKNOWN } from "../../review/value";
import { planText, savedPlan } from "./support/plans";

const read = (name: string): PlanFile => readPlan(name, planText(name));
const POOL = "aws_cognito_user_pool.cognito_pool";

test("a plan of a new environment creates everything, and knows no IDs", () => {
  const { resources, outputs } = savedPlan("new-environment");
  assert.deepEqual([...new Set(resources.map(({ action }) => action))], ["create"]);
  assert.equal(resources.find(({ address }) => address === POOL)?.after?.id, UNKNOWN);
  assert.ok(resources.every(({ before }) => before === undefined));
  assert.ok(outputs.some(({ name }) => name === "authorize_urls"));
});

test("a value that the configuration writes out is known, though the provider calls all of it unknown", () => {
  const provider = savedPlan("new-environment").resources.find(({ type }) =>
    type.endsWith("identity_provider"),
  );
  assert.deepEqual(provider?.after?.provider_details, {
    attributes_request_method: "GET",
    attributes_url: "https://acme-dev.eu.auth0.com/userinfo",
    attributes_url_add_attributes: "false",
    authorize_scopes: "openid email profile",
    authorize_url: "https://acme-dev.eu.auth0.com/authorize",
    client_id: UNKNOWN,
    client_secret: UNKNOWN,
    jwks_uri: "https://acme-dev.eu.auth0.com/.well-known/jwks.json",
    oidc_issuer: "https://acme-dev.eu.auth0.com/",
    token_url: "https://acme-dev.eu.auth0.com/oauth/token",
  });
});

test("a value that the configuration refers to is known if its source is", () => {
  const clients = savedPlan("secrets-renew").resources.find(({ type }) => type.endsWith("_clients"));
  assert.deepEqual(clients?.after?.enabled_clients, ["x0000000000000000000000000000013", UNKNOWN]);
});

test("a secret that the configuration refers to stays one", () => {
  const file = read("no-change");
  const provider = file.resource_changes.find(({ type }) => type.endsWith("identity_provider"));
  assert.ok(provider);
  provider.change.actions = ["update"];
  provider.change.after_unknown = { provider_details: true };
  const written = file.configuration.root_module.resources.find(
    ({ address }) => address === provider.address,
  );
  const reference = "${auth0_client_credentials.auth0_client-credentials.client_secret}";
  Object.assign(Object(written?.expressions).provider_details.constant_value, { client_secret: reference });
  const details = planOf(file).resources.find(({ address }) => address === provider.address)?.after
    ?.provider_details;
  assert.ok(at(details, "client_secret") instanceof Secret);
  assert.equal(at(details, "client_id"), "x0000000000000000000000000000013");
});

test("a plan without changes still knows every resource", () => {
  const { resources, outputs } = savedPlan("no-change");
  assert.equal(resources.length, 17);
  assert.ok(resources.every(({ action, before, after }) => action === "nothing" && before && after));
  assert.deepEqual(outputs, []);
});

test("a resource that a refused plan leaves out is unknown after it, and one that no target is stays as it is", () => {
  const file = read("no-change");
  file.resource_changes = file.resource_changes.filter(({ address }) => address !== POOL);
  const poolIn = (errored: boolean) =>
    planOf({ ...file, errored }).resources.find(({ address }) => address === POOL);
  assert.equal(poolIn(true)?.action, "nothing");
  assert.equal(poolIn(true)?.before?.name, "dev");
  assert.equal(poolIn(true)?.after?.name, UNKNOWN);
  assert.equal(poolIn(false)?.after?.name, "dev"); // of a plan with targets
});

test("a resource that is created because somebody deleted it counts as replaced", () => {
  const file = read("no-change");
  const [pool] = file.resource_changes.filter(({ address }) => address === POOL);
  assert.ok(pool);
  const { before } = pool.change;
  file.resource_drift = [{ ...pool, change: { ...pool.change, actions: ["delete"], after: null } }];
  pool.change = { ...pool.change, actions: ["create"], before: null, after: before };
  const found = planOf(file).resources.find(({ address }) => address === POOL);
  assert.equal(found?.action, "replace");
  assert.equal(found?.before?.name, "dev");
  assert.equal(found?.isGone, true);
});

test("the configuration names the environment, in whatever state that is", () => {
  assert.equal(environmentOf("plan.json", read("no-change")), "dev");
  assert.equal(environmentOf("plan.json", read("new-environment")), "dev");
  const nothingLeft: PlanFile = { ...read("no-change"), resource_changes: [], prior_state: undefined };
  assert.equal(environmentOf("plan.json", nothingLeft), "dev");
});

test("a plan of another project is refused", () => {
  const file = read("no-change");
  file.configuration.root_module.resources = [{ address: "aws_s3_bucket.other" }];
  assert.throws(() => environmentOf("plan.json", file), {
    name: "UserError",
    code: "plan-of-another-project",
    message:
      "plan.json: is a plan of another project: its configuration has no terraform_data.user-identities that names an environment.\nTo do: give a plan of one of this project's environments; if it is one, from before an upgrade, plan again.",
  });
});

for (const [actions, action] of [
  [["no-op"], "nothing"],
  [["create"], "create"],
  [["update"], "update"],
  [["delete"], "delete"],
  [["delete", "create"], "replace"],
  [["create", "delete"], "replace"],
  [["forget"], "forget"],
  [["read"], "nothing"],
] as const) {
  test(`Terraform's ${actions.join(" and ")} is called ${action}`, () => {
    const file = read("no-change");
    const [first] = file.resource_changes.filter(({ address }) => address === POOL);
    assert.ok(first);
    first.change.actions = [...actions];
    const found = planOf(file).resources.find(({ address }) => address === POOL);
    assert.equal(found?.action, action);
    assert.equal(found?.destroysFirst, actions.join() === "delete,create");
  });
}

for (const [actions, action] of [
  [["no-op"], "import"],
  [["update"], "update"],
  [["delete", "create"], "replace"],
] as const) {
  test(`an import is an import, together with ${actions}`, () => {
    const file = read("no-change");
    for (const { change } of file.resource_changes)
      Object.assign(change, { actions: [...actions], importing: { id: "x" } });
    const found = planOf(file).resources.map((change) => ({
      action: change.action,
      isImported: change.isImported,
    }));
    assert.equal(found.length, 17);
    for (const each of found) assert.deepEqual(each, { action, isImported: true });
  });
}

test("a resource that is not imported has no mark of an import", () => {
  assert.ok(savedPlan("no-change").resources.every((change) => !("isImported" in change)));
});

test("another way to write 'not set' is not drift", () => {
  const file = read("no-change");
  const [pool] = file.resource_changes.filter(({ address }) => address === POOL);
  assert.ok(pool);
  const change = {
    ...pool.change,
    actions: ["update"],
    before: { ...(pool.change.before as object), tags: null, estimated_number_of_users: 0 },
    after: { ...(pool.change.before as object), tags: {}, estimated_number_of_users: 7 },
  };
  file.resource_drift = [{ ...pool, change }];
  assert.ok(driftOf(file).resources.every(({ action }) => action === "nothing"));
});

test("drift goes from the state's value to the cloud's", () => {
  const file = read("no-change");
  const [pool] = file.resource_changes.filter(({ address }) => address === POOL);
  assert.ok(pool);
  const after = { ...(pool.change.before as object), deletion_protection: "INACTIVE" };
  file.resource_drift = [{ ...pool, change: { ...pool.change, actions: ["update"], after } }];
  const [found] = driftOf(file).resources.filter(({ action }) => action !== "nothing");
  assert.equal(found?.before?.deletion_protection, "ACTIVE");
  assert.equal(found?.after?.deletion_protection, "INACTIVE");
});

test("a resource that is gone in its cloud is deleted", () => {
  const file = read("no-change");
  const [pool] = file.resource_changes.filter(({ address }) => address === POOL);
  assert.ok(pool);
  file.resource_drift = [{ ...pool, change: { ...pool.change, actions: ["delete"], after: null } }];
  const found = driftOf(file).resources.find(({ address }) => address === POOL);
  assert.equal(found?.action, "delete");
  assert.equal(found?.after, undefined);
});
