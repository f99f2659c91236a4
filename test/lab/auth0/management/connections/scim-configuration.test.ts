import assert from "node:assert/strict";
import { test } from "node:test";
import { labTenant } from "../../tenant";

const SCOPES = ["read:connections", "read:scim_config"];

test("no connection has a SCIM configuration, which Auth0 says in two words", async () => {
  const { manage } = await labTenant({ scopes: SCOPES });
  for (const { id } of (await manage("GET", "/connections")).body) {
    const { status, body } = await manage("GET", `/connections/${id}/scim-configuration`);
    assert.equal(status, 404);
    assert.deepEqual(body, { statusCode: 404, error: "Not Found", message: "Not Found" });
  }
});

test("an unknown connection is told apart", async () => {
  const { manage } = await labTenant({ scopes: SCOPES });
  const { body } = await manage("GET", "/connections/con_xxxxxxxxxxxxxxxx/scim-configuration");
  assert.deepEqual(body, {
    statusCode: 404,
    error: "Not Found",
    message: "The connection does not exist",
    errorCode: "inexistent_connection",
  });
});

test("the lab cannot be given a SCIM configuration", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("POST", "/connections/con_1/scim-configuration");
  assert.equal(status, 501);
  assert.equal(body.message, "The lab does not have POST /api/v2/connections/con_1/scim-configuration");
});
