import assert from "node:assert/strict";
import { test } from "node:test";
import { createRemoteJWKSet, customFetch, decodeJwt, EncryptJWT, type JWTPayload, jwtVerify } from "jose";
import type { Cloud } from "../../../../lab/network/cloud";
import { CREDENTIALS, DOMAIN } from "../tenant";
import { APP, CARLA, PIA } from "./fake-entra";
import { CALLBACK, CUSTOM_DOMAIN, challengeOf, type DeployedTenant, deployTenant } from "./fixture";

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What a strict relying party finds in an ID token. */
async function verified(cloud: Cloud, idToken: string, audience: string, host = DOMAIN): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL(`https://${host}/.well-known/jwks.json`), {
    [customFetch]: async (url, init) => cloud.fetch(new Request(url, init as RequestInit)),
  });
  const { payload } = await jwtVerify(idToken, keys, { issuer: `https://${host}/`, audience });
  return payload;
}

/** The error that a client's callback is sent. */
function errorOf(location: string): Record<string, string> {
  assert.ok(location.startsWith(`${CALLBACK}?`), location);
  return Object.fromEntries(new URL(location).searchParams);
}

/** The error that a page shows. */
function shown(text: string): string | undefined {
  return /<pre id="error">(?<error>[^<]*)<\/pre>/.exec(text)?.groups?.error;
}

test("a person signs in through a connection, and the client learns who they are", async () => {
  const { entra, browser, authorizeUrl, redeem, client, cloud } = await deployTenant();
  const carla = browser();

  const sent = await carla.get(authorizeUrl({ connection: "microsoft-work" }));
  assert.equal(sent.status, 302);
  const { origin, pathname, searchParams } = new URL(sent.location);
  assert.equal(`${origin}${pathname}`, "https://login.microsoftonline.com/common/oauth2/v2.0/authorize");
  const { state, ...parameters } = Object.fromEntries(searchParams);
  assert.match(state ?? "", /^[A-Za-z0-9]{32}$/);
  assert.deepEqual(parameters, {
    response_type: "code",
    redirect_uri: `https://${DOMAIN}/login/callback`,
    scope: "openid profile email",
    client_id: APP.client_id,
  });

  const back = await carla.get(entra.consent(sent.location, CARLA));
  assert.equal(back.status, 302);
  const { code, ...rest } = errorOf(back.location);
  assert.match(code ?? "", /^[A-Za-z0-9]{32}$/);
  assert.deepEqual(rest, { state: "cognito-state" });

  const { status, body, headers } = await redeem(code ?? "");
  assert.equal(status, 200);
  assert.equal(headers.get("cache-control"), "no-store");
  const { access_token, id_token, ...answer } = body;
  assert.deepEqual(answer, { scope: "openid email profile", expires_in: 86_400, token_type: "Bearer" });
  const { iat, exp, sid, updated_at, ...claims } = await verified(cloud, id_token, client.client_id);
  assert.equal(Number(exp) - Number(iat), 36_000);
  assert.match(String(sid), /^[A-Za-z0-9]{32}$/);
  assert.match(String(updated_at), ISO_TIME);
  const person = {
    sub: "waad|c-pairwise",
    email: "Carla@contoso.example",
    email_verified: false,
    name: "Carla Contoso",
    nickname: "Carla",
    picture:
      "https://s.gravatar.com/avatar/40544b159e810baf9a33bb9967889681?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fcc.png",
  };
  assert.deepEqual(claims, { ...person, iss: `https://${DOMAIN}/`, aud: client.client_id });

  const userinfo = await cloud.fetch(
    new Request(`https://${DOMAIN}/userinfo`, { headers: { authorization: `Bearer ${access_token}` } }),
  );
  assert.equal(userinfo.status, 200);
  assert.deepEqual(await userinfo.json(), { ...person, updated_at });
});

test("the scopes decide what a client learns; unknown ones are dropped silently", async () => {
  const { signIn, redeem } = await deployTenant();
  const names = async (scope: string) => {
    const { body } = await redeem(
      (await signIn(PIA, "microsoft-personal", { parameters: { scope } })).get("code"),
    );
    return { scope: body.scope, claims: body.id_token && Object.keys(decodeJwt(body.id_token)).sort() };
  };
  const base = ["aud", "exp", "iat", "iss", "sid", "sub"];
  assert.deepEqual(await names("openid"), { scope: "openid", claims: base });
  assert.deepEqual(await names("openid email read:everything"), {
    scope: "openid email",
    claims: [...base, "email", "email_verified"].sort(),
  });
  const profile = ["family_name", "given_name", "name", "nickname", "picture", "updated_at"];
  assert.deepEqual(await names("openid profile"), {
    scope: "openid profile",
    claims: [...base, ...profile].sort(),
  });
  assert.deepEqual(await names("profile"), { scope: "profile", claims: undefined });
});

test("a nonce comes back, and so does the time of the sign-in if max_age is given", async () => {
  const { signIn, redeem } = await deployTenant();
  const parameters = { nonce: "n-1", max_age: "60" };
  const { body } = await redeem((await signIn(CARLA, "microsoft-work", { parameters })).get("code"));
  const { nonce, auth_time, iat } = decodeJwt(body.id_token);
  assert.equal(nonce, "n-1");
  assert.ok(Math.abs(Number(auth_time) - Number(iat)) <= 2);
});

test("by default a client gets ID tokens signed with its secret", async () => {
  const { signIn, redeem, client } = await deployTenant({ client: { jwt_configuration: {} } });
  const { body } = await redeem((await signIn(CARLA, "microsoft-work")).get("code"));
  await jwtVerify(body.id_token, Buffer.from(client.client_secret), { algorithms: ["HS256"] });
});

test("the lab does not have ID tokens signed in other ways", async () => {
  const { signIn, redeem } = await deployTenant({ client: { jwt_configuration: { alg: "PS256" } } });
  const { status, body } = await redeem((await signIn(CARLA, "microsoft-work")).get("code"));
  assert.equal(status, 501);
  assert.equal(body.error_description, "The lab does not have ID tokens signed with PS256");
});

test("on a custom domain every address and the issuer are the custom domain's", async () => {
  const { cloud, browser, authorizeUrl, entra, redeem, client } = await deployTenant();
  assert.equal(cloud.owns(CUSTOM_DOMAIN), true);
  assert.equal(cloud.owns("login.other.example"), false);
  const person = browser();
  const { location } = await person.get(authorizeUrl({ connection: "microsoft-work" }, CUSTOM_DOMAIN));
  assert.equal(new URL(location).searchParams.get("redirect_uri"), `https://${CUSTOM_DOMAIN}/login/callback`);
  const { location: end } = await person.get(entra.consent(location, CARLA));
  const code = new URL(end).searchParams.get("code");
  const { body } = await redeem(code, {}, CUSTOM_DOMAIN);
  assert.equal(
    (await verified(cloud, body.id_token, client.client_id, CUSTOM_DOMAIN)).sub,
    "waad|c-pairwise",
  );

  const response = await cloud.fetch(
    new Request(`https://${CUSTOM_DOMAIN}/.well-known/openid-configuration`),
  );
  const metadata = (await response.json()) as Record<string, unknown>;
  assert.equal(metadata.issuer, `https://${CUSTOM_DOMAIN}/`);
  assert.equal(metadata.authorization_endpoint, `https://${CUSTOM_DOMAIN}/authorize`);
  assert.equal(metadata.token_endpoint, `https://${CUSTOM_DOMAIN}/oauth/token`);
  assert.equal(metadata.userinfo_endpoint, `https://${CUSTOM_DOMAIN}/userinfo`);
  assert.equal(metadata.jwks_uri, `https://${CUSTOM_DOMAIN}/.well-known/jwks.json`);
  assert.equal(metadata.end_session_endpoint, undefined);
});

test("a sign-in that starts on one host cannot continue on another", async () => {
  const { cloud, signIn, redeem, ask } = await deployTenant();
  const code = (await signIn(CARLA, "microsoft-work", { host: CUSTOM_DOMAIN })).get("code");
  assert.equal((await redeem(code)).body.error, "invalid_grant");
  const { body } = await redeem(code, {}, CUSTOM_DOMAIN);
  const authorization = `Bearer ${body.access_token}`;
  const elsewhere = await cloud.fetch(
    new Request(`https://${DOMAIN}/userinfo`, { headers: { authorization } }),
  );
  assert.equal(elsewhere.status, 401);

  const management = new Request(`https://${CUSTOM_DOMAIN}/oauth/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: CREDENTIALS.clientId,
      client_secret: CREDENTIALS.clientSecret,
      audience: `https://${DOMAIN}/api/v2/`,
    }),
  });
  const { access_token } = (await (await cloud.fetch(management)).json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}` };
  const api = await cloud.fetch(new Request(`https://${CUSTOM_DOMAIN}/api/v2/clients`, { headers }));
  assert.equal(api.status, 200);
  assert.equal((await ask("GET", "/api/v2/clients", undefined, headers)).status, 401);
});

test("with several connections a person chooses one by its display name", async () => {
  const { browser, authorizeUrl } = await deployTenant();
  const person = browser();
  const { location } = await person.get(authorizeUrl());
  assert.match(location, new RegExp(`^https://${DOMAIN}/u/login\\?state=[A-Za-z0-9]{32}$`));
  const page = await person.get(location);
  assert.equal(page.status, 200);
  assert.equal(page.headers.get("content-type"), "text/html; charset=UTF-8");
  assert.match(page.text, /<html lang="en">/);
  assert.match(page.text, /to continue to Cognito \(lab\)\./);
  const buttons = [
    ...page.text.matchAll(/<input type="hidden" name="connection" value="([^"]*)">\s*<button[^>]*>([^<]*)</g),
  ];
  assert.deepEqual(
    buttons.map(([, value, text]) => [value, text]),
    [
      ["microsoft-personal", "Continue with Microsoft Account"],
      ["microsoft-work", "Continue with Work or school account"],
    ],
  );
  const state = new URL(location).searchParams.get("state") ?? "";
  const sent = await person.post(`https://${DOMAIN}/u/login`, { state, connection: "microsoft-personal" });
  assert.match(
    sent.location,
    /^https:\/\/login\.microsoftonline\.com\/consumers\/oauth2\/v2\.0\/authorize\?/,
  );
});

test("an enterprise connection only has a button with show_as_button", async () => {
  const { browser, authorizeUrl } = await deployTenant({ waad: { show_as_button: false } });
  const person = browser();
  const page = await person.get((await person.get(authorizeUrl())).location);
  assert.doesNotMatch(page.text, /microsoft-work/);
  assert.match(page.text, /microsoft-personal/);
});

test("without any button the lab says so instead of asking for an e-mail", async () => {
  const { browser, authorizeUrl } = await deployTenant({
    connections: ["waad"],
    waad: { show_as_button: false },
    switches: { auth0SkipsSingleConnection: false },
  });
  const person = browser();
  const page = await person.get((await person.get(authorizeUrl())).location);
  assert.equal(page.status, 501);
  assert.match(shown(page.text) ?? "", /^not_in_lab: No connection of the client has a button/);
});

test("whether Auth0 skips its page for a single connection is a switch", async () => {
  const straight = await deployTenant({ connections: ["waad"] });
  const direct = await straight.browser().get(straight.authorizeUrl());
  assert.match(direct.location, /^https:\/\/login\.microsoftonline\.com\/common\//);
  const asking = await deployTenant({
    connections: ["waad"],
    switches: { auth0SkipsSingleConnection: false },
  });
  const asked = await asking.browser().get(asking.authorizeUrl());
  assert.match(asked.location, new RegExp(`^https://${DOMAIN}/u/login`));
});

for (const [demand, what] of [
  [{ require_pushed_authorization_requests: true }, "pushed authorization requests"],
  [{ require_proof_of_possession: true }, "proof of possession"],
  [{ compliance_level: "fapi2_sp_pkj_mtls" }, "the compliance level fapi2_sp_pkj_mtls"],
  [{ organization_usage: "require" }, "organizations"],
] as const) {
  test(`nobody signs in to a client that demands ${what}, and the lab says so`, async () => {
    const { browser, authorizeUrl, manage } = await deployTenant();
    const path = `/clients/${new URL(authorizeUrl()).searchParams.get("client_id")}`;
    assert.equal((await manage("PATCH", path, demand)).status, 200);
    const page = await browser().get(authorizeUrl());
    assert.equal(page.status, 501);
    assert.equal(shown(page.text), `not_in_lab: The lab does not have ${what}, which the client demands`);
    const [name] = Object.keys(demand);
    await manage("PATCH", path, {
      [`${name}`]: name === "organization_usage" ? "allow" : name === "compliance_level" ? "none" : false,
    });
    assert.equal((await browser().get(authorizeUrl())).status, 302);
  });
}

test("what the lab lacks in a sign-in is said on a page", async () => {
  const { browser, authorizeUrl, manage, connections } = await deployTenant();
  const mode = await browser().get(authorizeUrl({ response_mode: "form_post" }));
  assert.equal(mode.status, 501);
  assert.equal(shown(mode.text), "not_in_lab: The lab does not have response_mode form_post");
  const api = await browser().get(authorizeUrl({ audience: `https://${DOMAIN}/api/v2/` }));
  assert.equal(api.status, 501);
  assert.equal(
    shown(api.text),
    "not_in_lab: The lab does not have people&#39;s access to the Management API",
  );
  const organization = await browser().get(authorizeUrl({ organization: "org_1" }));
  assert.equal(organization.status, 501);
  assert.equal(shown(organization.text), "not_in_lab: The lab does not have the parameter organization");
  const implicit = await browser().get(authorizeUrl({ response_type: "token id_token" }));
  assert.equal(implicit.status, 501);
  assert.equal(shown(implicit.text), "not_in_lab: The lab does not have response_type token id_token");

  await manage("PATCH", `/connections/${connections.windowslive}`, { options: {} });
  const keys = await browser().get(authorizeUrl({ connection: "microsoft-personal" }));
  assert.equal(keys.status, 501);
  assert.equal(shown(keys.text), "not_in_lab: The lab does not have Auth0&#39;s development keys");
});

test("a person cannot choose a connection that was not offered", async () => {
  const { browser, authorizeUrl } = await deployTenant();
  const person = browser();
  const state = new URL((await person.get(authorizeUrl())).location).searchParams.get("state") ?? "";
  const { location } = await person.post(`https://${DOMAIN}/u/login`, { state, connection: "nowhere" });
  assert.equal(errorOf(location).error_description, "the connection was not found");
});

test("a page escapes names", async () => {
  const { browser, authorizeUrl } = await deployTenant({ waad: { display_name: "<b>bold</b>" } });
  const person = browser();
  const { text } = await person.get((await person.get(authorizeUrl())).location);
  assert.match(text, /Continue with &lt;b&gt;bold&lt;\/b&gt;/);
});

test("a login hint goes on to Entra, and so do the connection's upstream parameters", async () => {
  const upstream_params = { prompt: { value: "select_account" }, domain_hint: { alias: "acr_values" } };
  const { browser, authorizeUrl } = await deployTenant({ waadOptions: { upstream_params } });
  const { location } = await browser().get(
    authorizeUrl({
      connection: "microsoft-work",
      login_hint: "carla@contoso.example",
      acr_values: "contoso",
    }),
  );
  const { searchParams } = new URL(location);
  assert.equal(searchParams.get("login_hint"), "carla@contoso.example");
  assert.equal(searchParams.get("prompt"), "select_account");
  assert.equal(searchParams.get("domain_hint"), "contoso");
});

for (const [title, parameters, status, error] of [
  ["an unknown client", { client_id: "nobody" }, 400, "invalid_request: Unknown client: nobody"],
  ["no client", { client_id: undefined }, 400, "invalid_request: Missing required parameter: client_id"],
  [
    "no callback",
    { redirect_uri: undefined },
    400,
    "invalid_request: Missing required parameter: redirect_uri",
  ],
  [
    "a callback that is not the client's",
    { redirect_uri: `${CALLBACK}/` },
    403,
    `unauthorized_client: Callback URL mismatch. ${CALLBACK}/ is not in the list of allowed callback URLs`,
  ],
] as const) {
  test(`${title} is refused on a page, not by a redirect`, async () => {
    const { browser, authorizeUrl } = await deployTenant({ connections: ["waad"] });
    const page = await browser().get(authorizeUrl(parameters));
    assert.equal(page.status, status);
    assert.equal(page.location, "");
    assert.equal(shown(page.text), error);
    assert.match(page.text, /<h1>Oops!, something went wrong<\/h1>/);
  });
}

for (const [title, parameters, error, error_description] of [
  [
    "no response type",
    { response_type: undefined },
    "invalid_request",
    "Missing required parameter: response_type",
  ],
  [
    "an unknown response type",
    { response_type: "wish" },
    "unsupported_response_type",
    "Unsupported response type: wish",
  ],
  ["an unknown audience", { audience: "https://api" }, "access_denied", "Service not found: https://api"],
  [
    "an unknown challenge method",
    { code_challenge: "c", code_challenge_method: "S512" },
    "invalid_request",
    "Unsupported code_challenge_method: S512",
  ],
  ["an unknown connection", { connection: "nowhere" }, "invalid_request", "the connection was not found"],
  ["prompt=none without a session", { prompt: "none" }, "login_required", "Login required"],
] as const) {
  test(`${title} is refused at the client's callback`, async () => {
    const { browser, authorizeUrl } = await deployTenant({ connections: ["waad"] });
    const { status, location } = await browser().get(authorizeUrl(parameters));
    assert.equal(status, 302);
    assert.deepEqual(errorOf(location), { error, error_description, state: "cognito-state" });
  });
}

test("a client that may not use the code flow is refused", async () => {
  const { browser, authorizeUrl } = await deployTenant({ client: { grant_types: ["client_credentials"] } });
  assert.deepEqual(errorOf((await browser().get(authorizeUrl())).location), {
    error: "unauthorized_client",
    error_description: "Grant type 'authorization_code' not allowed for the client.",
    state: "cognito-state",
  });
});

test("a client for which no connection is enabled is refused", async () => {
  const { browser, authorizeUrl } = await deployTenant({ connections: [] });
  assert.deepEqual(errorOf((await browser().get(authorizeUrl())).location), {
    error: "invalid_request",
    error_description: "no connections enabled for the client",
    state: "cognito-state",
  });
});

test("a connection only works for the clients for which it is enabled", async () => {
  const { manage, browser, authorizeUrl, client, connections } = await deployTenant();
  await manage("PATCH", `/connections/${connections.waad}/clients`, [
    { client_id: client.client_id, status: false },
  ]);
  const refused = await browser().get(authorizeUrl({ connection: "microsoft-work" }));
  assert.equal(errorOf(refused.location).error_description, "the connection is not enabled");
  const only = await browser().get(authorizeUrl());
  assert.match(only.location, /^https:\/\/login\.microsoftonline\.com\/consumers\//);
});

test("a connection that is disabled during a sign-in refuses it", async () => {
  const { manage, browser, authorizeUrl, entra, client, connections } = await deployTenant();
  const person = browser();
  const { location } = await person.get(authorizeUrl({ connection: "microsoft-work" }));
  await manage("PATCH", `/connections/${connections.waad}/clients`, [
    { client_id: client.client_id, status: false },
  ]);
  const { location: end } = await person.get(entra.consent(location, CARLA));
  assert.deepEqual(errorOf(end), {
    error: "invalid_request",
    error_description: "the connection is not enabled",
    state: "cognito-state",
  });
});

const SESSION_LOST = /^invalid_request: You may have pressed the back button, refreshed during login/;

test("a sign-in only continues in the browser that started it", async () => {
  const { browser, authorizeUrl, entra } = await deployTenant();
  const [victim, attacker] = [browser(), browser()];
  await victim.get(authorizeUrl({ connection: "microsoft-work" }));
  const { location } = await attacker.get(authorizeUrl({ connection: "microsoft-work" }));
  const page = await victim.get(entra.consent(location, CARLA));
  assert.equal(page.status, 400);
  assert.match(shown(page.text) ?? "", SESSION_LOST);
});

test("an unknown or used state is refused", async () => {
  const { browser, authorizeUrl, entra } = await deployTenant();
  const person = browser();
  const unknown = await person.get(`https://${DOMAIN}/login/callback?code=1&state=guess`);
  assert.equal(unknown.status, 400);
  assert.match(shown(unknown.text) ?? "", SESSION_LOST);
  assert.match(shown((await person.get(`https://${DOMAIN}/u/login?state=guess`)).text) ?? "", SESSION_LOST);

  const { location } = await person.get(authorizeUrl({ connection: "microsoft-work" }));
  const back = entra.consent(location, CARLA);
  assert.equal((await person.get(back)).status, 302);
  assert.match(shown((await person.get(back)).text) ?? "", SESSION_LOST);
});

test("a state without a chosen connection is refused", async () => {
  const { browser, authorizeUrl } = await deployTenant();
  const person = browser();
  const state = new URL((await person.get(authorizeUrl())).location).searchParams.get("state");
  const page = await person.get(`https://${DOMAIN}/login/callback?code=1&state=${state}`);
  assert.match(shown(page.text) ?? "", SESSION_LOST);
});

test("a person with a session signs in without a page", async () => {
  const { browser, authorizeUrl, signIn, redeem } = await deployTenant();
  const person = browser();
  const first = await redeem((await signIn(CARLA, "microsoft-work", { browser: person })).get("code"));
  const cookies = await person.jar.getCookies(`https://${DOMAIN}/`);
  for (const { key, secure, httpOnly, sameSite, hostOnly } of cookies) {
    assert.deepEqual([secure, httpOnly, sameSite, hostOnly], [true, true, "none", true], key);
  }
  const { location } = await person.get(authorizeUrl({ prompt: "none" }));
  const second = await redeem(new URL(location).searchParams.get("code"));
  const [one, other] = [first, second].map(({ body }) => decodeJwt(body.id_token));
  assert.deepEqual([other?.sub, other?.sid], [one?.sub, one?.sid]);
});

for (const [title, parameters] of [
  ["prompt=login", { prompt: "login" }],
  ["a max_age that is over", { max_age: "-1" }],
  ["another connection", { connection: "microsoft-personal" }],
] as const) {
  test(`${title} makes a person sign in again`, async () => {
    const { browser, authorizeUrl, signIn } = await deployTenant();
    const person = browser();
    await signIn(CARLA, "microsoft-work", { browser: person });
    const { location } = await person.get(authorizeUrl({ connection: "microsoft-work", ...parameters }));
    assert.equal(new URL(location).host, "login.microsoftonline.com");
  });
}

test("a session ends with its connection, and so does its code", async () => {
  const { browser, authorizeUrl, signIn, manage, connections, redeem } = await deployTenant();
  const person = browser();
  const code = (await signIn(CARLA, "microsoft-work", { browser: person })).get("code");
  await manage("DELETE", `/connections/${connections.waad}`);
  const { location } = await person.get(authorizeUrl({ prompt: "none" }));
  assert.equal(errorOf(location).error, "login_required");
  assert.equal((await redeem(code)).body.error, "invalid_grant");
});

test("a code works once", async () => {
  const { signIn, redeem } = await deployTenant();
  const code = (await signIn(CARLA, "microsoft-work")).get("code");
  assert.equal((await redeem(code)).status, 200);
  const { status, body } = await redeem(code);
  assert.equal(status, 403);
  assert.deepEqual(body, { error: "invalid_grant", error_description: "Invalid authorization code" });
});

test("a code only works for its client", async () => {
  const { signIn, redeem, manage } = await deployTenant();
  const { body: other } = await manage("POST", "/clients", {
    name: "other",
    grant_types: ["authorization_code"],
  });
  const code = (await signIn(CARLA, "microsoft-work")).get("code");
  const { client_id, client_secret } = other;
  const { status, body } = await redeem(code, { client_id, client_secret });
  assert.equal(status, 403);
  assert.deepEqual(body, { error: "invalid_grant", error_description: "Invalid authorization code" });
});

for (const [title, change, status, error, error_description] of [
  ["a wrong secret", { client_secret: "guess" }, 401, "access_denied", "Unauthorized"],
  ["no code", { code: undefined }, 400, "invalid_request", "Missing required parameter: code"],
  [
    "another callback",
    { redirect_uri: "https://app.example/cb" },
    403,
    "unauthorized_client",
    `The redirect URI is wrong. You sent https://app.example, and we expected ${new URL(CALLBACK).origin}`,
  ],
  [
    "no callback",
    { redirect_uri: undefined },
    403,
    "unauthorized_client",
    `The redirect URI is wrong. You sent null, and we expected ${new URL(CALLBACK).origin}`,
  ],
] as const) {
  test(`${title} does not redeem a code`, async () => {
    const { signIn, redeem } = await deployTenant({ connections: ["waad"] });
    const answer = await redeem((await signIn(CARLA, "microsoft-work")).get("code"), change);
    assert.equal(answer.status, status);
    assert.deepEqual(answer.body, { error, error_description });
  });
}

test("a client only authenticates with its registered method", async () => {
  const redeemBasic = async ({ signIn, redeem, client, cloud }: DeployedTenant) => {
    const code = (await signIn(CARLA, "microsoft-work")).get("code") ?? "";
    const { status } = await redeem(code);
    const again = (await signIn(CARLA, "microsoft-work")).get("code") ?? "";
    const credentials = Buffer.from(`${client.client_id}:${client.client_secret}`).toString("base64");
    const basic = await cloud.fetch(
      new Request(`https://${DOMAIN}/oauth/token`, {
        method: "POST",
        headers: { authorization: `Basic ${credentials}` },
        body: new URLSearchParams({ grant_type: "authorization_code", code: again, redirect_uri: CALLBACK }),
      }),
    );
    return { post: status, basic: basic.status };
  };
  assert.deepEqual(await redeemBasic(await deployTenant()), { post: 200, basic: 401 });
  const client = { token_endpoint_auth_method: "client_secret_basic" };
  assert.deepEqual(await redeemBasic(await deployTenant({ client })), { post: 401, basic: 200 });
});

for (const [method, code_challenge] of [
  ["S256", challengeOf("verifier")],
  ["plain", "verifier"],
] as const) {
  test(`a code with a ${method} challenge needs its verifier`, async () => {
    const { signIn, redeem } = await deployTenant({ connections: ["waad"] });
    const code = async () => {
      const parameters = { code_challenge, code_challenge_method: method };
      return (await signIn(CARLA, "microsoft-work", { parameters })).get("code");
    };
    assert.equal((await redeem(await code(), { code_verifier: "verifier" })).status, 200);
    for (const code_verifier of ["guess", undefined]) {
      const { status, body } = await redeem(await code(), { code_verifier });
      assert.equal(status, 403);
      assert.deepEqual(body, { error: "invalid_grant", error_description: "Failed to verify code verifier" });
    }
  });
}

test("userinfo needs a person's access token with openid", async () => {
  const { cloud, signIn, redeem } = await deployTenant();
  const statusFor = async (authorization: string) => {
    const request = new Request(`https://${DOMAIN}/userinfo`, { headers: { authorization } });
    return (await cloud.fetch(request)).status;
  };
  const { body } = await redeem((await signIn(CARLA, "microsoft-work")).get("code"));
  assert.equal(await statusFor(`Bearer ${body.access_token}`), 200);
  assert.equal(await statusFor(`Bearer ${body.id_token}`), 401);
  assert.equal(await statusFor("Bearer guess"), 401);
  const foreign = new EncryptJWT({}).setProtectedHeader({ alg: "A256KW", enc: "A256GCM" });
  assert.equal(await statusFor(`Bearer ${await foreign.encrypt(Buffer.alloc(32))}`), 401);
  const parameters = { scope: "profile" };
  const other = await redeem((await signIn(CARLA, "microsoft-work", { parameters })).get("code"));
  assert.equal(await statusFor(`Bearer ${other.body.access_token}`), 401);
});

test("userinfo's error is a bare word", async () => {
  const { cloud } = await deployTenant({ connections: [] });
  const response = await cloud.fetch(new Request(`https://${DOMAIN}/userinfo`));
  assert.equal(response.status, 401);
  assert.equal(await response.text(), "Unauthorized");
  assert.equal(response.headers.get("www-authenticate"), 'Bearer realm="Users", error="invalid_token"');
});

test("fifty people sign in at once", async () => {
  const { signIn, redeem } = await deployTenant();
  const people = Array.from({ length: 50 }, (_, index) => ({
    ...CARLA,
    claims: { ...CARLA.claims, sub: `person-${index}`, oid: `oid-${index}` },
  }));
  const subjects = await Promise.all(
    people.map(async (person) => {
      const { body } = await redeem((await signIn(person, "microsoft-work")).get("code"));
      return decodeJwt(body.id_token).sub;
    }),
  );
  assert.deepEqual(
    subjects,
    people.map(({ claims }) => `waad|${claims.sub}`),
  );
});
