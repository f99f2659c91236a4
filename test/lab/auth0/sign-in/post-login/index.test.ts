import assert from "node:assert/strict";
import { test } from "node:test";
import { bindActions, deployedAction } from "../../management/actions/fixture";
import { DOMAIN } from "../../tenant";
import { CARLA, PIA } from "../fake-entra";
import { CALLBACK, type DeployedTenant } from "../fixture";
import { claimsOf, handler, tenantWithActions } from "./fixture";

const NAMESPACE = "https://app.example/";
const WORK = "microsoft-work";

/** What an Action sees: it says so in the reason why it denies access. */
async function seen(
  expression: string,
  options: Parameters<typeof tenantWithActions>[1] = {},
): Promise<unknown> {
  const tenant = await tenantWithActions(
    [`api.access.deny(JSON.stringify(${expression}) ?? "undefined");`],
    options,
  );
  const answer = await tenant.signIn(CARLA, WORK, { parameters: { login_hint: "carla", prompt: "login" } });
  assert.equal(answer.get("error"), "access_denied");
  const description = answer.get("error_description") ?? "";
  return description === "undefined" ? undefined : JSON.parse(description);
}

async function users({ manage }: DeployedTenant): Promise<Record<string, unknown>[]> {
  return (await manage("GET", "/users")).body;
}

test("an Action adds claims to the ID token, which /userinfo has too", async () => {
  const tenant = await tenantWithActions([
    `api.idToken.setCustomClaim("${NAMESPACE}tenant", "contoso");
     api.idToken.setCustomClaim("${NAMESPACE}list", [1, { two: null }]);
     api.idToken.setCustomClaim("plain", true);`,
  ]);
  const { idToken, userinfo } = await claimsOf(tenant, await tenant.signIn(CARLA, WORK));
  for (const claims of [idToken, userinfo]) {
    assert.equal(claims[`${NAMESPACE}tenant`], "contoso");
    assert.deepEqual(claims[`${NAMESPACE}list`], [1, { two: null }]);
    assert.equal(claims.plain, true);
    assert.equal(claims.sub, "waad|c-pairwise");
  }
});

test("/userinfo may lack the claims that an Action added", async () => {
  const tenant = await tenantWithActions([`api.idToken.setCustomClaim("${NAMESPACE}tenant", "contoso");`], {
    switches: { auth0UserinfoHasCustomClaims: false },
  });
  const { idToken, userinfo } = await claimsOf(tenant, await tenant.signIn(CARLA, WORK));
  assert.equal(idToken[`${NAMESPACE}tenant`], "contoso");
  assert.equal(userinfo[`${NAMESPACE}tenant`], undefined);
});

test("/userinfo has the claims of the client's last ID token for the person", async () => {
  const tenant = await tenantWithActions([
    `api.idToken.setCustomClaim("${NAMESPACE}count", event.stats.logins_count);`,
  ]);
  const first = await tenant.redeem((await tenant.signIn(CARLA, WORK)).get("code"));
  await claimsOf(tenant, await tenant.signIn(CARLA, WORK));
  const response = await tenant.cloud.fetch(
    new Request(`https://${DOMAIN}/userinfo`, {
      headers: { authorization: `Bearer ${first.body.access_token}` },
    }),
  );
  assert.equal(((await response.json()) as Record<string, unknown>)[`${NAMESPACE}count`], 2);
});

test("Actions run in the order in which they are bound, each with what the others set", async () => {
  const tenant = await tenantWithActions([
    `api.idToken.setCustomClaim("${NAMESPACE}a", 1); api.idToken.setCustomClaim("${NAMESPACE}b", 1);`,
    `api.idToken.setCustomClaim("${NAMESPACE}b", 2);`,
  ]);
  const { idToken } = await claimsOf(tenant, await tenant.signIn(CARLA, WORK));
  assert.deepEqual([idToken[`${NAMESPACE}a`], idToken[`${NAMESPACE}b`]], [1, 2]);
});

test("an Action that denies ends the login with its reason, and the user stays", async () => {
  const tenant = await tenantWithActions([
    `api.access.deny("Not you. [nope]"); api.user.setAppMetadata("denied", true);`,
    `api.user.setAppMetadata("later", true);`,
  ]);
  const answer = await tenant.signIn(CARLA, WORK);
  assert.deepEqual(Object.fromEntries(answer), {
    error: "access_denied",
    error_description: "Not you. [nope]",
    state: "cognito-state",
  });
  const [user, ...others] = await users(tenant);
  assert.deepEqual(others, []);
  assert.deepEqual([user?.user_id, user?.app_metadata], ["waad|c-pairwise", { denied: true }]);
});

for (const kept of [true, false]) {
  test(`somebody who is denied ${kept ? "has" : "has no"} session, if that is what Auth0 does`, async () => {
    const tenant = await tenantWithActions([`api.access.deny("no");`], {
      switches: { auth0KeepsSessionOfDenied: kept },
    });
    const browser = tenant.browser();
    await tenant.signIn(CARLA, WORK, { browser });
    const { location } = await browser.get(tenant.authorizeUrl({ prompt: "none" }));
    assert.equal(new URL(location).searchParams.get("error"), kept ? "access_denied" : "login_required");
  });
}

test("Actions run again for a person with a session, also without a page", async () => {
  const tenant = await tenantWithActions([]);
  const browser = tenant.browser();
  await tenant.signIn(CARLA, WORK, { browser });
  const deny = await deployedAction(tenant.manage, { code: handler(`api.access.deny("from now on");`) });
  await bindActions(tenant.manage, deny);
  for (const prompt of [undefined, "none"]) {
    const { location } = await browser.get(tenant.authorizeUrl({ prompt }));
    assert.ok(location.startsWith(`${CALLBACK}?`), location);
    assert.equal(new URL(location).searchParams.get("error_description"), "from now on");
  }
});

test("only what is deployed runs, and only while it is bound", async () => {
  const tenant = await tenantWithActions([]);
  const { manage } = tenant;
  const id = await deployedAction(manage, { code: handler(`api.access.deny("one");`) });
  const reason = async () => (await tenant.signIn(CARLA, WORK)).get("error_description");
  assert.equal(await reason(), null);
  await bindActions(manage, id);
  assert.equal(await reason(), "one");
  const { body: action } = await manage("PATCH", `/actions/actions/${id}`, {
    code: handler(`api.access.deny("two");`),
  });
  assert.equal(await reason(), "one");
  await manage("GET", `/actions/actions/${id}`);
  await manage("POST", `/actions/actions/${id}/deploy`);
  assert.equal(await reason(), "two");
  await manage("POST", `/actions/actions/${id}/versions/${action.deployed_version.id}/deploy`);
  assert.equal(await reason(), "one");
  await bindActions(manage);
  assert.equal(await reason(), null);
});

test("an Action knows the client, the connection, the person and the request", async () => {
  const event = (await seen("event")) as Record<string, Record<string, unknown>>;
  assert.deepEqual(Object.keys(event).sort(), [
    "authentication",
    "authorization",
    "client",
    "connection",
    "request",
    "secrets",
    "stats",
    "tenant",
    "transaction",
    "user",
  ]);
  assert.deepEqual(Object.keys(event.client ?? {}), ["client_id", "name", "metadata"]);
  assert.deepEqual(event.stats, { logins_count: 1 });
  assert.deepEqual(event.tenant, { id: "lab-tenant" });
  assert.equal(event.request?.hostname, DOMAIN);
  assert.equal(Object(event.request?.query).login_hint, "carla");
  const { id, ...transaction } = event.transaction ?? {};
  assert.match(String(id), /^\w{32}$/);
  assert.deepEqual(transaction, {
    acr_values: [],
    locale: "en",
    login_hint: "carla",
    prompt: ["login"],
    protocol: "oidc-basic-profile",
    redirect_uri: CALLBACK,
    requested_scopes: ["openid", "email", "profile"],
    response_mode: "query",
    response_type: ["code"],
    state: "cognito-state",
    ui_locales: [],
    metadata: {},
  });
});

test("an Action knows the connection by ID, name and strategy", async () => {
  const { id, ...connection } = (await seen("event.connection")) as Record<string, unknown>;
  assert.match(String(id), /^con_\w{16}$/);
  assert.deepEqual(connection, { name: WORK, strategy: "waad", metadata: {} });
});

for (const [socialStrategy, strategy] of [
  ["name", "microsoft-personal"],
  ["strategy", "windowslive"],
] as const) {
  test(`an Action sees ${strategy} as the strategy of a social connection, if that is what Auth0 says`, async () => {
    const tenant = await tenantWithActions([`api.access.deny(event.connection.strategy);`], {
      switches: { auth0EventStrategyOfSocial: socialStrategy },
    });
    assert.equal((await tenant.signIn(PIA, "microsoft-personal")).get("error_description"), strategy);
  });
}

test("an Action doesn't see what else a strategy stores of a person", async () => {
  const { created_at, updated_at, picture, ...user } = (await seen("event.user")) as Record<string, unknown>;
  assert.deepEqual(user, {
    email: "Carla@contoso.example",
    email_verified: false,
    name: "Carla Contoso",
    nickname: "Carla",
    user_id: "waad|c-pairwise",
    app_metadata: {},
    user_metadata: {},
    identities: [{ provider: "waad", user_id: "c-pairwise", connection: WORK, isSocial: false }],
  });
});

test("an Action has its secrets", async () => {
  const tenant = await tenantWithActions([]);
  const id = await deployedAction(tenant.manage, {
    code: handler(`api.access.deny(event.secrets.word);`),
    secrets: [{ name: "word", value: "open-sesame" }],
  });
  await bindActions(tenant.manage, id);
  assert.equal((await tenant.signIn(CARLA, WORK)).get("error_description"), "open-sesame");
});

test("an Action keeps metadata about the user, which the next sign-in finds", async () => {
  const tenant = await tenantWithActions([
    `const { visits = 0 } = event.user.user_metadata;
     api.user.setUserMetadata("visits", visits + 1).user.setAppMetadata("plan", visits === 0 ? "free" : null);
     api.idToken.setCustomClaim("${NAMESPACE}visits", visits);`,
  ]);
  const visits = async () =>
    (await claimsOf(tenant, await tenant.signIn(CARLA, WORK))).idToken[`${NAMESPACE}visits`];
  assert.equal(await visits(), 0);
  const [before] = await users(tenant);
  assert.deepEqual([before?.user_metadata, before?.app_metadata], [{ visits: 1 }, { plan: "free" }]);
  assert.equal(await visits(), 1);
  const [after] = await users(tenant);
  assert.deepEqual([after?.user_metadata, after?.app_metadata], [{ visits: 2 }, {}]);
});

for (const [what, code, description] of [
  ["throws", handler(`throw new Error("out of order");`), "out of order"],
  [
    "reads what is not there",
    handler(`event.nothing.at.all;`),
    "Cannot read properties of undefined (reading 'at')",
  ],
  ["rejects", handler(`await Promise.reject(new Error("later"));`), "later"],
  ["is no JavaScript", `${handler("")}"`, "Invalid or unexpected token"],
] as const) {
  test(`an Action that ${what} denies access with the error's message`, async () => {
    const tenant = await tenantWithActions([]);
    await bindActions(tenant.manage, await deployedAction(tenant.manage, { code }));
    const answer = await tenant.signIn(CARLA, WORK);
    assert.deepEqual([answer.get("error"), answer.get("error_description")], ["access_denied", description]);
  });
}

test("an Action without the handler does nothing", async () => {
  const tenant = await tenantWithActions([]);
  const code = "exports.onContinuePostLogin = async (event, api) => { api.access.deny('no'); };";
  await bindActions(tenant.manage, await deployedAction(tenant.manage, { code }));
  assert.equal((await tenant.signIn(CARLA, WORK)).get("error"), null);
});

for (const [body, what] of [
  ["api.multifactor.enable('any');", "api.multifactor.enable"],
  ["api.redirect.sendUserTo('https://a.example');", "api.redirect.sendUserTo"],
  ["api.session.revoke('no');", "api.session.revoke"],
  ["api.accessToken.addScope('x');", "api.accessToken.addScope"],
  ["api.access.deny('code', 'reason');", "api.access.deny with two arguments"],
  ["try { api.cache.get('x'); } catch {}", "api.cache.get"],
] as const) {
  test(`the lab says that it does not have ${what}`, async () => {
    const tenant = await tenantWithActions([body]);
    const browser = tenant.browser();
    const { location } = await browser.get(tenant.authorizeUrl({ connection: WORK }));
    const { status, text } = await browser.get(tenant.entra.consent(location, CARLA));
    assert.equal(status, 501);
    assert.ok(text.includes(`sandbox does not have ${what}`), text);
  });
}

test("what an Action sets on a person's access token shows nowhere", async () => {
  const tenant = await tenantWithActions([`api.accessToken.setCustomClaim("${NAMESPACE}a", 1);`]);
  const { idToken, userinfo } = await claimsOf(tenant, await tenant.signIn(CARLA, WORK));
  assert.equal(`${NAMESPACE}a` in idToken || `${NAMESPACE}a` in userinfo, false);
});

test("fifty people sign in at once past an Action", async () => {
  const tenant = await tenantWithActions([
    `api.idToken.setCustomClaim("${NAMESPACE}id", event.user.user_id);`,
  ]);
  const people = Array.from({ length: 50 }, (_, index) => ({
    ...CARLA,
    claims: { ...CARLA.claims, sub: `person-${index}` },
  }));
  const ids = await Promise.all(
    people.map(async (person) => {
      const { idToken } = await claimsOf(tenant, await tenant.signIn(person, WORK));
      assert.equal(idToken[`${NAMESPACE}id`], idToken.sub);
      return idToken.sub;
    }),
  );
  assert.equal(new Set(ids).size, 50);
});
