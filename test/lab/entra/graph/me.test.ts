import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import { Entra, refusal, TENANT } from "../fixture";
import { SignIn } from "../sign-in";

const entra = new Entra();
const application = entra.webApplication();
const SCOPE = "openid profile User.Read";

async function me(account: string, authority = "common", query = "") {
  const signIn = new SignIn(entra, await application);
  const { access_token, id_token } = await signIn.tokens(account, authority, { scope: SCOPE });
  const answer = await call(access_token, query);
  return { ...answer, oid: decodeJwt(id_token).oid };
}

function call(accessToken: string, query = "") {
  return entra.fetch(`https://graph.microsoft.com/v1.0/me${query}`, {
    headers: { Authorization: `Bearer ${accessToken}` },
  });
}

test("an application sees who is signed in", async () => {
  const { status, body, oid } = await me("carla");

  assert.equal(status, 200);
  assert.deepEqual(body, {
    "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users/$entity",
    businessPhones: [],
    displayName: "Carla Contoso",
    givenName: "Carla",
    jobTitle: null,
    mail: "carla@contoso.example",
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: "Contoso",
    userPrincipalName: "carla@contoso.example",
    id: oid,
  });
});

test("mail is what the tenant set, whoever owns the domain, or null", async () => {
  assert.equal((await me("mallory")).body.mail, "carla@contoso.example");
  assert.equal((await me("nora")).body.mail, null);
});

test("a guest's user principal name belongs to the tenant", async () => {
  const { body, oid } = await me("gus", TENANT);

  assert.equal(body.userPrincipalName, "gus_contoso.example#EXT#@lab11111111.onmicrosoft.com");
  assert.equal(body.id, oid);
});

test("a personal account has its 16-digit ID", async () => {
  const { body, oid } = await me("pia");

  assert.match(body.id, /^[0-9a-f]{16}$/);
  assert.equal(String(oid).replaceAll("-", ""), `0000000000000000${body.id}`);
});

test("an application can select properties", async () => {
  const { body } = await me("carla", "common", "?$select=mail");

  assert.deepEqual(Object.keys(body), ["@odata.context", "mail"]);
});

test("without User.Read an application sees nothing", async () => {
  const { access_token } = await new SignIn(entra, await entra.webApplication()).tokens("carla");

  assert.deepEqual(refusal(await call(access_token)), [
    403,
    "Authorization_RequestDenied",
    "Insufficient privileges to complete the operation.",
  ]);
});

test("an application that acts as itself has no /me", async () => {
  const { access_token } = (await entra.token()).body;

  assert.deepEqual(refusal(await call(access_token)), [
    400,
    "Request_BadRequest",
    "/me request is only valid with delegated authentication flow.",
  ]);
});

test("an id_token is no access token", async () => {
  const { id_token } = await new SignIn(entra, await application).tokens("carla", "common", { scope: SCOPE });

  assert.deepEqual(refusal(await call(id_token)), [
    401,
    "InvalidAuthenticationToken",
    "Access token validation failure. Invalid audience.",
  ]);
});

test("on a person's behalf an application may not manage applications", async () => {
  const { access_token } = await new SignIn(entra, await application).tokens("hana", TENANT, {
    scope: SCOPE,
  });

  const answer = await entra.fetch("https://graph.microsoft.com/v1.0/applications", {
    headers: { Authorization: `Bearer ${access_token}` },
  });

  assert.equal(answer.status, 403);
});
