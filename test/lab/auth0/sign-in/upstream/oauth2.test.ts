import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import type { StoredUser } from "../../../../../lab/auth0/data";
import { Sandbox } from "../../../../../lab/auth0/sandbox/sandbox";
import { runScript } from "../../../../../lab/auth0/sign-in/upstream/oauth2/run-script";
import { DOMAIN, NO_WIRE } from "../../tenant";
import { APP, CARLA, CONTOSO } from "../fake-entra";
import { CALLBACK, challengeOf, type DeployedTenant, deployTenant } from "../fixture";

type Options = Parameters<typeof deployTenant>[0];

const TOKEN_URL = "https://login.microsoftonline.com/common/oauth2/v2.0/token";
const CARLAS_ID = `oauth2|microsoft|${CONTOSO}.c-oid`;
const PICTURE =
  "https://s.gravatar.com/avatar/40544b159e810baf9a33bb9967889681?s=480&r=pg&d=https%3A%2F%2Fcdn.auth0.com%2Favatars%2Fcc.png";

/** A tenant with a custom social connection. */
const deploy = (oauth2Options: object = {}, others: Options = {}): Promise<DeployedTenant> =>
  deployTenant({ connections: ["oauth2"], oauth2Options, ...others });

/** A tenant whose connection has a script with this text. */
const deployScript = (fetchUserProfile: string, others: Options = {}) =>
  deploy({ scripts: { fetchUserProfile } }, others);

/** A tenant whose connection's script calls back with this expression. */
const deployProfile = (profile: string) =>
  deployScript(`function (accessToken, context, callback) { callback(null, ${profile}); }`);

/** What the client's callback gets for a sign-in. */
const signIn = (tenant: DeployedTenant) => tenant.signIn(CARLA, "microsoft");

/** The error that the client's callback gets. */
async function failureOf(tenant: DeployedTenant): Promise<Record<string, string>> {
  const { state, ...failure } = Object.fromEntries(await signIn(tenant));
  assert.equal(state, "cognito-state");
  return failure;
}

/** The users that are stored, by ID. */
function usersOf({ store }: DeployedTenant): Readonly<Record<string, StoredUser>> {
  return store.data.tenants[DOMAIN]?.users ?? {};
}

/** What is stored of a user. */
function storedProfile(tenant: DeployedTenant, id: string): StoredUser["profile"] {
  const user = usersOf(tenant)[id];
  assert.ok(user, `there is no user ${id}`);
  return user.profile;
}

/** What the ID token says about a person who signs in. */
async function profileOf(tenant: DeployedTenant): Promise<Record<string, unknown>> {
  const answer = await signIn(tenant);
  assert.equal(answer.get("error_description"), null);
  const { body } = await tenant.redeem(answer.get("code"));
  const { iss, aud, iat, exp, sid, updated_at, ...profile } = decodeJwt(body.id_token);
  return profile;
}

test("a person comes to the authorizationURL with what the options say, and no nonce", async () => {
  const { browser, authorizeUrl } = await deploy();
  const { location } = await browser().get(authorizeUrl({ nonce: "n", login_hint: "carla@contoso.example" }));
  const { origin, pathname, searchParams } = new URL(location);
  assert.equal(origin + pathname, "https://login.microsoftonline.com/common/oauth2/v2.0/authorize");
  const { state, code_challenge, ...parameters } = Object.fromEntries(searchParams);
  assert.match(state ?? "", /^\w{32}$/);
  assert.match(code_challenge ?? "", /^[\w-]{43}$/);
  assert.deepEqual(parameters, {
    response_type: "code",
    redirect_uri: `https://${DOMAIN}/login/callback`,
    scope: "openid profile email",
    client_id: APP.client_id,
    login_hint: "carla@contoso.example",
    code_challenge_method: "S256",
  });
});

test("the code is redeemed at the tokenURL with the secret in the body and the verifier of the challenge", async () => {
  const tenant = await deploy({ customHeaders: { "x-custom": "header" } });
  const browser = tenant.browser();
  const { location } = await browser.get(tenant.authorizeUrl({ connection: "microsoft" }));
  await browser.get(tenant.entra.consent(location, CARLA));
  const [request, ...others] = tenant.entra.requests;
  assert.equal(others.length, 0);
  assert.equal(request?.url, TOKEN_URL);
  assert.equal(request.headers.get("x-custom"), "header");
  assert.equal(request.headers.get("authorization"), null);
  const { code, code_verifier, ...form } = Object.fromEntries(new URLSearchParams(await request.text()));
  assert.equal(code, "c-pairwise-0");
  assert.equal(challengeOf(code_verifier ?? ""), new URL(location).searchParams.get("code_challenge"));
  assert.deepEqual(form, {
    grant_type: "authorization_code",
    redirect_uri: `https://${DOMAIN}/login/callback`,
    ...APP,
  });
});

test("without pkce_enabled there is neither challenge nor verifier", async () => {
  const tenant = await deploy({ pkce_enabled: false });
  const browser = tenant.browser();
  const { location } = await browser.get(tenant.authorizeUrl());
  assert.equal(new URL(location).searchParams.has("code_challenge"), false);
  await browser.get(tenant.entra.consent(location, CARLA));
  const form = new URLSearchParams(await tenant.entra.requests[0]?.text());
  assert.equal(form.has("code_verifier"), false);
});

test("scopes are joined by spaces, or on the other side by commas unless useOauthSpecScope is on", async () => {
  const scopeOf = async (options: object, auth0JoinsScopesByCommas: boolean) => {
    const { browser, authorizeUrl } = await deploy(options, { switches: { auth0JoinsScopesByCommas } });
    return new URL((await browser().get(authorizeUrl())).location).searchParams.get("scope");
  };
  const list = { useOauthSpecScope: false };
  assert.equal(await scopeOf(list, false), "openid profile email");
  assert.equal(await scopeOf(list, true), "openid,profile,email");
  assert.equal(await scopeOf({ useOauthSpecScope: true }, true), "openid profile email");
  assert.equal(await scopeOf({ ...list, scope: "openid email" }, true), "openid email");
  assert.equal(await scopeOf({ scope: undefined }, false), null);
});

test("authParams are sent as they are, and authParamsMap as the client's request has them", async () => {
  const { browser, authorizeUrl } = await deploy({
    authParams: { prompt: "select_account" },
    authParamsMap: { domain_hint: "access_type", absent: "display" },
  });
  const { searchParams } = new URL(
    (await browser().get(authorizeUrl({ access_type: "contoso.example" }))).location,
  );
  assert.equal(searchParams.get("prompt"), "select_account");
  assert.equal(searchParams.get("domain_hint"), "contoso.example");
  assert.equal(searchParams.has("absent"), false);
});

test("the profile of the script becomes the user", async () => {
  const tenant = await deploy();
  assert.deepEqual(await profileOf(tenant), {
    sub: CARLAS_ID,
    name: "Carla Contoso",
    nickname: "Carla",
    email: "Carla@contoso.example",
    email_verified: false,
    picture: PICTURE,
  });
  assert.deepEqual(storedProfile(tenant, CARLAS_ID).identities, [
    { provider: "oauth2", user_id: `microsoft|${CONTOSO}.c-oid`, connection: "microsoft", isSocial: true },
  ]);
});

test("the script gets the access token, and the token endpoint's answer", async () => {
  const tenant = await deployScript(`function (accessToken, context, callback) {
    callback(null, {
      user_id: 1,
      access: accessToken === context.access_token,
      names: Object.keys(context).sort(),
      own: context instanceof Object,
    });
  }`);
  await signIn(tenant);
  const profile = storedProfile(tenant, "oauth2|microsoft|1");
  assert.deepEqual(
    [profile.access, profile.names, profile.own],
    [true, ["access_token", "expires_in", "id_token", "token_type"], true],
  );
});

test("whether the answer still has the id_token is open", async () => {
  const tenant = await deploy({}, { switches: { auth0GivesScriptsIdToken: false } });
  assert.deepEqual(await failureOf(tenant), {
    error: "invalid_request",
    error_description: "Cannot read properties of undefined (reading 'split')",
  });
});

test("a profile needs no more than a user_id", async () => {
  assert.deepEqual(await profileOf(await deployProfile(`{ user_id: "a.b" }`)), {
    sub: "oauth2|microsoft|a.b",
    name: "a.b",
    nickname: "a.b",
    picture: "https://cdn.auth0.com/avatars/ab.png",
  });
});

test("a profile is taken as it is, but for what is Auth0's own to say", async () => {
  const tenant = await deployProfile(`{
    user_id: "1", name: "N", nickname: "K", picture: "https://p.example/", given_name: "G", family_name: "F",
    email: "e@e.example", email_verified: true, other: { deep: [1] }, identities: [], created_at: "never",
    app_metadata: { admin: true }, call: () => 1,
  }`);
  assert.deepEqual(await profileOf(tenant), {
    sub: "oauth2|microsoft|1",
    name: "N",
    nickname: "K",
    picture: "https://p.example/",
    given_name: "G",
    family_name: "F",
    email: "e@e.example",
    email_verified: true,
  });
  const { created_at, identities, ...stored } = storedProfile(tenant, "oauth2|microsoft|1");
  assert.notEqual(created_at, "never");
  assert.equal(identities.length, 1);
  assert.deepEqual(stored.other, { deep: [1] });
  assert.equal("app_metadata" in stored || "call" in stored, false);
});

test("an e-mail is verified only if the profile says true", async () => {
  for (const said of [`"true"`, "1", "undefined"]) {
    const tenant = await deployProfile(`{ user_id: "1", email: "e@e.example", email_verified: ${said} }`);
    assert.equal((await profileOf(tenant)).email_verified, false);
  }
});

test("attributes that are not to be stored are not", async () => {
  const tenant = await deploy({ non_persistent_attrs: ["email"] });
  assert.equal("email" in (await profileOf(tenant)), false);
});

test("names are those of the last sign-in, or of the first if the connection says so, and the rest is the last one's", async () => {
  for (const [when, name] of [
    ["on_each_login", "Carla Newname"],
    ["on_first_login", "Carla Contoso"],
  ]) {
    const tenant = await deploy({ set_user_root_attributes: when });
    await signIn(tenant);
    tenant.entra.claims = { name: "Carla Newname", email: "new@contoso.example" };
    const profile = await profileOf(tenant);
    assert.deepEqual([profile.name, profile.email], [name, "new@contoso.example"]);
  }
});

test("a connection that never makes users keeps the names of those who are there, and has a page for others", async () => {
  const tenant = await deploy();
  await signIn(tenant);
  const change = (options: object) =>
    tenant.manage("PATCH", `/connections/${tenant.connections.oauth2}`, { options });
  const { options } = (await tenant.manage("GET", `/connections/${tenant.connections.oauth2}`)).body;
  await change({ ...options, set_user_root_attributes: "never_on_login" });
  tenant.entra.claims = { name: "Carla Newname" };
  assert.equal((await profileOf(tenant)).name, "Carla Contoso");

  tenant.entra.claims = { oid: "new-oid" };
  const browser = tenant.browser();
  const { location } = await browser.get(tenant.authorizeUrl());
  const { status, text } = await browser.get(tenant.entra.consent(location, CARLA));
  assert.equal(status, 501);
  assert.match(text, /somebody new, of whom the connection microsoft makes no user/);
  assert.deepEqual(Object.keys(usersOf(tenant)), [CARLAS_ID]);
});

for (const [what, script, message] of [
  [
    "calls back with an error",
    `function (a, b, callback) { callback(new Error("Not you [code]")); }`,
    "Not you [code]",
  ],
  ["calls back with a text as an error", `function (a, b, callback) { callback("Not you"); }`, "Not you"],
  ["throws", `function () { throw new TypeError("broken"); }`, "broken"],
  [
    "names what does not exist",
    `function (access_token) { return accessToken; }`,
    "accessToken is not defined",
  ],
  ["is rejected", `async function () { throw new Error("later"); }`, "later"],
  ["is no JavaScript", "function( { return callback(null) }", "Unexpected identifier 'callback'"],
  ["is no function", "1 + 1", "script is not a function"],
  ["is not one expression", "const a = 1; function b() {}", "Unexpected token 'const'"],
  [
    "calls back without a profile",
    `function (a, b, callback) { callback(null); }`,
    "the user profile has no user_id",
  ],
  [
    "calls back without a user_id",
    `function (a, b, callback) { callback(null, { id: 1 }); }`,
    "the user profile has no user_id",
  ],
  [
    "calls back with an empty user_id",
    `function (a, b, callback) { callback(null, { user_id: "" }); }`,
    "the user profile has no user_id",
  ],
] as const) {
  test(`a script that ${what} ends the sign-in, and no user is made`, async () => {
    const tenant = await deployScript(script);
    assert.deepEqual(await failureOf(tenant), { error: "invalid_request", error_description: message });
    assert.deepEqual(usersOf(tenant), {});
    const { location } = await tenant.browser().get(tenant.authorizeUrl({ prompt: "none" }));
    assert.equal(new URL(location).searchParams.get("error"), "login_required");
  });
}

test("a connection without a script knows nobody", async () => {
  assert.deepEqual(await failureOf(await deploy({ scripts: {} })), {
    error: "invalid_request",
    error_description: "the user profile has no user_id",
  });
});

test("a script may be asynchronous, and fetch from a host of the lab", async () => {
  const tenant = await deployScript(`async (accessToken, context, callback) => {
    const me = await fetch("https://graph.microsoft.com/v1.0/me", { headers: { Authorization: "Bearer " + accessToken } });
    const { id, displayName } = await me.json();
    callback(null, { user_id: id, name: displayName });
  }`);
  const { sub, name } = await profileOf(tenant);
  assert.deepEqual([sub, name], ["oauth2|microsoft|c-oid", "Carla Contoso"]);
});

test("only the first call of the callback counts", async () => {
  const tenant = await deployScript(`function (accessToken, context, callback) {
    callback(null, { user_id: "first" });
    callback(new Error("second"));
    callback(null, { user_id: "third" });
  }`);
  assert.equal((await profileOf(tenant)).sub, "oauth2|microsoft|first");
});

test("a script that needs what the lab's sandbox lacks gets a page that says so", async () => {
  const tenant = await deployScript(`function () { return request; }`);
  const browser = tenant.browser();
  const { location } = await browser.get(tenant.authorizeUrl());
  const { status, text } = await browser.get(tenant.entra.consent(location, CARLA));
  assert.equal(status, 501);
  assert.match(text, /not_in_lab: The lab&#39;s sandbox does not have request/);
});

test("whether a script has the UnauthorizedError of Rules is not known: the lab says so", async () => {
  const tenant = await deployScript(`function (a, b, callback) { callback(new UnauthorizedError("no")); }`);
  const browser = tenant.browser();
  const { location } = await browser.get(tenant.authorizeUrl());
  const { text } = await browser.get(tenant.entra.consent(location, CARLA));
  assert.match(text, /not_in_lab: The lab&#39;s sandbox does not have UnauthorizedError/);
});

test("a script that never calls back ends the sign-in when its time is over", async () => {
  const sandbox = new Sandbox(NO_WIRE, 100);
  await assert.rejects(runScript(sandbox, "function () { return { user_id: 1 }; }"), {
    error: "invalid_request",
    description: "Script execution did not complete within 0.1 seconds",
  });
  await sandbox.close();
});

test("a profile that Auth0 would not store gets a page that says so", async () => {
  const tenant = await deployProfile(`{ user_id: "1", other: "x".repeat(100_000) }`);
  const browser = tenant.browser();
  const { location } = await browser.get(tenant.authorizeUrl());
  const { status, text } = await browser.get(tenant.entra.consent(location, CARLA));
  assert.equal(status, 501);
  assert.match(text, /not_in_lab: The lab does not have user profiles of more than 100 kB/);
  assert.deepEqual(usersOf(tenant), {});
});

test("a token endpoint's refusal ends the sign-in", async () => {
  const tenant = await deploy();
  tenant.entra.tokenError = { status: 400, body: { error: "invalid_client" } };
  const expected = { error: "invalid_request", error_description: "failed to obtain access token" };
  assert.deepEqual(await failureOf(tenant), expected);
  tenant.entra.tokenError = { status: 200, body: { id_token: "a.b.c" } };
  assert.deepEqual(await failureOf(tenant), expected);
});

test("an error of the provider reaches the client as it is", async () => {
  const tenant = await deploy();
  const browser = tenant.browser();
  const { location } = await browser.get(tenant.authorizeUrl());
  const refused = tenant.entra.refuse(location, "access_denied", "AADSTS65004: declined");
  const { location: end } = await browser.get(refused);
  assert.ok(end.startsWith(CALLBACK));
  const { state, ...failure } = Object.fromEntries(new URL(end).searchParams);
  assert.deepEqual(failure, { error: "access_denied", error_description: "AADSTS65004: declined" });
});

test("the id_token is the script's to check: Auth0 does not", async () => {
  const tenant = await deploy();
  tenant.entra.claims = { iss: "https://issuer.example", aud: "another", exp: 1 };
  assert.ok((await signIn(tenant)).has("code"));
});

test("a changed tokenURL leads to its host, and a host that the lab lacks to a page that says so", async () => {
  const tenant = await deploy({ tokenURL: "https://evil.example/token" });
  const browser = tenant.browser();
  const { location } = await browser.get(tenant.authorizeUrl());
  const { status, text } = await browser.get(tenant.entra.consent(location, CARLA));
  assert.equal(tenant.entra.requests[0]?.url, "https://evil.example/token");
  assert.equal(status, 501);
  assert.match(
    text,
    /not_in_lab: The connection&#39;s tokenURL leads out of the lab: fetch failed: evil\.example cannot be reached from the lab/,
  );
});

test("options that are no use to a sign-in get a page that says so", async () => {
  const { browser, authorizeUrl } = await deploy({ authorizationURL: undefined, tokenURL: "nowhere" });
  const { status, text } = await browser().get(authorizeUrl());
  assert.equal(status, 501);
  assert.match(
    text,
    /if a connection&#39;s options are no use to a sign-in: authorizationURL, tokenURL of microsoft/,
  );
});

test("the button continues with the display name, or else the name", async () => {
  const tenant = await deployTenant({ connections: ["oauth2", "waad"] });
  const label = async () => {
    const browser = tenant.browser();
    const { location } = await browser.get(tenant.authorizeUrl());
    return /name="connection" value="microsoft">\s*<button[^>]*>(?<label>[^<]*)</.exec(
      (await browser.get(location)).text,
    )?.groups?.label;
  };
  assert.equal(await label(), "Continue with Microsoft");
  await tenant.manage("PATCH", `/connections/${tenant.connections.oauth2}`, { realms: [] });
  assert.equal(await label(), "Continue with microsoft");
});
