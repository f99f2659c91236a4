import assert from "node:assert/strict";
import { test } from "node:test";
import { lookInTenant } from "../../../commands/terraform/look-in-tenant";
import type { Environment } from "../../../environments/schema";
import type { Plan } from "../../../review/plan";
import { UNKNOWN, type Values } from "../../../review/value";
import { ADDRESSES, AUTH0_CLIENTS, addressOfConnection } from "../../../stacks/addresses";
import { bindActions, createAction, deployedAction } from "../../lab/auth0/management/actions/fixture";
import { DOMAIN } from "../../lab/auth0/tenant";
import { environmentWith } from "../../support/environment";
import { labAuth0 } from "../clouds/lab-auth0";

const CONNECTION = addressOfConnection("windowslive");
const ENVIRONMENT: Environment = environmentWith({ auth0: { domain: DOMAIN, strategy: "windowslive" } });

type Resources = Readonly<Record<string, { readonly before?: Values; readonly after?: Values }>>;

/** A plan that makes what has no values before, and changes nothing else. */
function planOf(resources: Resources, kind: Plan["kind"] = "plan"): Plan {
  return {
    kind,
    resources: Object.entries(resources).map(([address, sides]) => ({
      address,
      type: address.split(".")[0] ?? "",
      action: sides.before === undefined ? "create" : "nothing",
      destroysFirst: false,
      replacedFor: [],
      ...sides,
    })),
    outputs: [],
    drifted: [],
    writtenAt: () => ({}),
    redact: (text) => text,
  };
}

const FIRST = planOf({
  [ADDRESSES.gate]: { after: { id: UNKNOWN } },
  [AUTH0_CLIENTS.first]: { after: { client_id: UNKNOWN } },
  [CONNECTION]: { after: { id: UNKNOWN } },
});

/** An environment of which nothing is deployed. */
const NOTHING = async () => ({ clientIds: [], connectionIds: [] });

test("a first plan finds nothing in a new tenant, and what a free plan may not take", async () => {
  const { tenant, manage } = await labAuth0();
  const { auth0, notes } = await lookInTenant(ENVIRONMENT, FIRST, tenant, NOTHING);
  assert.deepEqual(auth0, { bound: [], clients: [], connections: [] });
  assert.deepEqual(
    notes.map(({ what }) => what),
    ["new clients"],
  );
  for (let count = 1; count < 10; count += 1) await manage("POST", "/clients", { name: `app ${count}` });
  const again = await lookInTenant(ENVIRONMENT, FIRST, tenant, NOTHING);
  assert.deepEqual(
    again.notes.map(({ what }) => what),
    ["applications", "new clients"],
  );
});

test("a first plan is an error where its names are taken, before anything is made", async () => {
  const { tenant, manage } = await labAuth0();
  const { body } = await manage("POST", "/connections", { name: "dev-windowslive", strategy: "windowslive" });
  const taken = (what: string, which: string) => ({
    name: "UserError",
    code: "auth0-name-taken",
    message: `dev: the tenant ${DOMAIN} has ${what} already, and the state of dev does not. Nothing was changed.\nTo do: if an earlier deploy left it behind, delete it in Auth0's dashboard, then run the same command again. If somebody else uses it, choose another name for ${which}.`,
  });
  const connection = `the connection "dev-windowslive" (${body.id})`;
  await assert.rejects(
    lookInTenant(ENVIRONMENT, FIRST, tenant, NOTHING),
    taken(connection, "the connection (auth0.connections)"),
  );
  const id = await createAction(manage, { name: "Sign-in gate (dev)" });
  await assert.rejects(
    lookInTenant(ENVIRONMENT, FIRST, tenant, NOTHING),
    taken(`the Action "Sign-in gate (dev)" (${id}) and ${connection}`, "the environment"),
  );
  await lookInTenant(ENVIRONMENT, { ...FIRST, kind: "drift" }, tenant, NOTHING);
});

test("a saved plan that was applied since has its names, and Terraform says that it is stale", async () => {
  const { tenant, manage } = await labAuth0();
  const { body } = await manage("POST", "/connections", { name: "dev-windowslive", strategy: "windowslive" });
  const id = await createAction(manage, { name: "Sign-in gate (dev)" });
  await lookInTenant(ENVIRONMENT, FIRST, tenant, async () => ({
    gate: { id, code: "" },
    clientIds: [],
    connectionIds: [body.id],
  }));
});

test("a first plan is an error where the tenant has no room for the gate", async ({ mock }) => {
  mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const { tenant, manage } = await labAuth0();
  const ids: string[] = [];
  for (let count = 1; count <= 20; count += 1) {
    mock.timers.tick(500); // in which Auth0 takes a few requests more
    ids.push(await deployedAction(manage, { name: `Action ${count}` }));
  }
  await bindActions(manage, ...ids);
  await assert.rejects(lookInTenant(ENVIRONMENT, FIRST, tenant, NOTHING), {
    name: "UserError",
    code: "auth0-has-no-room",
    message: `dev: the tenant ${DOMAIN} has no room. Nothing was changed.\n  20 Actions are bound to the trigger post-login, and Auth0 takes 20: there is no room for the gate.\n  To do: unbind one that nobody needs, then run the same command again.`,
  });
});

test("of what is deployed, the code in force, the bindings and the clients' connections are read", async () => {
  const { tenant, manage } = await labAuth0();
  const gate = await deployedAction(manage, { name: "Sign-in gate (dev)" });
  await bindActions(manage, gate);
  const { body: client } = await manage("POST", "/clients", { name: "Cognito (dev)" });
  const deployed = planOf({
    [ADDRESSES.gate]: { before: { id: gate } },
    [AUTH0_CLIENTS.first]: { before: { client_id: client.client_id } },
    [AUTH0_CLIENTS.b]: { before: { client_id: "deleted-in-Auth0" } },
  });
  const { auth0, notes } = await lookInTenant(ENVIRONMENT, deployed, tenant, NOTHING);
  assert.deepEqual(notes, []);
  assert.equal(auth0.gate?.isAllDeployed, true);
  assert.deepEqual(
    auth0.bound.map(({ actionId }) => actionId),
    [gate],
  );
  assert.deepEqual(
    auth0.clients.map(({ clientId, connections }) => [clientId, connections.map(({ name }) => name)]),
    [[client.client_id, ["google-oauth2", "Username-Password-Authentication"]]],
  );
});
