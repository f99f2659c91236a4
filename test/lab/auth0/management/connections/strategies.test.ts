import assert from "node:assert/strict";
import { test } from "node:test";
import { type Answer, invalidBody, labTenant } from "../../tenant";

const WAAD = {
  client_id: "6f0e7a3c-1111-4222-8333-444455556666",
  client_secret: "secret",
  identity_api: "microsoft-identity-platform-v2.0",
  waad_protocol: "openid-connect",
  useCommonEndpoint: true,
  userid_attribute: "sub",
  should_trust_email_verified_connection: "never_set_emails_as_verified",
  basic_profile: true,
};

async function create(strategy: string, options: object): Promise<Answer> {
  const { manage } = await labTenant();
  return manage("POST", "/connections", { name: "microsoft", strategy, options });
}

test("a waad connection says twice whether it uses the common endpoint", async () => {
  const { body } = await create("waad", WAAD);
  assert.deepEqual(body.options, { ...WAAD, waad_common_endpoint: true });
  const { body: other } = await create("waad", { ...WAAD, useCommonEndpoint: undefined });
  assert.equal(other.options.waad_common_endpoint, false);
});

test("a waad connection has a display name and a button to show or not", async () => {
  const { body } = await create("waad", WAAD);
  assert.equal(body.display_name, "microsoft");
  assert.equal(body.show_as_button, false);
});

test("one organisation's connection knows its users by oid", async () => {
  const options = {
    ...WAAD,
    useCommonEndpoint: false,
    userid_attribute: "oid",
    tenant_domain: "contoso.onmicrosoft.com",
  };
  const { status, body } = await create("waad", options);
  assert.equal(status, 201);
  assert.deepEqual(body.options, { ...options, waad_common_endpoint: false });
});

test("the tenant's domain is taken from the domain where it is not given", async () => {
  const { body } = await create("waad", { ...WAAD, domain: "contoso.onmicrosoft.com" });
  assert.equal(body.options.tenant_domain, "contoso.onmicrosoft.com");
});

for (const [change, message] of [
  [
    { client_id: undefined },
    "Payload validation error: 'Missing required property: client_id' on property options.",
  ],
  [
    { identity_api: "v2" },
    "The identity_api property contains an invalid value. Valid values are 'azure-active-directory-v1.0', 'microsoft-identity-platform-v2.0'",
  ],
  [
    { userid_attribute: "email" },
    "The userid_attribute property contains an invalid value. Valid values are 'oid', 'sub'",
  ],
  [
    { userid_attribute: "oid" },
    "The Azure AD common endpoint cannot be enabled for this connection when options.userid_attribute is not 'sub'.",
  ],
  [
    { userid_attribute: undefined },
    "The Azure AD common endpoint cannot be enabled for this connection when options.userid_attribute is not 'sub'.",
  ],
  [
    { should_trust_email_verified_connection: "always_set_emails_as_verified" },
    "The Azure AD common endpoint cannot be enabled for this connection when options.should_trust_email_verified_connection is 'always_set_emails_as_verified'.",
  ],
] as const) {
  test(`a waad connection with ${JSON.stringify(change)} is refused`, async () => {
    const { status, body } = await create("waad", { ...WAAD, ...change });
    assert.equal(status, 400);
    assert.deepEqual(body, invalidBody(message));
  });
}

for (const [change, what] of [
  [{ identity_api: "azure-active-directory-v1.0" }, "waad connections with azure-active-directory-v1.0"],
  [{ waad_protocol: "ws-federation" }, "waad connections with ws-federation"],
] as const) {
  test(`the lab does not have ${what}`, async () => {
    const { status, body } = await create("waad", { ...WAAD, ...change });
    assert.equal(status, 501);
    assert.equal(body.message, `The lab does not have ${what}`);
  });
}

test("the rules of a strategy hold for changes too", async () => {
  const { manage } = await labTenant();
  const { body: connection } = await manage("POST", "/connections", {
    name: "microsoft",
    strategy: "waad",
    options: WAAD,
  });
  const { status } = await manage("PATCH", `/connections/${connection.id}`, {
    options: { ...WAAD, userid_attribute: "oid" },
  });
  assert.equal(status, 400);
});

test("a windowslive connection works out its scope from its options", async () => {
  const { body } = await create("windowslive", {
    signin: true,
    graph_user: true,
    graph_calendars: false,
    graph_files_all: true,
    offline_access: true,
  });
  assert.deepEqual(body.options.scope, [
    "https://graph.microsoft.com/Files.Read.All",
    "https://graph.microsoft.com/User.Read",
    "offline_access",
  ]);
});

test("an option that Auth0 does not know is kept and asks for nothing", async () => {
  const { body } = await create("windowslive", { openid: true });
  assert.deepEqual(body.options, { openid: true, scope: [] });
});

test("a windowslive connection may do without credentials, with Auth0's development keys", async () => {
  assert.equal((await create("windowslive", {})).status, 201);
});

test("the lab does not have windowslive connections to Live Connect", async () => {
  const { status, body } = await create("windowslive", { strategy_version: 1 });
  assert.equal(status, 501);
  assert.equal(body.message, "The lab does not have windowslive connections of strategy_version 1");
});
