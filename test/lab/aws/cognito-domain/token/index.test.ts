import assert from "node:assert/strict";
import { createHash, createPublicKey } from "node:crypto";
import { test } from "node:test";
import { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from "jose";
import { FakeBackend, HOST, POOL_ID } from "../fake-backend";
import { ada, Fixture, REQUEST } from "../fixture";

const ISSUER = `https://cognito-idp.eu-west-1.amazonaws.com/${POOL_ID}`;
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`,
});

/** `<status> <body>` */
async function said(answer: Response): Promise<string> {
  return `${answer.status} ${await answer.text()}`;
}

async function code(fixture: Fixture, query: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await fixture.signIn(ada, {}, { query })).searchParams.get("code") ?? "";
}

async function verified(token: string | undefined, use: "access" | "id"): Promise<JWTPayload> {
  const keys = await new FakeBackend().signingKeys();
  assert.deepEqual(decodeProtectedHeader(token ?? ""), { kid: use, alg: "RS256" });
  return (await jwtVerify(token ?? "", createPublicKey(keys[use].pem), { issuer: ISSUER })).payload;
}

test("a code gives the tokens of the person who signed in", async (t) => {
  const now = Math.floor(Date.now() / 1000);
  t.mock.timers.enable({ apis: ["Date"], now: now * 1000 });
  const fixture = await Fixture.open();
  const tokens = await fixture.tokens(ada, { nonce: "a nonce" });
  assert.deepEqual(Object.keys(tokens), [
    "id_token",
    "access_token",
    "expires_in",
    "token_type",
    "refresh_token",
  ]);
  assert.equal(tokens.token_type, "Bearer");
  assert.equal(tokens.expires_in, 3600);
  const user = [...fixture.backend.users.values()][0];

  const { jti, origin_jti, event_id, ...access } = await verified(tokens.access_token, "access");
  assert.deepEqual(access, {
    sub: user?.sub,
    "cognito:groups": [`${POOL_ID}_Microsoft`],
    iss: ISSUER,
    version: 2,
    client_id: "web",
    token_use: "access",
    scope: "openid email profile",
    auth_time: now,
    iat: now,
    exp: now + 3600,
    username: "Microsoft_windowslive|ada",
  });

  const {
    jti: idJti,
    origin_jti: idOriginJti,
    event_id: idEventId,
    ...id
  } = await verified(tokens.id_token, "id");
  assert.deepEqual(id, {
    at_hash: createHash("sha256")
      .update(tokens.access_token ?? "")
      .digest()
      .subarray(0, 16)
      .toString("base64url"),
    sub: user?.sub,
    "cognito:groups": [`${POOL_ID}_Microsoft`],
    email_verified: true,
    iss: ISSUER,
    "cognito:username": "Microsoft_windowslive|ada",
    given_name: "Ada",
    nonce: "a nonce",
    aud: "web",
    identities: [
      {
        dateCreated: "1700000000000",
        userId: "windowslive|ada",
        providerName: "Microsoft",
        providerType: "OIDC",
        issuer: null,
        primary: "true",
      },
    ],
    token_use: "id",
    auth_time: now,
    name: "Ada Lovelace",
    iat: now,
    exp: now + 3600,
    email: "ada@acme.example",
  });
  assert.equal(idOriginJti, origin_jti);
  assert.equal(idEventId, event_id);
  assert.equal(new Set([jti, idJti, origin_jti, event_id]).size, 4);
});

test("tokens live as long as the client says", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.web = {
      ...clients.web,
      AccessTokenValidity: 5,
      IdTokenValidity: 2,
      TokenValidityUnits: { AccessToken: "minutes" },
    };
  });
  const tokens = await fixture.tokens();
  assert.equal(tokens.expires_in, 300);
  for (const [token = "", life] of [
    [tokens.access_token, 300],
    [tokens.id_token, 7200],
  ] as const) {
    const { iat = 0, exp = 0 } = decodeJwt(token);
    assert.equal(exp - iat, life);
  }
});

test("scopes and the client's permissions narrow the ID token, and without openid there is none", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.web = { ...clients.web, ReadAttributes: ["email", "email_verified", "name"] };
  });
  const idToken = async (scope: string) => {
    const { id_token } = await fixture.tokens(ada, { scope });
    if (id_token === undefined) return undefined;
    const { email, email_verified, name, given_name } = decodeJwt(id_token);
    return { email, email_verified, name, given_name };
  };
  const none = { email: undefined, email_verified: undefined, name: undefined, given_name: undefined };
  assert.deepEqual(await idToken("openid email"), { ...none, email: ada.email, email_verified: true });
  assert.deepEqual(await idToken("openid profile"), { ...none, name: ada.name });
  assert.deepEqual(await idToken("openid"), {
    ...none,
    email: ada.email,
    email_verified: true,
    name: ada.name,
  });
  assert.equal(await idToken("email"), undefined);
});

test("an access token has the scopes that the app asked for, custom ones and Cognito's own too", async () => {
  const allowed = ["openid", "phone", "aws.cognito.signin.user.admin", "https://api.example/read"];
  const fixture = await Fixture.open(({ clients }) => {
    clients.web = { ...clients.web, AllowedOAuthScopes: allowed };
  });
  const all = await fixture.tokens(ada, { scope: allowed.join(" ") });
  assert.equal(decodeJwt(all.access_token ?? "").scope, allowed.join(" "));
  const one = await fixture.tokens(ada, { scope: "https://api.example/read" });
  assert.equal(decodeJwt(one.access_token ?? "").scope, "https://api.example/read");
  assert.equal(one.id_token, undefined);
});

test("a code is refused if the client cannot read its scopes' attributes", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.web = { ...clients.web, ReadAttributes: ["email", "name"] };
  });
  assert.equal(await said(await fixture.redeem(await code(fixture))), '400 {"error":"invalid_grant"}');
  assert.equal((await fixture.redeem(await code(fixture, { scope: "openid profile" }))).status, 200);
});

test("a code works once, for five minutes, for its client and its callback URL", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open(({ clients }) => {
    clients.other = { ...clients.web };
  });
  const once = await code(fixture);
  assert.equal((await fixture.redeem(once)).status, 200);
  const refused = '400 {"error":"invalid_grant"}';
  assert.equal(await said(await fixture.redeem(once)), refused);
  assert.equal(await said(await fixture.redeem("nonsense")), refused);
  assert.equal(await said(await fixture.redeem(await code(fixture), { client_id: "other" })), refused);
  assert.equal(
    await said(await fixture.redeem(await code(fixture), { redirect_uri: "https://app.example" })),
    '400 {"error":"unauthorized_client"}',
  );
  const late = await code(fixture);
  t.mock.timers.tick(300_000);
  assert.equal(await said(await fixture.redeem(late)), refused);
});

test("a code requested with PKCE needs the verifier", async () => {
  const fixture = await Fixture.open();
  const verifier = "a verifier that is long enough to be hard to guess";
  const challenge = {
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  const redeem = async (form: Readonly<Record<string, string>>) =>
    fixture.redeem(await code(fixture, challenge), form);
  assert.equal((await redeem({ code_verifier: verifier })).status, 200);
  assert.equal(await said(await redeem({})), '400 {"error":"invalid_grant"}');
  assert.equal(await said(await redeem({ code_verifier: "another" })), '400 {"error":"invalid_grant"}');
});

test("a confidential client sends its secret in a header or the body; a public one has none", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.web = { ...clients.web, ClientSecret: "s+cret/=" };
    clients.public = { ...clients.web, ClientSecret: undefined } as object;
  });
  const form = async (query = {}) => ({
    grant_type: "authorization_code",
    redirect_uri: "https://app.example/cb",
    code: await code(fixture, query),
  });
  const post = async (more: object, headers = {}, query = {}) =>
    said(await fixture.post("/oauth2/token", { ...(await form(query)), ...more }, headers));
  assert.match(await post({}, basic("web", encodeURIComponent("s+cret/="))), /^200/);
  assert.match(await post({ client_id: "web", client_secret: "s+cret/=" }), /^200/);
  const wrong = '400 {"error":"invalid_client","error_description":"invalid_client_secret"}';
  assert.equal(await post({}, basic("web", "guess")), wrong);
  assert.equal(await post({ client_id: "web", client_secret: "guess" }), wrong);
  assert.equal(await post({ client_id: "web" }), wrong);
  assert.equal(await post({ client_id: "public", client_secret: "s+cret/=" }), wrong);
  assert.equal(await post({ client_id: "nobody" }), '400 {"error":"invalid_client"}');
  assert.equal(await post({}), '400 {"error":"invalid_client"}');
  assert.match(await post({ client_id: "public" }, {}, { client_id: "public" }), /^200/);
});

test("each of a client's two secrets authenticates it", async () => {
  const secret = (ClientSecretValue: string, ClientSecretCreateDate: number) => ({
    ClientSecretId: `web--${ClientSecretCreateDate}`,
    ClientSecretValue,
    ClientSecretCreateDate,
  });
  const fixture = await Fixture.open(({ clients }) => {
    const _secrets = [secret("the older one", 1), secret("the newer one", 2)];
    clients.web = { ...clients.web, ClientSecret: "the older one", _secrets };
  });
  for (const client_secret of ["the older one", "the newer one"]) {
    assert.equal((await fixture.redeem(await code(fixture), { client_secret })).status, 200);
  }
  assert.equal(
    await said(await fixture.redeem(await code(fixture), { client_secret: "another" })),
    '400 {"error":"invalid_client","error_description":"invalid_client_secret"}',
  );
});

test("no tokens are issued past a trigger that would change them", async () => {
  const fixture = await Fixture.open();
  const given = await code(fixture);
  await fixture.deploy((backend) => {
    backend.triggers = { PreTokenGeneration: "arn:aws:lambda:eu-west-1:123456789012:function:tokens" };
  });
  assert.equal(
    await said(await fixture.redeem(given)),
    '400 {"error":"server_error","error_description":"The lab\'s Cognito does not have Lambda functions, and the user pool has the trigger PreTokenGeneration."}',
  );
});

test("a malformed request, an unknown grant and a client without the code flow get different errors", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.closed = { ...clients.web, AllowedOAuthFlowsUserPoolClient: false };
    clients.machine = { ...clients.web, AllowedOAuthFlows: ["client_credentials"] };
  });
  const post = async (form: Readonly<Record<string, string>>) =>
    said(await fixture.post("/oauth2/token", form));
  const grant_type = "authorization_code";
  assert.equal(await post({}), '400 {"error":"invalid_request"}');
  assert.equal(await post({ grant_type, client_id: "web", code: "x" }), '400 {"error":"invalid_request"}');
  assert.equal(
    await post({ grant_type: "refresh_token", client_id: "web" }),
    '400 {"error":"invalid_request"}',
  );
  assert.equal(await post({ grant_type: "password" }), '400 {"error":"unsupported_grant_type"}');
  assert.equal(await post({ grant_type, client_id: "closed" }), '400 {"error":"unauthorized_client"}');
  assert.equal(await post({ grant_type, client_id: "machine" }), '400 {"error":"unauthorized_client"}');
});

test("a refresh token gives new tokens with the current profile", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open();
  const first = await fixture.tokens();
  const { refresh_token = "" } = first;
  assert.deepEqual(decodeProtectedHeader(refresh_token), { cty: "JWT", enc: "A256GCM", alg: "RSA-OAEP" });
  await fixture.signIn({ ...ada, name: "Ada King" });
  t.mock.timers.tick(60_000);
  const answer = await fixture.post("/oauth2/token", {
    grant_type: "refresh_token",
    client_id: "web",
    refresh_token,
  });
  const body = (await answer.json()) as Record<string, string>;
  assert.deepEqual(Object.keys(body), ["id_token", "access_token", "expires_in", "token_type"]);
  const [before, after] = [decodeJwt(first.id_token ?? ""), await verified(body.id_token, "id")];
  assert.equal(after.name, "Ada King");
  assert.equal(after.origin_jti, before.origin_jti);
  assert.equal(after.auth_time, before.auth_time);
  assert.equal(Number(after.iat) - Number(before.iat), 60);
  assert.notEqual(after.jti, before.jti);
});

test("a refresh token works for its client, its profile and 30 days", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open(({ clients }) => {
    clients.other = { ...clients.web };
    clients.once = { ...clients.web, ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"] };
  });
  const refresh = async (refresh_token = "", client_id = "web") =>
    said(await fixture.post("/oauth2/token", { grant_type: "refresh_token", client_id, refresh_token }));
  const refused = '400 {"error":"invalid_grant"}';
  const { refresh_token, access_token } = await fixture.tokens();
  assert.match(await refresh(refresh_token), /^200/);
  assert.equal(await refresh(refresh_token, "other"), refused);
  assert.equal(await refresh(refresh_token, "once"), '400 {"error":"unauthorized_client"}');
  assert.equal(await refresh("nonsense"), refused);
  assert.equal(await refresh(access_token), refused);

  t.mock.timers.tick(30 * 86_400_000 - 1_000);
  assert.match(await refresh(refresh_token), /^200/);
  t.mock.timers.tick(1_000);
  assert.equal(await refresh(refresh_token), refused);

  const next = await fixture.tokens();
  await fixture.deploy(({ users }) => users.clear());
  assert.equal(await refresh(next.refresh_token), refused);
  await fixture.signIn(); // the same name, but another profile
  assert.equal(await refresh(next.refresh_token), refused);
});

/** A client that rotates its refresh tokens. */
const rotating = (seconds: number) => (backend: FakeBackend) => {
  backend.clients.web = {
    ...backend.clients.web,
    ExplicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
    RefreshTokenRotation: { Feature: "ENABLED", RetryGracePeriodSeconds: seconds },
  };
};

test("a client with rotation gets a new refresh token each time, and the old one dies", async () => {
  const fixture = await Fixture.open(rotating(0));
  const { refresh_token: first = "" } = await fixture.tokens();
  const refresh = (token: string) =>
    fixture.post("/oauth2/token", { grant_type: "refresh_token", client_id: "web", refresh_token: token });

  const refreshed = (await (await refresh(first)).json()) as Record<string, string>;
  assert.deepEqual(Object.keys(refreshed), [
    "id_token",
    "access_token",
    "expires_in",
    "token_type",
    "refresh_token",
  ]);
  assert.equal(await said(await refresh(first)), '400 {"error":"invalid_grant"}');
  assert.equal((await refresh(refreshed.refresh_token ?? "")).status, 200);
});

test("in the grace period an app can repeat a refresh", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open(rotating(60));
  const { refresh_token: first = "" } = await fixture.tokens();
  const refresh = (token: string) =>
    fixture.post("/oauth2/token", { grant_type: "refresh_token", client_id: "web", refresh_token: token });

  const answers = [await refresh(first), await refresh(first)];
  t.mock.timers.tick(59_999);
  answers.push(await refresh(first));
  const tokens = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as Record<string, string>).refresh_token ?? ""),
  );
  assert.equal(new Set([first, ...tokens]).size, 4);
  t.mock.timers.tick(1);
  assert.equal(await said(await refresh(first)), '400 {"error":"invalid_grant"}');
  for (const token of tokens) assert.equal((await refresh(token)).status, 200);
});

test("a new refresh token expires when the first one would have", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open((backend) => {
    rotating(0)(backend);
    backend.clients.web = {
      ...backend.clients.web,
      RefreshTokenValidity: 1,
      TokenValidityUnits: { RefreshToken: "hours" },
    };
  });
  const { refresh_token: first = "" } = await fixture.tokens();
  const refresh = async (token: string) => {
    const form = { grant_type: "refresh_token", client_id: "web", refresh_token: token };
    return (await (await fixture.post("/oauth2/token", form)).json()) as Record<string, string>;
  };
  t.mock.timers.tick(3_599_000);
  const { refresh_token: second = "" } = await refresh(first);
  assert.notEqual(second, "");
  t.mock.timers.tick(1_000);
  assert.deepEqual(await refresh(second), { error: "invalid_grant" });
});

test("a revoked refresh token is refused, and so are the tokens of its sign-in", async () => {
  const fixture = await Fixture.open();
  const { refresh_token = "" } = await fixture.tokens();
  const kept = await fixture.tokens();
  const revoke = async (form: Readonly<Record<string, string>>) =>
    said(await fixture.post("/oauth2/revoke", form));
  const refresh = async (token = "") =>
    said(
      await fixture.post("/oauth2/token", {
        grant_type: "refresh_token",
        client_id: "web",
        refresh_token: token,
      }),
    );
  assert.equal(await revoke({ client_id: "web", token: refresh_token }), "200 ");
  assert.equal(await revoke({ client_id: "web", token: refresh_token }), "200 ");
  assert.equal(await refresh(refresh_token), '400 {"error":"invalid_grant"}');
  assert.match(await refresh(kept.refresh_token), /^200/);
  assert.equal(Object.keys(fixture.store.data.revoked).length, 1);
});

test("a revocation is forgotten once the token would have expired", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open();
  for (const _ of [1, 2]) {
    const { refresh_token = "" } = await fixture.tokens();
    await fixture.post("/oauth2/revoke", { client_id: "web", token: refresh_token });
    assert.equal(Object.keys(fixture.store.data.revoked).length, 1);
    t.mock.timers.tick(30 * 86_400_000);
  }
});

test("revocation refuses other tokens, other clients, and clients without revocation", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.other = { ...clients.web };
    clients.keeping = { ...clients.web, EnableTokenRevocation: false };
  });
  const { refresh_token = "", access_token = "" } = await fixture.tokens();
  const revoke = async (form: Readonly<Record<string, string>>) =>
    said(await fixture.post("/oauth2/revoke", form));
  assert.equal(await revoke({ client_id: "web" }), '400 {"error":"invalid_request"}');
  assert.equal(
    await revoke({ client_id: "keeping", token: refresh_token }),
    '400 {"error":"invalid_request"}',
  );
  assert.equal(
    await revoke({ client_id: "web", token: access_token }),
    '400 {"error":"unsupported_token_type"}',
  );
  assert.equal(await revoke({ client_id: "nobody", token: refresh_token }), '401 {"error":"invalid_client"}');
  assert.equal(await revoke({ client_id: "web", token: "nonsense" }), "200 ");
  assert.equal(await revoke({ client_id: "other", token: refresh_token }), "200 ");
  assert.deepEqual(fixture.store.data.revoked, {});
});

test("tokens of a client without revocation have no origin_jti", async () => {
  const fixture = await Fixture.open(({ clients }) => {
    clients.web = { ...clients.web, EnableTokenRevocation: false };
  });
  const { access_token = "" } = await fixture.tokens();
  assert(!("origin_jti" in decodeJwt(access_token)));
  const headers = { authorization: `Bearer ${access_token}` };
  const answer = await fixture.fetch(new Request(`https://${HOST}/oauth2/userInfo`, { headers }));
  assert.equal(answer.status, 200);
});

test("a session's code says when the person signed in", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const fixture = await Fixture.open();
  const browser = fixture.browser();
  await fixture.signIn(ada, {}, { browser });
  const signedIn = Math.floor(Date.now() / 1000);
  t.mock.timers.tick(600_000);
  const callback = await browser.redirect("/oauth2/authorize", REQUEST);
  const answer = await fixture.redeem(callback.searchParams.get("code") ?? "");
  const { id_token = "" } = (await answer.json()) as Record<string, string>;
  assert.equal(decodeJwt(id_token).auth_time, signedIn);
});
