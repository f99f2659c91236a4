import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_SWITCHES } from "../../../lab/switches";
import { CREDENTIALS, disableClientConnections, type LabTenant, labTenant } from "./tenant";

const BORN = ["google-oauth2", "Username-Password-Authentication"];
const names = (connections: readonly { name: string }[]) => connections.map(({ name }) => name);

/** Names of the connections that a new client of the kind has. */
async function connectionsOfNew({ manage }: LabTenant, client: object = {}): Promise<string[]> {
  const { status, body } = await manage("POST", "/clients", { name: "new", ...client });
  assert.equal(status, 201);
  return names((await manage("GET", `/clients/${body.client_id}/connections`)).body.connections);
}

test("a tenant is born with a database in which anybody may sign up, and with Google on Auth0's keys", async () => {
  const { manage } = await labTenant();
  const { body } = await manage("GET", "/connections");
  assert.deepEqual(names(body), BORN);
  const [google, database] = body;
  const { id, ...rest } = database;
  assert.match(id, /^con_[A-Za-z0-9]{16}$/);
  assert.deepEqual(rest, {
    name: "Username-Password-Authentication",
    strategy: "auth0",
    options: {
      mfa: { active: true, return_enroll_settings: true },
      passwordPolicy: "good",
      passkey_options: {
        challenge_ui: "both",
        local_enrollment_enabled: true,
        progressive_enrollment_enabled: true,
      },
      strategy_version: 2,
      authentication_methods: { passkey: { enabled: false }, password: { enabled: true } },
      brute_force_protection: true,
    },
    is_domain_connection: false,
    authentication: { active: true },
    connected_accounts: { active: false },
    realms: ["Username-Password-Authentication"],
  });
  assert.equal(google.strategy, "google-oauth2");
  assert.deepEqual(google.options, { email: true, scope: ["email", "profile"], profile: true });
});

test("both are enabled for the deployer, which came first, and keep their IDs when something is stored", async () => {
  const { manage } = await labTenant();
  const ids = (await manage("GET", "/connections?fields=id")).body;
  const { body } = await manage("GET", `/clients/${CREDENTIALS.clientId}/connections`);
  assert.deepEqual(names(body.connections), BORN);
  await manage("POST", "/clients", { name: "web" });
  assert.deepEqual((await manage("GET", "/connections?fields=id")).body, ids);
});

for (const client of [
  { app_type: "regular_web" },
  { app_type: "spa", token_endpoint_auth_method: "none" },
  { app_type: "native", token_endpoint_auth_method: "none" },
  { app_type: "non_interactive" },
]) {
  test(`a new client of app_type ${client.app_type} gets each connection that some client has`, async () => {
    const tenant = await labTenant();
    const { body: used } = await tenant.manage("POST", "/connections", {
      name: "microsoft",
      strategy: "windowslive",
    });
    await tenant.manage("PATCH", `/connections/${used.id}/clients`, [
      { client_id: CREDENTIALS.clientId, status: true },
    ]);
    assert.deepEqual(await connectionsOfNew(tenant, client), [
      "google-oauth2",
      "microsoft",
      "Username-Password-Authentication",
    ]);
  });
}

for (const [also, expected] of [
  [false, BORN],
  [true, ["google-oauth2", "microsoft", "Username-Password-Authentication"]],
] as const) {
  test(`whether a new client gets a connection without clients is a switch: ${also}`, async () => {
    const switches = () => ({ ...DEFAULT_SWITCHES, auth0EnablesUnusedConnections: also });
    const tenant = await labTenant({ switches });
    await tenant.manage("POST", "/connections", { name: "microsoft", strategy: "windowslive" });
    assert.deepEqual(await connectionsOfNew(tenant), expected);
  });
}

test("with the flag off a new client has no connection, and older ones keep theirs", async () => {
  const tenant = await labTenant();
  const { body: older } = await tenant.manage("POST", "/clients", { name: "older" });
  disableClientConnections(tenant.store);
  assert.deepEqual(await connectionsOfNew(tenant), []);
  const { body } = await tenant.manage("GET", `/clients/${older.client_id}/connections`);
  assert.deepEqual(names(body.connections), BORN);
});

test("a new connection is enabled for none of the clients that exist", async () => {
  const { manage } = await labTenant();
  await manage("POST", "/clients", { name: "web" });
  const { body } = await manage("POST", "/connections", { name: "microsoft", strategy: "windowslive" });
  assert.deepEqual((await manage("GET", `/connections/${body.id}/clients`)).body, { clients: [] });
});

test("the born connections can be changed and deleted as others", async () => {
  const { manage } = await labTenant();
  for (const { id } of (await manage("GET", "/connections")).body) {
    assert.equal((await manage("PATCH", `/connections/${id}`, { metadata: { a: "b" } })).status, 200);
    assert.equal((await manage("DELETE", `/connections/${id}`)).status, 202);
  }
  assert.deepEqual((await manage("GET", "/connections")).body, []);
});
