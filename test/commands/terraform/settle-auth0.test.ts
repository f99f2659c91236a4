import assert from "node:assert/strict";
import { test } from "node:test";
import type { Auth0Tenant } from "../../../commands/clouds/auth0-tenant";
import type { OwnAuth0 } from "../../../commands/clouds/own-auth0";
import { type SettleOptions, settleAuth0 } from "../../../commands/terraform/settle-auth0";
import type { BrokerEnvironment } from "../../../environments/schema";
import { gateActionNameOf } from "../../../stacks/gate-action-name";
import { bindActions, CODE, deployAction, deployedAction } from "../../lab/auth0/management/actions/fixture";
import { IN_LAB, type LabAuth0, labAuth0 } from "../clouds/lab-auth0";

const NAME = gateActionNameOf(IN_LAB.name);
const NOW = new Date("2026-11-24T12:00:00Z");

/** A tenant in which the gate is as it should be, and the client has the environment's connection alone. */
class Deployed {
  private constructor(
    readonly lab: LabAuth0,
    readonly own: Required<OwnAuth0>,
  ) {}

  static async raise(): Promise<Deployed> {
    const lab = await labAuth0();
    const { manage } = lab;
    const gate = await deployedAction(manage, { name: NAME });
    await bindActions(manage, gate);
    const { body: client } = await manage("POST", "/clients", { name: "Cognito (dev)" });
    const { body: connection } = await manage("POST", "/connections", {
      name: "dev-windowslive",
      strategy: "windowslive",
    });
    const own = {
      gate: { id: gate, code: CODE },
      clientIds: [client.client_id],
      connectionIds: [connection.id],
    };
    const deployed = new Deployed(lab, own);
    await deployed.enable(connection.id);
    await deployed.settle();
    return deployed;
  }

  async enable(connectionId: string): Promise<void> {
    const changes = this.own.clientIds.map((client_id) => ({ client_id, status: true }));
    await this.lab.manage("PATCH", `/connections/${connectionId}/clients`, changes);
  }

  settle(
    options: Partial<SettleOptions> = {},
    environment: BrokerEnvironment = IN_LAB,
    tenant: Auth0Tenant = this.lab.tenant,
  ): Promise<string[]> {
    const pause = async () => {};
    return settleAuth0(environment, this.own, tenant, { isJustBound: false, pause, now: NOW, ...options });
  }

  /** The names of what is bound to post-login, in order. */
  async bound(): Promise<string[]> {
    return (await this.lab.tenant.readBindings()).map(({ name }) => name);
  }

  async connections(): Promise<string[] | undefined> {
    const [client = ""] = this.own.clientIds;
    return (await this.lab.tenant.findConnectionsOf(client))?.map(({ name }) => name);
  }
}

const refusal = (what: string, why: string, who: string) => ({
  name: "UserError",
  code: "gate-not-in-force",
  message: `dev: the gate, the Action "Sign-in gate (dev)" in the tenant lab-tenant.eu.auth0.com, is not as it should be: ${what}. It could not be put right: ${why}.\n${who}\nTo do: look at Actions, Triggers, post-login and at the logs in Auth0's dashboard, wait until no other deploy to that tenant runs, then npm run plan -- dev, and deploy that.`,
});
const OPEN =
  "Until then whoever a connection of that tenant lets in to the environment's clients may sign in.";
const LATER = "Until then another Action, or whoever deploys the gate's changes, may let others in.";

test("nothing is done where all is as it should be", async () => {
  const deployed = await Deployed.raise();
  assert.deepEqual(await deployed.settle(), []);
  assert.deepEqual([await deployed.bound(), await deployed.connections()], [[NAME], ["dev-windowslive"]]);
});

test("the connections with which a client is born are taken off it, but for the environment's", async () => {
  const deployed = await Deployed.raise();
  for (const { id } of await deployed.lab.tenant.listConnections()) await deployed.enable(id);
  const [client] = deployed.own.clientIds;
  assert.deepEqual(await deployed.settle(), [
    `Took the connection google-oauth2 off Auth0's client for Cognito (${client}).`,
    `Took the connection Username-Password-Authentication off Auth0's client for Cognito (${client}).`,
  ]);
  assert.deepEqual(await deployed.connections(), ["dev-windowslive"]);
});

test("a client that somebody deleted at Auth0 stops nothing", async () => {
  const deployed = await Deployed.raise();
  await deployed.lab.manage("DELETE", `/clients/${deployed.own.clientIds[0]}`);
  assert.deepEqual(await deployed.settle(), []);
});

test("the environment's code is put in force after a roll-back", async () => {
  const deployed = await Deployed.raise();
  const { manage, tenant } = deployed.lab;
  const { id } = deployed.own.gate;
  await manage("PATCH", `/actions/actions/${id}`, { code: "// another" });
  const version = await deployAction(manage, id);
  await manage("PATCH", `/actions/actions/${id}`, { code: CODE });
  await deployAction(manage, id);
  await manage("POST", `/actions/actions/${id}/versions/${version}/deploy`, { update_draft: false });
  assert.equal((await tenant.findGate(id))?.deployed, "// another");
  assert.deepEqual(await deployed.settle(), [
    "Put the environment's code of the gate in force, in place of what was.",
  ]);
  assert.equal((await tenant.findGate(id))?.deployed, CODE);
});

test("a draft that is not the environment's is never put in force", async () => {
  const deployed = await Deployed.raise();
  const { id } = deployed.own.gate;
  await deployed.lab.manage("PATCH", `/actions/actions/${id}`, { code: "// another" });
  await assert.rejects(
    deployed.settle(),
    refusal("its changes are not deployed", "somebody changed its code meanwhile", LATER),
  );
  assert.equal((await deployed.lab.tenant.findGate(id))?.deployed, CODE);
});

test("a gate that somebody deleted meanwhile is an error", async () => {
  const deployed = await Deployed.raise();
  await bindActions(deployed.lab.manage);
  await deployed.lab.manage("DELETE", `/actions/actions/${deployed.own.gate.id}`);
  await assert.rejects(
    deployed.settle(),
    refusal("it is not in Auth0", "somebody deleted the Action meanwhile", OPEN),
  );
});

const REBOUND =
  "Bound the gate to post-login again, as the last Action. A deploy of another environment to the same tenant at the same time can unbind it.";

test("an unbound gate is bound again as the last Action, with everyone else's where and as they are", async () => {
  const deployed = await Deployed.raise();
  const { manage } = deployed.lab;
  const others = [
    await deployedAction(manage, { name: "First" }),
    await deployedAction(manage, { name: "Second" }),
  ];
  await manage("PATCH", "/actions/triggers/post-login/bindings", {
    bindings: others.map((value, index) => ({
      ref: { type: "action_id", value },
      display_name: `shown ${index}`,
    })),
  });
  assert.deepEqual(await deployed.settle(), [REBOUND]);
  const bound = await deployed.lab.tenant.readBindings();
  assert.deepEqual(
    bound.map(({ name, displayName }) => [name, displayName]),
    [
      ["First", "shown 0"],
      ["Second", "shown 1"],
      [NAME, NAME],
    ],
  );
});

test("the gate is moved behind another Action, but not behind another environment's gate", async () => {
  const deployed = await Deployed.raise();
  const { manage } = deployed.lab;
  const [other, prod] = [
    await deployedAction(manage, { name: "Link accounts" }),
    await deployedAction(manage, { name: gateActionNameOf("prod") }),
  ];
  await bindActions(manage, deployed.own.gate.id, prod);
  assert.deepEqual(await deployed.settle(), []);
  await bindActions(manage, deployed.own.gate.id, other, prod);
  assert.deepEqual(await deployed.settle(), ["Moved the gate behind every other Action of post-login."]);
  assert.deepEqual(await deployed.bound(), ["Link accounts", gateActionNameOf("prod"), NAME]);
});

test("a gate that was bound just now is looked at again, since another deploy may have read the list before", async () => {
  const deployed = await Deployed.raise();
  const { manage } = deployed.lab;
  const prod = await deployedAction(manage, { name: gateActionNameOf("prod") });
  let writes = 0;
  const pause = async () => {
    writes += 1;
    if (writes === 1) await bindActions(manage, prod);
  };
  assert.deepEqual(await deployed.settle({ isJustBound: true, pause }), [REBOUND]);
  assert.deepEqual(await deployed.bound(), [gateActionNameOf("prod"), NAME]);
});

test("a gate that is unbound again and again is an error that says who can get in", async () => {
  const deployed = await Deployed.raise();
  const pause = () => bindActions(deployed.lab.manage);
  await assert.rejects(
    deployed.settle({ isJustBound: true, pause }),
    refusal("it is not bound to post-login", "something changes it again and again", OPEN),
  );
});

test("the list of bindings is never written anew where that would lose another binding's secrets", async () => {
  const deployed = await Deployed.raise();
  const { tenant, manage } = deployed.lab;
  const other = await deployedAction(manage, { name: "Link accounts" });
  await bindActions(manage, deployed.own.gate.id, other);
  const before = await tenant.readBindings();
  // The lab has no secrets of bindings.
  const withSecrets: Auth0Tenant = Object.assign(Object.create(tenant), {
    readBindings: async () => before.map((bound) => ({ ...bound, hasSecrets: bound.actionId === other })),
    findGate: (id: string) => tenant.findGate(id),
    findConnectionsOf: (id: string) => tenant.findConnectionsOf(id),
  });
  await assert.rejects(
    deployed.settle({}, IN_LAB, withSecrets),
    refusal(
      "another Action runs after it",
      "another binding has secrets, which a new list of the trigger's Actions would lose",
      LATER,
    ),
  );
  assert.deepEqual(await tenant.readBindings(), before);
});

test("what the environment file waives stays as it is, until the waiver ends", async () => {
  const deployed = await Deployed.raise();
  await bindActions(deployed.lab.manage);
  for (const { id } of await deployed.lab.tenant.listConnections()) await deployed.enable(id);
  const waiving = (until: string): BrokerEnvironment => ({
    ...IN_LAB,
    waivers: (["gate-not-in-force", "foreign-connection"] as const).map((rule) => ({
      rule,
      reason: "a test",
      until,
    })),
  });
  assert.deepEqual(await deployed.settle({}, waiving("2026-11-24")), []);
  assert.equal((await deployed.settle({}, waiving("2026-11-23"))).length, 3);
});

test("a missing scope is told with what was done already, and what may be open", async () => {
  const { lab, own } = await Deployed.raise();
  await bindActions(lab.manage);
  const { tenant } = await labAuth0(["read:clients", "read:connections", "read:actions"], lab.options);
  await assert.rejects(settleAuth0(IN_LAB, own, tenant, { isJustBound: false, now: NOW }), {
    name: "UserError",
    code: "auth0-scope-missing",
    message:
      "dev: Terraform has applied the plan, but what it does not see at Auth0 could not be looked at, or put right: Auth0 does not let the application terraform bind Actions to post-login: it lacks update:actions of the Management API. Until then connections of others may be enabled for the environment's clients, and the gate may not be in force.\nTo do: grant it at https://manage.auth0.com, Applications, APIs, Auth0 Management API, Machine to Machine Applications, as docs/policies/auth0-deploy.json does. Then npm run plan -- dev, and deploy that.",
  });
});

test("an environment that was deployed without a gate has none to put right", async () => {
  const { lab, own } = await Deployed.raise();
  await bindActions(lab.manage);
  const { gate: _, ...withoutGate } = own;
  const options = { isJustBound: false, now: NOW };
  assert.deepEqual(await settleAuth0(IN_LAB, withoutGate, lab.tenant, options), []);
});
