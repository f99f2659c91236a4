import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { before, test } from "node:test";
import { decodeJwt } from "jose";
import { OTHER_ORGANIZATIONS, PERSONAL_TENANT } from "../../../../lab/people/cast";
import { type Answer, Entra, LOGIN, REDIRECT_URI, TENANT } from "../fixture";
import { SignIn } from "../sign-in";

const entra = new Entra();
const { contoso } = OTHER_ORGANIZATIONS;
const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const S256 = createHash("sha256").update(VERIFIER).digest("base64url");
let signIn: SignIn;

before(async () => {
  signIn = new SignIn(entra, await entra.webApplication());
});

/** The status, the OAuth error and the AADSTS message, without what differs with each answer. */
function refusal({ status, body }: Answer): [number, string, string] {
  return [status, body.error, body.error_description?.replace(/ Trace ID: .*/, "")];
}

const NO_MATCH = [
  400,
  "invalid_grant",
  "AADSTS501481: The Code_Verifier does not match the code_challenge supplied in the authorization request.",
];

test("a code is redeemed for tokens, which nobody may cache", async () => {
  const { status, headers, body } = await signIn.redeem(await signIn.code("carla"));

  assert.equal(status, 200);
  assert.equal(headers.get("Cache-Control"), "no-store, no-cache");
  assert.deepEqual(Object.keys(body), [
    "token_type",
    "scope",
    "expires_in",
    "ext_expires_in",
    "access_token",
    "id_token",
  ]);
  assert.equal(body.token_type, "Bearer");
  assert.equal(body.scope, "openid profile email");
  assert.equal(body.expires_in, 3599);
});

test("the access token is for Microsoft Graph, on the person's behalf", async () => {
  const { access_token, id_token } = await signIn.tokens("carla");

  const claims = decodeJwt(access_token);
  assert.equal(claims.aud, "00000003-0000-0000-c000-000000000000");
  assert.equal(claims.iss, `https://sts.windows.net/${contoso}/`);
  assert.equal(claims.tid, contoso);
  assert.equal(claims.appid, signIn.application.appId);
  assert.equal(claims.oid, decodeJwt(id_token).oid);
  assert.equal(claims.scp, "openid profile email");
  assert.equal(claims.ver, "1.0");
});

test("the access token covers everything consented to, not just the request", async () => {
  const other = new SignIn(entra, await entra.webApplication());
  await other.tokens("carla", "common", { scope: "openid User.Read" });

  const { scope } = await other.tokens("carla", "common", { scope: "openid profile" });

  assert.equal(scope, "openid User.Read profile");
});

test("a client may send its credentials in the Authorization header", async () => {
  const { appId, secret } = signIn.application;
  const code = await signIn.code("carla");

  const { status } = await entra.fetch(`${LOGIN}/common/oauth2/v2.0/token`, {
    method: "POST",
    headers: {
      Authorization: `Basic ${Buffer.from(`${appId}:${encodeURIComponent(secret)}`).toString("base64")}`,
    },
    body: new URLSearchParams({ grant_type: "authorization_code", code, redirect_uri: REDIRECT_URI }),
  });

  assert.equal(status, 200);
});

test("a code works once: the second time it is refused with AADSTS54005", async () => {
  const code = await signIn.code("carla");
  await signIn.redeem(code);

  assert.deepEqual(refusal(await signIn.redeem(code)), [
    400,
    "invalid_grant",
    "AADSTS54005: OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.",
  ]);
});

test("a code is redeemed once even if two requests come at the same time", async () => {
  const code = await signIn.code("carla");

  const answers = await Promise.all([signIn.redeem(code), signIn.redeem(code)]);

  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 400]);
});

test("a code expires after ten minutes: AADSTS70008", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const code = await signIn.code("carla");
  t.mock.timers.tick(10 * 60_000);

  assert.deepEqual(refusal(await signIn.redeem(code)), [
    400,
    "invalid_grant",
    "AADSTS70008: The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.",
  ]);
});

test("an unknown code is refused with AADSTS9002313", async () => {
  assert.deepEqual(refusal(await signIn.redeem("nonsense")), [
    400,
    "invalid_grant",
    "AADSTS9002313: Invalid request. Request is malformed or invalid.",
  ]);
});

test("another application's code is refused with AADSTS70000", async () => {
  const other = new SignIn(entra, await entra.webApplication());

  assert.deepEqual(refusal(await other.redeem(await signIn.code("carla"))), [
    400,
    "invalid_grant",
    "AADSTS70000: The provided value for the input parameter 'code' is not valid.",
  ]);
});

test("the redirect URI of the request is required", async () => {
  const code = await signIn.code("carla");

  assert.deepEqual(refusal(await signIn.redeem(code, "common", { redirect_uri: `${REDIRECT_URI}/` })), [
    401,
    "invalid_client",
    `AADSTS500112: The reply address '${REDIRECT_URI}/' does not match the reply address '${REDIRECT_URI}' provided when requesting Authorization code.`,
  ]);
  assert.deepEqual(refusal(await signIn.redeem(code, "common", { redirect_uri: undefined })), [
    400,
    "invalid_request",
    "AADSTS700009: Reply address must be provided when presenting an authorization code requested with an explicit reply address.",
  ]);
  assert.equal((await signIn.redeem(code)).status, 200);
});

test("a code is redeemed at the endpoint that gave it, or at the one of the person's tenant", async () => {
  const redeem = async (account: string, from: string, at: string) =>
    refusal(await signIn.redeem(await signIn.code(account, from, { prompt: "select_account" }), at))[2];
  const wrongTenant =
    "AADSTS700005: Provided Authorization Code is intended to use against other tenant, thus rejected. OAuth2 Authorization Code must be redeemed against same tenant it was acquired for (/common or /{tenant-ID} as appropriate).";

  assert.equal(await redeem("carla", "common", contoso), undefined);
  assert.equal(await redeem("pia", "consumers", PERSONAL_TENANT), undefined);
  assert.equal(await redeem("hana", TENANT, TENANT), undefined);
  assert.equal(await redeem("carla", "common", TENANT), wrongTenant);
  assert.equal(await redeem("carla", "common", "organizations"), wrongTenant);
});

test("a challenge needs its verifier", async () => {
  const challenge = { code_challenge: S256, code_challenge_method: "S256" };
  const redeem = async (form: object) =>
    refusal(await signIn.redeem(await signIn.code("carla", "common", challenge), "common", { ...form }));

  assert.equal((await redeem({ code_verifier: VERIFIER }))[0], 200);
  assert.deepEqual(await redeem({ code_verifier: S256 }), NO_MATCH);
  assert.deepEqual(await redeem({}), NO_MATCH);
});

test("a challenge without a method is plain", async () => {
  const challenge = { code_challenge: VERIFIER };
  const redeem = async (verifier: string) =>
    refusal(
      await signIn.redeem(await signIn.code("carla", "common", challenge), "common", {
        code_verifier: verifier,
      }),
    );

  assert.equal((await redeem(VERIFIER))[0], 200);
  assert.deepEqual(await redeem(S256), NO_MATCH);
});

test("a verifier without a challenge is refused", async () => {
  const code = await signIn.code("carla");

  assert.deepEqual(refusal(await signIn.redeem(code, "common", { code_verifier: VERIFIER })), NO_MATCH);
});

test("a wrong, a missing and an expired secret are refused before the code is looked at", async (t) => {
  const [wrong, missing] = await Promise.all([
    signIn.redeem("any", "common", { client_secret: "wrong" }),
    signIn.redeem("any", "common", { client_secret: undefined }),
  ]);
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 3 * 365 * 24 * 3_600_000 });
  const expired = await signIn.redeem("any");

  assert.match(refusal(wrong).join(), /^401,invalid_client,AADSTS7000215: Invalid client secret provided\./);
  assert.deepEqual(refusal(missing), [
    401,
    "invalid_client",
    "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  ]);
  assert.match(
    refusal(expired).join(),
    /^401,invalid_client,AADSTS7000222: The provided client secret keys for app /,
  );
});

test("a new secret is refused like a wrong one for as long as the switch says", async (t) => {
  const slow = new Entra(undefined, { entraLearnsSecretAfter: 60_000 });
  const { appId, id, secret } = await slow.webApplication();
  await slow.servicePrincipal(appId);
  const token = () => slow.token({ client_id: appId, client_secret: secret });

  const early = await token();
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 60_000 });
  const late = await token();
  t.mock.timers.reset();

  assert.match(refusal(early).join(), /^401,invalid_client,AADSTS7000215: Invalid client secret provided\./);
  assert.equal(late.status, 200);
  const { body } = await slow.graph("GET", `/applications/${id}`);
  assert.equal("learntAt" in body.passwordCredentials[0], false);
});

test("a request without the code is refused with AADSTS900144", async () => {
  assert.deepEqual(refusal(await signIn.token("common", { grant_type: "authorization_code" })), [
    400,
    "invalid_request",
    "AADSTS900144: The request body must contain the following parameter: 'code'.",
  ]);
});

test("an application is refused at an endpoint that does not serve it", async () => {
  const organizations = new SignIn(
    entra,
    await entra.webApplication({ signInAudience: "AzureADMultipleOrgs" }),
  );
  const mine = new SignIn(entra, await entra.webApplication({ signInAudience: "AzureADMyOrg" }));

  assert.match(refusal(await organizations.redeem("any", "consumers"))[2], /^AADSTS9002332: /);
  assert.match(refusal(await mine.redeem("any"))[2], /^AADSTS50194: /);
  assert.match(refusal(await mine.redeem("any", contoso))[2], /^AADSTS700016: /);
});

test("a code of a removed application is refused", async () => {
  const removed = new SignIn(entra, await entra.webApplication());
  const code = await removed.code("carla");
  await entra.graph("DELETE", `/applications/${removed.application.id}`);

  assert.match(refusal(await removed.redeem(code))[2], /^AADSTS700016: /);
});

test("a scope that was not consented to is refused with AADSTS65001", async () => {
  const code = await signIn.code("carla");

  const [status, error, message] = refusal(await signIn.redeem(code, "common", { scope: "User.Read" }));

  assert.deepEqual([status, error], [400, "invalid_grant"]);
  assert.match(message, /^AADSTS65001: The user or administrator has not consented to use the application/);
});
