import assert from "node:assert/strict";
import { test } from "node:test";
import { importJWK, SignJWT } from "jose";
import { Entra, notInLab, refusal, sharedSigningKey, TENANT } from "../fixture";

const entra = new Entra();
const APPLICATIONS = "https://graph.microsoft.com/v1.0/applications";

async function call(token: string | undefined) {
  return entra.fetch(
    APPLICATIONS,
    token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } },
  );
}

test("a request without a token is refused, with the URL to get one", async () => {
  const answer = await call(undefined);

  assert.deepEqual(refusal(answer), [401, "InvalidAuthenticationToken", "Access token is empty."]);
  assert.match(answer.headers.get("WWW-Authenticate") ?? "", /^Bearer realm="", authorization_uri=/);
});

test("something that is no token is refused", async () => {
  assert.deepEqual(refusal(await call("nonsense")), [
    401,
    "InvalidAuthenticationToken",
    "CompactToken parsing failed with error code: 80049217",
  ]);
});

test("a token that was tampered with is refused", async () => {
  const [header, , signature] = (await entra.token()).body.access_token.split(".");
  const claims = Buffer.from(JSON.stringify({ aud: "https://graph.microsoft.com", tid: "x" })).toString(
    "base64url",
  );

  assert.deepEqual(refusal(await call(`${header}.${claims}.${signature}`)), [
    401,
    "InvalidAuthenticationToken",
    "Access token validation failure.",
  ]);
});

test("a token for another resource is refused", async () => {
  const token = await new SignJWT({ tid: TENANT, oid: TENANT })
    .setProtectedHeader({ alg: "RS256" })
    .setAudience("https://example.com")
    .setExpirationTime("1h")
    .sign(await importJWK(sharedSigningKey(), "RS256"));

  assert.deepEqual(refusal(await call(token)), [
    401,
    "InvalidAuthenticationToken",
    "Access token validation failure. Invalid audience.",
  ]);
});

test("an expired token is refused", async (t) => {
  const { access_token } = (await entra.token()).body;
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 3_600_000 });

  assert.deepEqual(refusal(await call(access_token)), [
    401,
    "InvalidAuthenticationToken",
    "Lifetime validation failed, the token is expired.",
  ]);
});

test("a token without the permission is refused", async () => {
  const { id, appId } = await entra.application();
  await entra.servicePrincipal(appId);
  const { secretText } = (await entra.graph("POST", `/applications/${id}/addPassword`, {})).body;
  const { access_token } = (await entra.token({ client_id: appId, client_secret: secretText })).body;

  assert.deepEqual(refusal(await call(access_token)), [
    403,
    "Authorization_RequestDenied",
    "Insufficient privileges to complete the operation.",
  ]);
});

test("an error names the request", async () => {
  const answer = await entra.graph("GET", "/applications/none");
  const { innerError } = answer.body.error;

  assert.match(innerError.date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  assert.equal(innerError["request-id"], answer.headers.get("request-id"));
  assert.equal(innerError["client-request-id"], answer.headers.get("client-request-id"));
});

test("an object id must be a GUID", async () => {
  assert.deepEqual(refusal(await entra.graph("GET", "/applications/none")), [
    400,
    "Request_BadRequest",
    "Invalid object identifier 'none'.",
  ]);
});

for (const segment of ["sailboats", "application", "user"]) {
  test(`${segment}, which Graph does not have, is refused in Graph's words`, async () => {
    assert.deepEqual(refusal(await entra.graph("GET", `/${segment}`)), [
      400,
      "BadRequest",
      `Resource not found for the segment '${segment}'.`,
    ]);
  });
}

for (const [method, path] of [
  ["GET", "/users"],
  ["GET", "/users/hana@lab.example"],
  ["GET", "/groups"],
  ["POST", "/groups"],
  ["GET", "/organization"],
  ["GET", "/domains"],
  ["POST", "/$batch"],
  ["GET", "/$metadata"],
  ["GET", "/me/memberOf"],
  ["GET", "/policies/authorizationPolicy"],
  ["GET", "/oauth2PermissionGrants"],
  ["GET", "/directoryObjects/11111111-1111-1111-1111-111111111111"],
  ["GET", "/directory/administrativeUnits"],
  ["GET", "/applications/delta"],
  ["POST", "/applications/validateProperties"],
  ["GET", "/applications/$count"],
  ["PUT", "/applications"],
  ["GET", "/applications/11111111-1111-1111-1111-111111111111/extensionProperties"],
  ["POST", "/applications/11111111-1111-1111-1111-111111111111/addKey"],
  ["GET", "/servicePrincipals/11111111-1111-1111-1111-111111111111/memberOf"],
] as const) {
  test(`${method} ${path}, which Graph has, gets an answer that only the lab does not have it`, async () => {
    assert.deepEqual(refusal(await entra.graph(method, path)), notInLab(`${method} /v1.0${path}`));
  });
}

test("beta has segments that v1.0 lacks: each gets an answer that only the lab does not have it", async () => {
  const { access_token } = (await entra.token()).body;

  const answer = await entra.fetch("https://graph.microsoft.com/beta/trustFramework", {
    headers: { Authorization: `Bearer ${access_token}` },
  });

  assert.deepEqual(refusal(answer), notInLab("GET /beta/trustFramework"));
});

test("who has no token is asked for one, also for what the lab lacks", async () => {
  const answer = await entra.fetch("https://graph.microsoft.com/v1.0/users");

  assert.deepEqual(refusal(answer), [401, "InvalidAuthenticationToken", "Access token is empty."]);
});

test("a body that is not JSON is refused", async () => {
  const { access_token } = (await entra.token()).body;

  const answer = await entra.fetch(APPLICATIONS, {
    method: "POST",
    headers: { Authorization: `Bearer ${access_token}` },
    body: "{",
  });

  assert.deepEqual(refusal(answer), [
    400,
    "BadRequest",
    "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
  ]);
});

test("an empty body is refused", async () => {
  assert.deepEqual(refusal(await entra.graph("POST", "/applications")), [
    400,
    "BadRequest",
    "Empty Payload. JSON content expected.",
  ]);
});
