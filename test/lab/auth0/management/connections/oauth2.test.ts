import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_SWITCHES } from "../../../../../lab/switches";
import { type Answer, invalidBody, labTenant } from "../../tenant";

/** As the auth0 provider's recordings have them: the script is no JavaScript. */
const CREATED = {
  client_id: "123456",
  client_secret: "123456",
  strategy_version: 2,
  authorizationURL: "https://api.login.yahoo.com/oauth2/request_auth",
  tokenURL: "https://api.login.yahoo.com/oauth2/get_token",
  set_user_root_attributes: "on_each_login",
  pkce_enabled: true,
  scripts: { fetchUserProfile: "function( { return callback(null) }" },
  upstream_params: { screen_name: { alias: "login_hint" } },
  scope: ["email", "openid", "profile"],
};
const CHANGED = {
  client_id: "1234567",
  client_secret: "1234567",
  authorizationURL: "https://www.paypal.com/signin/authorize",
  tokenURL: "https://api.paypal.com/v1/oauth2/token",
  set_user_root_attributes: "on_first_login",
  icon_url: "https://cdn.paypal.com/assets/logo.png",
  pkce_enabled: false,
  scripts: { fetchUserProfile: "function( { return callback(null) }" },
  customHeaders: { bar: "foo", foo: "bar" },
  useOauthSpecScope: true,
  scope: ["email", "openid"],
};
const NAME = "Acceptance-Test-OAuth2";

async function create(options: object): Promise<Answer> {
  const { manage } = await labTenant();
  return manage("POST", "/connections", { name: NAME, strategy: "oauth2", options });
}

test("a custom social connection keeps its options as they are, and a change replaces them", async () => {
  const { manage } = await labTenant();
  const created = await manage("POST", "/connections", {
    name: NAME,
    strategy: "oauth2",
    is_domain_connection: false,
    options: CREATED,
  });
  assert.equal(created.status, 201);
  const { id } = created.body;
  const properties = {
    id,
    strategy: "oauth2",
    name: NAME,
    is_domain_connection: false,
    authentication: { active: true },
    connected_accounts: { active: false },
    realms: [NAME],
  };
  assert.deepEqual(created.body, { ...properties, options: CREATED, enabled_clients: [] });
  const change = { is_domain_connection: false, options: CHANGED };
  assert.deepEqual((await manage("PATCH", `/connections/${id}`, change)).body, {
    ...properties,
    options: CHANGED,
  });
});

test("scopes may be a text, and a script as long as Auth0 lets it be", async () => {
  const options = {
    scope: "openid email",
    scripts: { fetchUserProfile: "f".repeat(51_200), getLogoutUrl: "" },
  };
  const { status, body } = await create(options);
  assert.equal(status, 201);
  assert.deepEqual(body.options, options);
});

for (const [options, mistake] of [
  [
    { scripts: { fetchUserProfile: "f".repeat(51_201) } },
    "'String is too long (51201 chars), maximum 51200' on property options.scripts.fetchUserProfile",
  ],
  [
    { scripts: { fetchUserProfile: 1 } },
    "'Expected type string but found type integer' on property options.scripts.fetchUserProfile",
  ],
  [
    { scripts: { getProfile: "" } },
    "'Additional properties not allowed: getProfile' on property options.scripts",
  ],
  [{ scope: "s".repeat(4097) }, "'String is too long (4097 chars), maximum 4096' on property options.scope"],
  [
    { scope: ["s".repeat(190)] },
    "'String is too long (190 chars), maximum 189' on property options.scope[0]",
  ],
  [{ pkce_enabled: "yes" }, "'Expected type boolean but found type string' on property options.pkce_enabled"],
  [
    { icon_url: "http://example.com/logo.png" },
    "'String does not match pattern ^https:\\/\\/.*: http://example.com/logo.png' on property options.icon_url",
  ],
  [
    { upstream_params: { prompt: { alias: "hint" } } },
    "'Invalid value \"hint\"' on property options.upstream_params.prompt.alias",
  ],
] as const) {
  test(`a custom social connection is refused: ${mistake}`, async () => {
    const { status, body } = await create(options);
    assert.equal(status, 400);
    assert.deepEqual(body, invalidBody(`Payload validation error: ${mistake}.`));
  });
}

test("a change of a custom social connection is checked as its creation is", async () => {
  const { manage } = await labTenant();
  const { body } = await manage("POST", "/connections", { name: NAME, strategy: "oauth2", options: CREATED });
  const options = { ...CREATED, scripts: { getProfile: "" } };
  const { status } = await manage("PATCH", `/connections/${body.id}`, { options });
  assert.equal(status, 400);
  assert.deepEqual((await manage("GET", `/connections/${body.id}`)).body.options, CREATED);
});

test("a custom social connection with fieldsMap gets an error that says so", async () => {
  const { status, body } = await create({ fieldsMap: { user_id: "id" } });
  assert.equal(status, 501);
  assert.equal(body.message, "The lab does not have oauth2 connections with fieldsMap");
});

test("a free tenant, which is born with one social connection, may have a second one and no third", async () => {
  const { manage } = await labTenant({
    switches: () => ({ ...DEFAULT_SWITCHES, auth0SocialConnections: 2 }),
  });
  const create = (name: string, strategy: string) =>
    manage("POST", "/connections", { name, strategy, options: { client_id: "1" } });
  assert.equal((await create("second", "oauth2")).status, 201);
  for (const strategy of ["oauth2", "windowslive"]) {
    const { status, body } = await create("third", strategy);
    assert.equal(status, 403);
    assert.deepEqual(body, {
      statusCode: 403,
      error: "Forbidden",
      message: "You can only create 2 social connection(s) for this tenant.",
    });
  }
  for (const strategy of ["auth0", "waad"]) {
    assert.equal((await create(`not-social-${strategy}`, strategy)).status, 201);
  }
  const { body } = await manage("GET", "/connections?strategy=google-oauth2");
  await manage("DELETE", `/connections/${body[0].id}`);
  assert.equal((await create("third", "oauth2")).status, 201);
});

test("a tenant may have as many social connections as it likes by default", async () => {
  const { manage } = await labTenant();
  for (const name of ["a", "b", "c", "d"]) {
    assert.equal(
      (await manage("POST", "/connections", { name, strategy: "oauth2", options: {} })).status,
      201,
    );
  }
});
