import assert from "node:assert/strict";
import { test } from "node:test";
import { CARLA, PIA } from "../../sign-in/fake-entra";
import { CALLBACK, type DeployedTenant } from "../../sign-in/fixture";
import { claimsOf, handler, tenantWithActions } from "../../sign-in/post-login/fixture";
import { CREDENTIALS as DEPLOYER, DOMAIN, labTenant } from "../../tenant";
import { bindActions, deployedAction } from "../actions/fixture";

const [CARLA_ID, PIA_ID] = ["waad|c-pairwise", "windowslive|4cf0a30169d55031"];
const PASSWORD = { email: "stranger@example.com", password: "Correct-horse-7" };

async function signedIn(bodies: readonly string[] = []): Promise<DeployedTenant> {
  const tenant = await tenantWithActions(bodies);
  await tenant.signIn(CARLA, "microsoft-work");
  await tenant.signIn(PIA, "microsoft-personal");
  return tenant;
}

const link = ({ manage }: DeployedTenant, primary: string, provider: string, user_id: string) =>
  manage("POST", `/users/${encodeURIComponent(primary)}/identities`, { provider, user_id });

async function user({ manage }: DeployedTenant, id: string) {
  return (await manage("GET", `/users/${encodeURIComponent(id)}`)).body;
}

test("a user who is linked to another one becomes an identity of that user", async () => {
  const tenant = await signedIn();
  const { status, body } = await link(tenant, CARLA_ID, "windowslive", "4cf0a30169d55031");
  assert.equal(status, 201);
  assert.deepEqual(
    body.map(({ provider, profileData }: Record<string, Record<string, unknown>>) => [
      provider,
      profileData?.name,
    ]),
    [
      ["waad", "Carla Contoso"],
      ["windowslive", "Pia Personal"],
    ],
  );
  assert.equal((await user(tenant, PIA_ID)).statusCode, 404);
  const { identities, name } = await user(tenant, CARLA_ID);
  assert.equal(name, "Carla Contoso");
  const [first, second] = identities;
  assert.equal("profileData" in first, false);
  assert.deepEqual(
    [second.user_id, second.connection, second.isSocial, second.profileData.email],
    ["4cf0a30169d55031", "microsoft-personal", true, "pia@outlook.example"],
  );
});

test("whoever signs in by a linked identity is the primary user, and Actions see both identities", async () => {
  const tenant = await signedIn([
    `api.idToken.setCustomClaim("https://app.example/seen",
       [event.user.user_id, event.connection.name, event.user.identities.length]);`,
  ]);
  await link(tenant, CARLA_ID, "windowslive", PIA_ID); // recordings name the whole user ID
  const { idToken } = await claimsOf(tenant, await tenant.signIn(PIA, "microsoft-personal"));
  assert.deepEqual(
    [idToken.sub, idToken.name, idToken["https://app.example/seen"]],
    [CARLA_ID, "Carla Contoso", [CARLA_ID, "microsoft-personal", 2]],
  );
  const own = await claimsOf(tenant, await tenant.signIn(CARLA, "microsoft-work"));
  assert.equal(own.idToken.sub, CARLA_ID);
  const { logins_count, identities } = await user(tenant, CARLA_ID);
  assert.deepEqual([logins_count, identities.length], [3, 2]);
});

test("a linked identity that is removed is a user of its own again", async () => {
  const tenant = await signedIn();
  await link(tenant, CARLA_ID, "windowslive", "4cf0a30169d55031");
  const { status, body } = await tenant.manage(
    "DELETE",
    `/users/${encodeURIComponent(CARLA_ID)}/identities/windowslive/4cf0a30169d55031`,
  );
  assert.deepEqual([status, body.length, body[0].provider], [200, 1, "waad"]);
  const { name, identities } = await user(tenant, PIA_ID);
  assert.equal(name, "Pia Personal");
  assert.deepEqual(identities, [
    {
      provider: "windowslive",
      user_id: "4cf0a30169d55031",
      connection: "microsoft-personal",
      isSocial: true,
    },
  ]);
  const { idToken } = await claimsOf(tenant, await tenant.signIn(PIA, "microsoft-personal"));
  assert.equal(idToken.sub, PIA_ID);
});

test("a stranger's password opens the user that their account was linked to", async () => {
  const tenant = await tenantWithActions([], { bornConnections: true });
  await tenant.signIn(CARLA, "microsoft-work");
  const post = async (page: "signup" | "login", name: string) => {
    const browser = tenant.browser();
    const { location } = await browser.get(tenant.authorizeUrl());
    const state = new URL(location).searchParams.get("state") ?? "";
    const form = { state, [name]: PASSWORD.email, password: PASSWORD.password };
    const { location: end } = await browser.post(new URL(`/u/${page}`, location).href, form);
    assert.ok(end.startsWith(`${CALLBACK}?`), end);
    return claimsOf(tenant, new URL(end).searchParams);
  };
  const { idToken } = await post("signup", "email");
  const id = String(idToken.sub);
  await link(tenant, CARLA_ID, "auth0", id.slice("auth0|".length));
  assert.equal((await post("login", "username")).idToken.sub, CARLA_ID);
  await tenant.manage(
    "DELETE",
    `/users/${encodeURIComponent(CARLA_ID)}/identities/auth0/${id.slice("auth0|".length)}`,
  );
  assert.equal((await post("login", "username")).idToken.sub, id);
});

test("deleting a connection deletes what of it was linked, and not the primary user", async () => {
  const tenant = await signedIn();
  await link(tenant, CARLA_ID, "windowslive", "4cf0a30169d55031");
  await tenant.manage("DELETE", `/connections/${tenant.connections.windowslive}`);
  assert.equal((await user(tenant, CARLA_ID)).identities.length, 1);
});

test("an Action that names a primary user of whom the identity is none fails the login", async () => {
  const tenant = await signedIn([`api.authentication.setPrimaryUser("${CARLA_ID}");`]);
  const denied = await tenant.signIn(PIA, "microsoft-personal");
  assert.equal(denied.get("error"), "access_denied");
  assert.equal(
    denied.get("error_description"),
    "The identity used to log in is not among those of the primary user",
  );
});

test("an Action that links who signs in has to name the primary user, or the code is worth nothing", async () => {
  for (const names of [true, false]) {
    const tenant = await tenantWithActions([]);
    await tenant.signIn(CARLA, "microsoft-work");
    await linkInAction(tenant, names);
    const browser = tenant.browser();
    const answer = await tenant.signIn(PIA, "microsoft-personal", { browser });
    const { status, body } = await tenant.redeem(answer.get("code"));
    assert.deepEqual(
      names ? [status, typeof body.id_token] : [status, body.error_description],
      names ? [200, "string"] : [403, "Invalid authorization code"],
    );
    if (!names) continue;
    const { location } = await browser.get(tenant.authorizeUrl({ prompt: "none" }));
    assert.ok(new URL(location).searchParams.has("code"), location);
  }
});

test("links take the scope update:users", async () => {
  const { manage } = await labTenant({ scopes: ["read:users"] });
  for (const [method, path] of [
    ["POST", "/users/x/identities"],
    ["DELETE", "/users/x/identities/waad/y"],
  ] as const) {
    const { status, body } = await manage(method, path);
    assert.deepEqual([status, body.message], [403, "Insufficient scope, expected any of: update:users"]);
  }
});

test("only users who are there can be linked", async () => {
  const tenant = await signedIn();
  for (const [primary, secondary] of [
    ["waad|nobody", "4cf0a30169d55031"],
    [CARLA_ID, "nobody"],
  ] as const) {
    const { status, body } = await link(tenant, primary, "windowslive", secondary);
    assert.deepEqual([status, body.message], [404, "The user does not exist."]);
  }
});

test("the lab says which links it does not have", async () => {
  const tenant = await signedIn();
  const path = `/users/${encodeURIComponent(CARLA_ID)}/identities`;
  for (const [method, where, body, what] of [
    ["POST", path, { provider: "waad", user_id: "c-pairwise" }, "a user who is linked to themselves"],
    ["POST", path, { link_with: "a.b.c" }, "the property link_with"],
    [
      "POST",
      path,
      { provider: "windowslive", user_id: "4cf0a30169d55031", connection_id: tenant.connections.waad },
      "the link of a user by another connection than theirs",
    ],
    ["DELETE", `${path}/waad/c-pairwise`, undefined, "the removal of an identity that is not linked"],
  ] as const) {
    const answer = await tenant.manage(method, where, body);
    assert.deepEqual([answer.status, answer.body.message], [501, `The lab does not have ${what}`]);
  }
});

/** Binds an Action that links who signs in to Carla, with a token for the Management API. */
async function linkInAction({ ask, manage }: DeployedTenant, namesPrimary: boolean): Promise<void> {
  const { body } = await ask("POST", "/oauth/token", {
    grant_type: "client_credentials",
    client_id: DEPLOYER.clientId,
    client_secret: DEPLOYER.clientSecret,
    audience: `https://${DOMAIN}/api/v2/`,
  });
  const code = handler(`
    const { provider, user_id } = event.user.identities[0];
    if (event.user.identities.length > 1) return;
    const response = await fetch("https://${DOMAIN}/api/v2/users/${encodeURIComponent(CARLA_ID)}/identities", {
      method: "POST",
      headers: { authorization: "Bearer " + event.secrets.token, "content-type": "application/json" },
      body: JSON.stringify({ provider, user_id }),
    });
    if (response.status !== 201) throw new Error(await response.text());
    ${namesPrimary ? `api.authentication.setPrimaryUser("${CARLA_ID}");` : ""}`);
  const secrets = [{ name: "token", value: body.access_token }];
  await bindActions(manage, await deployedAction(manage, { code, secrets }));
}
