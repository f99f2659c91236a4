import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mock, test } from "node:test";
import type { Attributes, Connection } from "../../../lab/auth0/data";
import { Tenants } from "../../../lab/auth0/tenants";
import { Store } from "../../../lab/kit/store";
import { CARLA, PIA } from "./sign-in/fake-entra";
import { deployTenant } from "./sign-in/fixture";
import { CREDENTIALS, DOMAIN, newTenants } from "./tenant";

const SCOPES = ["create:clients", "read:clients", "create:connections", "update:connections", "read:users"];
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const connection = (options: object = {}) => ({ name: "work", strategy: "waad", options }) as Connection;
const ATTRIBUTES: Attributes = {
  name: "Carla",
  nickname: "carla",
  picture: "https://cdn.auth0.com/avatars/ca.png",
};

test("everyone who signs in becomes a user, with the attributes that the strategy keeps", async () => {
  const { signIn, manage } = await deployTenant({ scopes: SCOPES });
  await signIn(CARLA, "microsoft-work");
  await signIn(PIA, "microsoft-personal");
  const { status, body } = await manage("GET", "/users?include_totals=true");
  assert.equal(status, 200);
  const { users, ...totals } = body;
  assert.deepEqual(totals, { start: 0, limit: 50, total: 2 });
  const [carla, pia] = users;
  const { created_at, updated_at, last_login, ...rest } = carla;
  for (const time of [created_at, updated_at, last_login]) assert.match(time, ISO_TIME);
  assert.deepEqual(rest, {
    user_id: "waad|c-pairwise",
    email: "Carla@contoso.example",
    email_verified: false,
    name: "Carla Contoso",
    nickname: "Carla",
    picture:
      "https://s.gravatar.com/avatar/40544b159e810baf9a33bb9967889681?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fcc.png",
    oid: "c-oid",
    tenantid: CARLA.tid,
    identities: [{ provider: "waad", user_id: "c-pairwise", connection: "microsoft-work", isSocial: false }],
    logins_count: 1,
  });
  assert.deepEqual(pia.identities, [
    {
      provider: "windowslive",
      user_id: "4cf0a30169d55031",
      connection: "microsoft-personal",
      isSocial: true,
    },
  ]);
  assert.equal(pia.strategy_version, 2);
  assert.equal(pia.userPrincipalName, "pia@outlook.example");
});

test("a user is found by ID, with the number of sign-ins", async () => {
  const { signIn, manage } = await deployTenant({ scopes: SCOPES });
  await signIn(CARLA, "microsoft-work");
  await signIn(CARLA, "microsoft-work");
  const path = `/users/${encodeURIComponent("waad|c-pairwise")}`;
  const { body } = await manage("GET", `${path}?fields=user_id,logins_count`);
  assert.deepEqual(body, { user_id: "waad|c-pairwise", logins_count: 2 });
});

test("users can be listed for one connection, and not searched", async () => {
  const { signIn, manage } = await deployTenant({ scopes: SCOPES });
  await signIn(CARLA, "microsoft-work");
  await signIn(PIA, "microsoft-personal");
  const { body } = await manage("GET", "/users?connection=microsoft-personal&fields=user_id");
  assert.deepEqual(body, [{ user_id: "windowslive|4cf0a30169d55031" }]);
  assert.equal((await manage("GET", "/users?q=name:Carla")).status, 501);
});

test("an unknown user is refused, and so is a token that may not read users", async () => {
  const { manage } = await deployTenant({ scopes: SCOPES, connections: [] });
  const unknown = await manage("GET", "/users/nobody");
  assert.deepEqual(unknown.body, {
    statusCode: 404,
    error: "Not Found",
    message: "The user does not exist.",
    errorCode: "inexistent_user",
  });
  const scopes = SCOPES.filter((scope) => scope !== "read:users");
  const { manage: other } = await deployTenant({ scopes, connections: [] });
  for (const path of ["/users", "/users/nobody"]) {
    assert.equal((await other("GET", path)).body.message, "Insufficient scope, expected any of: read:users");
  }
});

test("two people with the same e-mail are two users", async () => {
  const { signIn, manage } = await deployTenant({ scopes: SCOPES });
  const claims = { ...CARLA.claims, sub: "mallory", oid: "mallory" };
  await signIn(CARLA, "microsoft-work");
  await signIn({ ...CARLA, claims }, "microsoft-work");
  await signIn({ ...PIA, me: { ...PIA.me, mail: "Carla@contoso.example" } }, "microsoft-personal");
  const { body } = await manage("GET", "/users?fields=user_id,email");
  assert.deepEqual(body, [
    { user_id: "waad|c-pairwise", email: "Carla@contoso.example" },
    { user_id: "waad|mallory", email: "Carla@contoso.example" },
    { user_id: "windowslive|4cf0a30169d55031", email: "Carla@contoso.example" },
  ]);
});

test("deleting a connection deletes its users", async () => {
  const { signIn, manage, connections } = await deployTenant({ scopes: [...SCOPES, "delete:connections"] });
  await signIn(CARLA, "microsoft-work");
  await signIn(PIA, "microsoft-personal");
  await manage("DELETE", `/connections/${connections.waad}`);
  const { body } = await manage("GET", "/users?fields=user_id");
  assert.deepEqual(body, [{ user_id: "windowslive|4cf0a30169d55031" }]);
});

test("the document is written for a new or changed user, and not for another sign-in", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "auth0-users-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const open = async () => {
    const store = new Store(join(folder, "auth0.json"), await newTenants(DOMAIN));
    const update = mock.method(store, "update");
    const tenants = new Tenants(store, { ...CREDENTIALS, scopes: [] });
    return { tenants, users: tenants.tenant(DOMAIN).users, writes: () => update.mock.callCount() };
  };
  const { tenants, users, writes } = await open();
  for (let count = 0; count < 5; count++) users.signIn(connection(), false, "carla", ATTRIBUTES);
  assert.equal(writes(), 1);
  users.signIn(connection(), false, "carla", { ...ATTRIBUTES, name: "Carla C." });
  assert.equal(writes(), 2);
  assert.equal((await open()).users.find("waad|carla")?.logins_count, 6);
  users.signIn(connection(), false, "carla", { ...ATTRIBUTES, name: "Carla C." });
  tenants.flush();
  tenants.flush();
  assert.equal(writes(), 3);
  assert.equal((await open()).users.find("waad|carla")?.logins_count, 7);
});

test("a connection that only syncs on the first sign-in keeps a user's attributes", async () => {
  const store = new Store(undefined, await newTenants(DOMAIN));
  const { users } = new Tenants(store, { ...CREDENTIALS, scopes: [] }).tenant(DOMAIN);
  const first = connection({ set_user_root_attributes: "on_first_login" });
  users.signIn(first, false, "carla", ATTRIBUTES);
  const { name, logins_count } = users.signIn(first, false, "carla", { ...ATTRIBUTES, name: "Other" });
  assert.deepEqual([name, logins_count], ["Carla", 2]);
});
