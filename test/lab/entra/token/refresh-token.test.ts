import assert from "node:assert/strict";
import { before, test } from "node:test";
import { decodeJwt } from "jose";
import { type Answer, Entra } from "../fixture";
import { type Parameters, SignIn } from "../sign-in";

const entra = new Entra();
const SCOPE = { scope: "openid profile offline_access", nonce: "n-1" };
let signIn: SignIn;

before(async () => {
  signIn = new SignIn(entra, await entra.webApplication());
});

function refresh(refreshToken: string | undefined, form: Parameters = {}, by = signIn): Promise<Answer> {
  return by.token("common", { grant_type: "refresh_token", refresh_token: refreshToken, ...form });
}

function refusal({ body }: Answer): [string, string] {
  return [body.error, body.error_description.replace(/ Trace ID: .*/, "")];
}

test("a refresh token comes with offline_access, and gives new tokens about the same person", async () => {
  const first = await signIn.tokens("carla", "common", SCOPE);

  const { status, body } = await refresh(first.refresh_token);

  const [before, after] = [decodeJwt(first.id_token), decodeJwt(body.id_token)];
  assert.equal(status, 200);
  assert.deepEqual([after.sub, after.tid, after.oid], [before.sub, before.tid, before.oid]);
  assert.equal(after.nonce, undefined);
  assert.notEqual(body.refresh_token, first.refresh_token);
  assert.equal(body.scope, "openid profile");
});

test("the old refresh token stays valid", async () => {
  const { refresh_token } = await signIn.tokens("carla", "common", SCOPE);
  await refresh(refresh_token);

  assert.equal((await refresh(refresh_token)).status, 200);
});

test("without offline_access there is no refresh token", async () => {
  assert.equal((await signIn.tokens("carla")).refresh_token, undefined);
});

test("a refresh token expires after 90 days", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const { refresh_token } = await signIn.tokens("carla", "common", SCOPE);
  t.mock.timers.tick(90 * 24 * 3_600_000);

  assert.deepEqual(refusal(await refresh(refresh_token)), [
    "invalid_grant",
    "AADSTS9002313: Invalid request. Request is malformed or invalid.",
  ]);
});

test("another application's refresh token is refused with AADSTS70000", async () => {
  const { refresh_token } = await signIn.tokens("carla", "common", SCOPE);
  const other = new SignIn(entra, await entra.webApplication());

  assert.deepEqual(refusal(await refresh(refresh_token, {}, other)), [
    "invalid_grant",
    "AADSTS70000: The provided value for the input parameter 'refresh_token' or 'assertion' is not valid.",
  ]);
});

test("a scope that was not consented to is refused with AADSTS65001", async () => {
  const { refresh_token } = await signIn.tokens("carla", "common", SCOPE);
  const { appId } = signIn.application;

  assert.deepEqual(refusal(await refresh(refresh_token, { scope: "User.Read" })), [
    "invalid_grant",
    `AADSTS65001: The user or administrator has not consented to use the application with ID '${appId}' named 'Sign-in'. Send an interactive authorization request for this user and resource.`,
  ]);
});

test("a missing refresh token is refused with AADSTS900144, a wrong secret with AADSTS7000215", async () => {
  assert.match(refusal(await refresh(undefined))[1], /^AADSTS900144: .*'refresh_token'/);
  assert.match(refusal(await refresh("any", { client_secret: "wrong" }))[1], /^AADSTS7000215: /);
});
