import assert from "node:assert/strict";
import { test } from "node:test";
import { CREDENTIALS, DOMAIN, labTenant } from "../../tenant";

test("a rotated secret replaces the old one, and nothing else of the client", async () => {
  const { manage, ask } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  const { status, body } = await manage("POST", `/clients/${client.client_id}/rotate-secret`);
  assert.equal(status, 200);
  assert.match(body.client_secret, /^[\w-]{64}$/);
  assert.notEqual(body.client_secret, client.client_secret);
  assert.deepEqual(body, { ...client, client_secret: body.client_secret });
  assert.deepEqual((await manage("GET", `/clients/${client.client_id}`)).body, body);

  const errorWith = async (client_secret: string) => {
    const { body } = await ask("POST", "/oauth/token", {
      grant_type: "client_credentials",
      audience: `https://${DOMAIN}/api/v2/`,
      client_id: client.client_id,
      client_secret,
    });
    return body.error_description;
  };
  assert.equal(await errorWith(client.client_secret), "Unauthorized");
  assert.match(await errorWith(body.client_secret), /^Client is not authorized to access/);
});

test("the deployer's secret and an unknown client's are not rotated", async () => {
  const { manage } = await labTenant();
  const own = await manage("POST", `/clients/${CREDENTIALS.clientId}/rotate-secret`);
  assert.equal(own.status, 501);
  assert.equal(own.body.message, "The lab does not have changes of the deployer's own client");
  const unknown = await manage("POST", "/clients/nobody/rotate-secret");
  assert.equal(unknown.status, 404);
  assert.equal(unknown.body.errorCode, "inexistent_client");
});
