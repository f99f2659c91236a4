import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import { Entra, refusal } from "../fixture";
import { SignIn } from "../sign-in";

const entra = new Entra();

function call(accessToken: string | undefined, method = "GET") {
  return entra.fetch("https://graph.microsoft.com/oidc/userinfo", {
    method,
    ...(accessToken !== undefined && { headers: { Authorization: `Bearer ${accessToken}` } }),
  });
}

async function tokens(account: string, scope = "openid profile email") {
  return new SignIn(entra, await entra.webApplication()).tokens(account, "common", { scope });
}

test("userinfo has the claims of the id_token, for GET and POST", async () => {
  const { access_token, id_token } = await tokens("carla");

  const { status, body } = await call(access_token);

  assert.equal(status, 200);
  assert.deepEqual(body, {
    sub: decodeJwt(id_token).sub,
    name: "Carla Contoso",
    family_name: "Contoso",
    given_name: "Carla",
    picture: "https://graph.microsoft.com/v1.0/me/photo/$value",
    email: "carla@contoso.example",
  });
  assert.deepEqual((await call(access_token, "POST")).body, body);
});

test("names come with the profile scope, the e-mail with the email scope", async () => {
  const { access_token } = await tokens("carla", "openid");

  assert.deepEqual(Object.keys((await call(access_token)).body), ["sub"]);
});

test("an e-mail of somebody else's domain is left out", async () => {
  const { access_token } = await tokens("mallory");

  assert.equal((await call(access_token)).body.email, undefined);
});

test("without a token userinfo says nothing", async () => {
  assert.deepEqual(refusal(await call(undefined)), [
    401,
    "InvalidAuthenticationToken",
    "Access token is empty.",
  ]);
  assert.deepEqual(refusal(await call("nonsense")), [
    401,
    "InvalidAuthenticationToken",
    "CompactToken parsing failed with error code: 80049217",
  ]);
});

test("without the openid scope userinfo says nothing", async () => {
  const { access_token } = await tokens("carla", "User.Read");

  assert.equal((await call(access_token)).status, 403);
});
