import assert from "node:assert/strict";
import { test } from "node:test";
import { type JWK, SignJWT } from "jose";
import { keyPair } from "../../../../lab/auth0/signing-key";
import { DOMAIN, labTenant } from "../tenant";

test("a request without a token is refused", async () => {
  const { ask } = await labTenant();
  const { status, body } = await ask("GET", "/api/v2/clients");
  assert.equal(status, 401);
  assert.deepEqual(body, { statusCode: 401, error: "Unauthorized", message: "Missing authentication" });
});

test("a header that is no bearer token is refused", async () => {
  const { ask } = await labTenant();
  const { status, body } = await ask("GET", "/api/v2/clients", undefined, { authorization: "Bearer abc" });
  assert.equal(status, 400);
  assert.deepEqual(body, {
    statusCode: 400,
    error: "Bad Request",
    message: "Bad HTTP authentication header format",
    errorCode: "Bearer",
  });
});

test("an expired token is refused", async () => {
  const { ask, store } = await labTenant();
  const key = store.data.tenants[DOMAIN]?.signingKey;
  assert.ok(key);
  const authorization = await signed(key, `https://${DOMAIN}/api/v2/`, "-1s");
  const { status, body } = await ask("GET", "/api/v2/clients", undefined, { authorization });
  assert.equal(status, 401);
  const message = "Expired token received for JSON Web Token validation";
  assert.deepEqual(body, { statusCode: 401, error: "Unauthorized", message, attributes: { error: message } });
});

test("a token with a wrong signature is refused", async () => {
  const { ask, store } = await labTenant();
  const key = store.data.tenants[DOMAIN]?.signingKey;
  assert.ok(key);
  const [good, other] = await Promise.all([signed(key, "https://a"), signed(key, "https://b")]);
  const authorization = [...good.split(".").slice(0, 2), other.split(".")[2]].join(".");
  const { status, body } = await ask("GET", "/api/v2/clients", undefined, { authorization });
  assert.equal(status, 401);
  assert.equal(body.message, "Invalid signature received for JSON Web Token validation");
});

test("a token for another API is refused", async () => {
  const { ask, store } = await labTenant();
  const key = store.data.tenants[DOMAIN]?.signingKey;
  assert.ok(key);
  const authorization = await signed(key, "https://api.example.com");
  const { status, body } = await ask("GET", "/api/v2/clients", undefined, { authorization });
  assert.equal(status, 401);
  assert.equal(body.message, "Bad audience: https://api.example.com");
});

test("something that is no token is refused", async () => {
  const { ask } = await labTenant();
  const { status, body } = await ask("GET", "/api/v2/clients", undefined, { authorization: "Bearer a.b.c" });
  assert.equal(status, 401);
  assert.deepEqual(body, {
    statusCode: 401,
    error: "Unauthorized",
    message: "Invalid token",
    attributes: { error: "Invalid token" },
  });
});

test("a token without the scope is refused, with the scopes that are enough", async () => {
  const { manage } = await labTenant({ scopes: ["create:clients"] });
  const { status, body } = await manage("GET", "/clients");
  assert.equal(status, 403);
  assert.deepEqual(body, {
    statusCode: 403,
    error: "Forbidden",
    message:
      "Insufficient scope, expected any of: read:clients,read:client_keys,read:client_credentials,read:client_summary",
    errorCode: "insufficient_scope",
  });
});

for (const [method, path, scope] of [
  ["POST", "/clients", "create:clients"],
  ["DELETE", "/clients/x", "delete:clients"],
  ["GET", "/clients/x/credentials", "read:client_credentials"],
  ["GET", "/connections", "read:connections"],
  ["GET", "/connections/x", "read:connections"],
  ["POST", "/connections", "create:connections"],
  ["PATCH", "/connections/x", "update:connections"],
  ["DELETE", "/connections/x", "delete:connections"],
  ["GET", "/connections/x/clients", "read:connections"],
  ["PATCH", "/connections/x/clients", "update:connections"],
  ["GET", "/tenants/settings", "read:tenant_settings"],
  ["PATCH", "/tenants/settings", "update:tenant_settings"],
  ["POST", "/clients/x/rotate-secret", "update:client_keys"],
  ["GET", "/clients/x/connections", "read:connections"],
  ["GET", "/connections/x/scim-configuration", "read:scim_config"],
] as const) {
  test(`${method} ${path} needs ${scope}`, async () => {
    const { manage } = await labTenant({ scopes: ["read:users"] });
    const { status, body } = await manage(method, path);
    assert.equal(status, 403);
    assert.equal(body.message, `Insufficient scope, expected any of: ${scope}`);
  });
}

test("what the lab lacks gets an error that says so", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("GET", "/roles");
  assert.equal(status, 501);
  assert.equal(body.message, "The lab does not have GET /api/v2/roles");
});

test("the headers say what is left of the rate limit, and when it is full again", async (t) => {
  t.mock.method(Date, "now", () => 1_700_000_000_000);
  const { ask } = await labTenant();
  await ask("GET", "/api/v2/clients");
  const { headers } = await ask("GET", "/api/v2/clients");
  assert.equal(headers.get("x-ratelimit-limit"), "50");
  assert.equal(headers.get("x-ratelimit-remaining"), "48");
  assert.equal(headers.get("x-ratelimit-reset"), "1700000001");
});

test("the 51st request at once is refused, and a second later 16 more are let in", async (t) => {
  const clock = t.mock.method(Date, "now", () => 1_700_000_000_000);
  const { ask } = await labTenant();
  const statuses = async (count: number) =>
    (await Promise.all(Array.from({ length: count }, () => ask("GET", "/api/v2/clients")))).map(
      ({ status }) => status,
    );
  assert.deepEqual(new Set(await statuses(50)), new Set([401]));
  const { status, headers, body } = await ask("GET", "/api/v2/clients");
  assert.equal(status, 429);
  assert.equal(headers.get("x-ratelimit-remaining"), "0");
  assert.equal(headers.get("x-ratelimit-reset"), "1700000004");
  assert.deepEqual(body, {
    statusCode: 429,
    error: "Too Many Requests",
    message: "Global limit has been reached",
    errorCode: "too_many_requests",
  });
  clock.mock.mockImplementation(() => 1_700_000_001_000);
  assert.deepEqual(await statuses(17), [...Array(16).fill(401), 429]);
});

async function signed(jwk: JWK, audience: string, expiration = "1h"): Promise<string> {
  const { privateKey } = await keyPair(jwk);
  const token = await new SignJWT({ scope: "read:clients" })
    .setProtectedHeader({ alg: "RS256" })
    .setIssuer(`https://${DOMAIN}/`)
    .setAudience(audience)
    .setExpirationTime(expiration)
    .sign(privateKey);
  return `Bearer ${token}`;
}
