import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { checkAuth0Room } from "../../../commands/clouds/check-auth0-room";
import type { Finding } from "../../../commands/clouds/finding";
import { readPolicies } from "../../../commands/clouds/read-policies";
import { bindActions, createAction, deployedAction } from "../../lab/auth0/management/actions/fixture";
import { DOMAIN } from "../../lab/auth0/tenant";
import { environmentWith } from "../../support/environment";
import { type LabAuth0, labAuth0 } from "./lab-auth0";

const NOTHING = { clientIds: [], connectionIds: [] };
const DEPLOYER = readPolicies().auth0.scopes;

const render = ({ what, verdict, message }: Finding) => `${verdict}: ${what}: ${message}`;

async function check(
  { tenant }: LabAuth0,
  present: Parameters<typeof checkAuth0Room>[1] = NOTHING,
  strategy: "microsoft" | "waad" | "both" = "microsoft",
): Promise<string[]> {
  const environment = environmentWith({ auth0: { domain: DOMAIN, strategy } });
  return (await checkAuth0Room(environment, present, tenant)).map(render);
}

/** @returns what makes time pass in which Auth0 takes a few requests more */
function passTime({ mock }: TestContext): () => void {
  mock.timers.enable({ apis: ["Date"], now: Date.now() });
  return () => mock.timers.tick(500);
}

const FLAG =
  "note: new clients: Auth0 enables every connection of the tenant for them (enable_client_connections); a deploy takes them off its own";

test("a new tenant has room, and what a deploy would meet there is told", async () => {
  const lab = await labAuth0();
  assert.deepEqual(await check(lab), [
    "ok: Actions: 0 of 100",
    "ok: post-login: 0 bound Actions of 20",
    "ok: social: 1 social connection; a free plan takes 2",
    "ok: applications: 1 application; a free plan takes 10",
    FLAG,
  ]);
});

test("without the optional scope, a line says that the flag could not be seen", async () => {
  const lab = await labAuth0(DEPLOYER);
  assert.deepEqual((await check(lab)).slice(-1), [
    "note: new clients: whether Auth0 enables every connection for them could not be seen: that takes read:tenant_settings, which a deployer does not need",
  ]);
});

test("a second social connection leaves no room on a free plan, unless it is the environment's or none is needed", async () => {
  const lab = await labAuth0();
  const { body } = await lab.manage("POST", "/connections", {
    name: "dev-windowslive",
    strategy: "windowslive",
  });
  const full =
    "note: social: the tenant has 2 social connections: dev-windowslive, google-oauth2. On a free plan Auth0 takes 2, and dev-microsoft would be one more";
  assert.deepEqual((await check(lab))[2], full);
  const own = { ...NOTHING, connectionIds: [body.id] };
  assert.deepEqual((await check(lab, own))[2], full, "the connection of another strategy of the environment");
  assert.deepEqual(
    (await check(lab, own, "both"))[2],
    "ok: social: 2 social connections; a free plan takes 2",
  );
  assert.deepEqual(
    (await check(lab, NOTHING, "waad"))[2],
    "ok: applications: 1 application; a free plan takes 10",
  );
});

test("a tenant with ten applications has no room for another one on a free plan", async () => {
  const lab = await labAuth0();
  for (let count = 1; count < 10; count += 1) await lab.manage("POST", "/clients", { name: `app ${count}` });
  assert.deepEqual(
    (await check(lab)).at(-2),
    "note: applications: the tenant has 10 applications. On a free plan Auth0 takes 10, and a deploy makes one more",
  );
  assert.deepEqual(
    (await check(lab, { ...NOTHING, clientIds: ["c1"] })).at(-2),
    "ok: applications: 10 applications; a free plan takes 10",
  );
});

test("a tenant with 20 Actions bound to post-login has no room for the gate, unless it is one of them", async (context) => {
  const pass = passTime(context);
  const lab = await labAuth0();
  const ids: string[] = [];
  for (let count = 1; count <= 20; count += 1) {
    pass();
    ids.push(await deployedAction(lab.manage, { name: `Action ${count}` }));
  }
  await bindActions(lab.manage, ...ids);
  assert.deepEqual((await check(lab)).slice(0, 2), [
    "ok: Actions: 20 of 100",
    "wrong: post-login: 20 Actions are bound to the trigger post-login, and Auth0 takes 20: there is no room for the gate",
  ]);
  const [gateId = ""] = ids;
  assert.deepEqual(
    (await check(lab, { ...NOTHING, gateId })).at(1),
    "ok: post-login: 20 bound Actions of 20",
  );
});

test("a tenant with 100 Actions has no room for the gate, unless it is one of them", async (context) => {
  const pass = passTime(context);
  const lab = await labAuth0();
  let gateId = "";
  for (let count = 1; count <= 100; count += 1) {
    pass();
    gateId = await createAction(lab.manage, { name: `Action ${count}` });
  }
  assert.deepEqual(
    (await check(lab))[0],
    "wrong: Actions: the tenant has 100 Actions, and Auth0 takes 100: there is no room for Sign-in gate (dev)",
  );
  assert.deepEqual((await check(lab, { ...NOTHING, gateId }))[0], "ok: Actions: 100 of 100");
});
