import assert from "node:assert/strict";
import { test } from "node:test";
import { labTenant } from "../../tenant";

const names = (connections: readonly { name: string }[]) => connections.map(({ name }) => name);

test("a client's connections are listed as connections are, in the order of their names", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  const { status, body } = await manage("GET", `/clients/${client.client_id}/connections`);
  assert.equal(status, 200);
  assert.deepEqual(body, { connections: (await manage("GET", "/connections")).body });
  assert.deepEqual(names(body.connections), ["google-oauth2", "Username-Password-Authentication"]);
});

test("they are filtered by strategy, read page by page, and in part", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  const path = `/clients/${client.client_id}/connections`;
  const { body: filtered } = await manage("GET", `${path}?strategy=auth0&strategy=waad`);
  assert.deepEqual(names(filtered.connections), ["Username-Password-Authentication"]);
  const { body: first } = await manage("GET", `${path}?take=1`);
  assert.deepEqual(names(first.connections), ["google-oauth2"]);
  const { body: second } = await manage("GET", `${path}?take=1&from=${first.next}`);
  assert.deepEqual(names(second.connections), ["Username-Password-Authentication"]);
  assert.equal("next" in second, false);
  const { body: part } = await manage("GET", `${path}?strategy=auth0&fields=name`);
  assert.deepEqual(Object.keys(part.connections[0]).sort(), [
    "authentication",
    "connected_accounts",
    "id",
    "is_domain_connection",
    "name",
  ]);
});

test("what is disabled for the client is not among them", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  const [google] = (await manage("GET", "/connections?name=google-oauth2")).body;
  await manage("PATCH", `/connections/${google.id}/clients`, [
    { client_id: client.client_id, status: false },
  ]);
  const { body } = await manage("GET", `/clients/${client.client_id}/connections`);
  assert.deepEqual(names(body.connections), ["Username-Password-Authentication"]);
});

test("they take a scope for connections and one for clients", async () => {
  for (const [scopes, status, missing] of [
    [["read:clients"], 403, "read:connections"],
    [["read:connections"], 403, "read:clients,read:client_summary"],
    [["read:connections", "read:client_summary"], 200],
    [["read:connections", "read:clients"], 200],
  ] as const) {
    const { manage } = await labTenant({ scopes });
    const answer = await manage("GET", "/clients/terraform/connections");
    assert.equal(answer.status, status, scopes.join());
    if (status === 200) assert.equal("options" in answer.body.connections[0], false);
    else assert.equal(answer.body.message, `Insufficient scope, expected any of: ${missing}`);
  }
});

test("an unknown client has none", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("GET", "/clients/nobody/connections");
  assert.equal(status, 404);
  assert.equal(body.errorCode, "inexistent_client");
});
