import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { CREDENTIALS, DOMAIN, labTenant } from "../tenant";

const AUDIENCE = `https://${DOMAIN}/api/v2/`;
const REQUEST = {
  grant_type: "client_credentials",
  client_id: CREDENTIALS.clientId,
  client_secret: CREDENTIALS.clientSecret,
  audience: AUDIENCE,
};
const FORM = { "content-type": "application/x-www-form-urlencoded" };

function basic(clientId: string, clientSecret: string): string {
  const encoded = [clientId, clientSecret].map(encodeURIComponent).join(":");
  return `Basic ${Buffer.from(encoded).toString("base64")}`;
}

/** A client that may sign people in, and nothing else. */
async function webClient(manage: Awaited<ReturnType<typeof labTenant>>["manage"]) {
  const { body } = await manage("POST", "/clients", {
    name: "web",
    token_endpoint_auth_method: "client_secret_post",
    grant_types: ["authorization_code"],
  });
  return body;
}

test("the deployer gets a token for the Management API with what it was granted", async () => {
  const { ask } = await labTenant({ scopes: ["read:clients", "read:connections"] });
  const { status, body, headers } = await ask("POST", "/oauth/token", REQUEST);
  assert.equal(status, 200);
  assert.equal(headers.get("cache-control"), "no-store");
  const { access_token, ...rest } = body;
  assert.deepEqual(rest, {
    scope: "read:clients read:connections",
    expires_in: 86_400,
    token_type: "Bearer",
  });
  const { iat, exp, ...claims } = decodeJwt(access_token);
  assert.deepEqual(claims, {
    iss: `https://${DOMAIN}/`,
    sub: "terraform@clients",
    aud: AUDIENCE,
    azp: "terraform",
    gty: "client-credentials",
    scope: "read:clients read:connections",
  });
  assert.equal(Number(exp) - Number(iat), 86_400);
  assert.equal(decodeProtectedHeader(access_token).alg, "RS256");
});

test("the credentials may come in a form", async () => {
  const { ask } = await labTenant();
  const form = new URLSearchParams(REQUEST).toString();
  assert.equal((await ask("POST", "/oauth/token", form, FORM)).status, 200);
});

test("the credentials may come in a Basic header, form-encoded, as the auth0 provider sends them", async () => {
  const { ask } = await labTenant();
  const form = new URLSearchParams({ grant_type: "client_credentials", audience: AUDIENCE }).toString();
  const authorization = basic(CREDENTIALS.clientId, CREDENTIALS.clientSecret);
  assert.equal((await ask("POST", "/oauth/token", form, { ...FORM, authorization })).status, 200);
});

for (const [title, change] of [
  ["a wrong secret", { client_secret: "guess" }],
  ["no secret", { client_secret: undefined }],
  ["an unknown client", { client_id: "nobody" }],
] as const) {
  test(`${title} is refused`, async () => {
    const { ask } = await labTenant();
    const { status, headers, body } = await ask("POST", "/oauth/token", { ...REQUEST, ...change });
    assert.equal(status, 401);
    assert.equal(headers.get("cache-control"), "no-store");
    assert.deepEqual(body, { error: "access_denied", error_description: "Unauthorized" });
  });
}

for (const [title, change, status, error, error_description] of [
  ["its own credentials", {}, 403, "invalid_grant", "Invalid authorization code"],
  ["a wrong secret", { client_secret: "guess" }, 401, "access_denied", "Unauthorized"],
  ["a wrong client id", { client_id: "nobody" }, 401, "access_denied", "Unauthorized"],
] as const) {
  test(`a client with an unknown code and ${title} gets ${error}`, async () => {
    const { ask, manage } = await labTenant();
    const { client_id, client_secret } = await webClient(manage);
    const answer = await ask("POST", "/oauth/token", {
      grant_type: "authorization_code",
      client_id,
      client_secret,
      code: "bogus",
      redirect_uri: "https://pool.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse",
      ...change,
    });
    assert.equal(answer.status, status);
    assert.deepEqual(answer.body, { error, error_description });
  });
}

test("an unknown audience is refused", async () => {
  const { ask } = await labTenant();
  const { status, body } = await ask("POST", "/oauth/token", {
    ...REQUEST,
    audience: "https://api.example.com",
  });
  assert.equal(status, 403);
  assert.deepEqual(body, {
    error: "access_denied",
    error_description: "Service not enabled within domain: https://api.example.com",
  });
});

test("a request without an audience is refused", async () => {
  const { ask } = await labTenant();
  const { status, body } = await ask("POST", "/oauth/token", { ...REQUEST, audience: undefined });
  assert.equal(status, 403);
  assert.deepEqual(body, {
    error: "access_denied",
    error_description: "No audience parameter was provided, and no default audience has been configured",
  });
});

test("a client that was not given the grant type is refused", async () => {
  const { ask, manage } = await labTenant();
  const { client_id, client_secret } = await webClient(manage);
  const { status, body } = await ask("POST", "/oauth/token", { ...REQUEST, client_id, client_secret });
  assert.equal(status, 403);
  assert.deepEqual(body, {
    error: "unauthorized_client",
    error_description: "Grant type 'client_credentials' not allowed for the client.",
    error_uri: "https://auth0.com/docs/clients/client-grant-types",
  });
});

test("a client without a client grant is refused", async () => {
  const { ask, manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "m2m" });
  const { client_id, client_secret } = client;
  const { status, body } = await ask("POST", "/oauth/token", { ...REQUEST, client_id, client_secret });
  assert.equal(status, 403);
  assert.equal(
    body.error_description,
    `Client is not authorized to access "${AUDIENCE}". You need to create a "client-grant" associated to this API. See: https://auth0.com/docs/api/v2#!/Client_Grants/post_client_grants`,
  );
});

test("an unknown grant type is refused", async () => {
  const { ask } = await labTenant();
  const { status, body } = await ask("POST", "/oauth/token", { ...REQUEST, grant_type: "wish" });
  assert.equal(status, 403);
  assert.deepEqual(body, {
    error: "unsupported_grant_type",
    error_description: "Unsupported grant type: wish",
  });
});

test("a request without a grant type is refused", async () => {
  const { ask } = await labTenant();
  const { status, body } = await ask("POST", "/oauth/token", { ...REQUEST, grant_type: undefined });
  assert.equal(status, 400);
  assert.deepEqual(body, {
    error: "invalid_request",
    error_description: "Missing required parameter: grant_type",
  });
});
