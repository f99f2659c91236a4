import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFAULT_SWITCHES } from "../../../../../lab/switches";
import { type Answer, invalidBody, type LabTenant, labTenant } from "../../tenant";

const SOCIAL = {
  name: "microsoft-personal",
  strategy: "windowslive",
  options: { client_id: "6f0e7a3c-1111-4222-8333-444455556666", client_secret: "secret" },
};

const NOT_FOUND = {
  statusCode: 404,
  error: "Not Found",
  message: "The connection does not exist",
  errorCode: "inexistent_connection",
};

test("a connection is created with Auth0's defaults", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("POST", "/connections", SOCIAL);
  assert.equal(status, 201);
  const { id, ...rest } = body;
  assert.match(id, /^con_[A-Za-z0-9]{16}$/);
  assert.deepEqual(rest, {
    name: "microsoft-personal",
    strategy: "windowslive",
    options: { ...SOCIAL.options, scope: [] },
    is_domain_connection: false,
    authentication: { active: true },
    connected_accounts: { active: false },
    realms: ["microsoft-personal"],
    enabled_clients: [],
  });
});

test("every property that this project may set is kept as it was sent", async () => {
  const { manage } = await labTenant();
  const request = {
    ...SOCIAL,
    display_name: "Microsoft",
    is_domain_connection: true,
    show_as_button: true,
    realms: ["example.com"],
    metadata: { team: "identity" },
    authentication: { active: false },
    connected_accounts: { active: true },
    options: {
      ...SOCIAL.options,
      strategy_version: 2,
      scope: [],
      set_user_root_attributes: "on_first_login",
      non_persistent_attrs: ["ethnicity"],
      upstream_params: { prompt: { value: "select_account" }, hint: { alias: "login_hint" } },
    },
  };
  const { body } = await manage("POST", "/connections", request);
  const { id: _, enabled_clients: __, ...rest } = body;
  assert.deepEqual(rest, request);
});

test("a connection is read as it was created, its secret with it", async () => {
  const { manage } = await labTenant();
  const { body: created } = await manage("POST", "/connections", SOCIAL);
  const { status, body } = await manage("GET", `/connections/${created.id}`);
  assert.equal(status, 200);
  const { enabled_clients: _, ...read } = created;
  assert.deepEqual(body, read);
  assert.equal(body.options.client_secret, "secret");
});

test("some properties are read whatever is asked for", async () => {
  const { manage } = await labTenant();
  const { body: connection } = await manage("POST", "/connections", SOCIAL);
  const { body } = await manage(
    "GET",
    `/connections/${connection.id}?fields=strategy%2Cname&include_fields=true`,
  );
  assert.deepEqual(body, {
    id: connection.id,
    strategy: "windowslive",
    name: "microsoft-personal",
    is_domain_connection: false,
    authentication: { active: true },
    connected_accounts: { active: false },
  });
});

test("only the answer to a creation names the clients of a connection", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  const { status, body: created } = await manage("POST", "/connections", {
    ...SOCIAL,
    enabled_clients: [client.client_id],
  });
  assert.equal(status, 201);
  assert.deepEqual(created.enabled_clients, [client.client_id]);
  const path = `/connections/${created.id}`;
  assert.deepEqual((await manage("GET", `${path}/clients`)).body, {
    clients: [{ client_id: client.client_id }],
  });
  for (const [method, at, change] of [
    ["GET", path],
    ["GET", "/connections?name=microsoft-personal"],
    ["PATCH", path, { show_as_button: true }],
  ] as const) {
    const { body } = await manage(method, at, change);
    assert.equal("enabled_clients" in [body].flat()[0], false, `${method} ${at}`);
  }
});

test("a tenant that did not lose them yet names the clients of a connection that is read or changed", async () => {
  const { manage } = await labTenant({
    switches: () => ({ ...DEFAULT_SWITCHES, auth0ShowsEnabledClients: true }),
  });
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  const enabled_clients = [client.client_id];
  const { body: created } = await manage("POST", "/connections", { ...SOCIAL, enabled_clients });
  const path = `/connections/${created.id}`;
  assert.deepEqual((await manage("GET", path)).body, created);
  assert.deepEqual((await manage("GET", "/connections?name=microsoft-personal")).body, [created]);
  const { body } = await manage("PATCH", path, { show_as_button: true });
  assert.deepEqual(body.enabled_clients, enabled_clients);
});

test("whether a change may still name the clients of a connection is open: the lab says so", async () => {
  const { manage } = await labTenant();
  const { body: connection } = await manage("POST", "/connections", SOCIAL);
  const { status, body } = await manage("PATCH", `/connections/${connection.id}`, { enabled_clients: [] });
  assert.equal(status, 501);
  assert.equal(body.message, "The lab does not have the property enabled_clients");
});

test("a connection cannot be created for a client that does not exist", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("POST", "/connections", { ...SOCIAL, enabled_clients: ["nobody"] });
  assert.equal(status, 501);
  assert.equal(
    body.message,
    "The lab does not have connections that are enabled for a client that does not exist",
  );
});

test("connections are listed by name and by strategy", async () => {
  const { manage } = await labTenant();
  await manage("POST", "/connections", SOCIAL);
  const names = async (query: string) =>
    (await manage("GET", `/connections?${query}`)).body.map(({ name }: { name: string }) => name);
  assert.deepEqual(await names(""), [
    "google-oauth2",
    "microsoft-personal",
    "Username-Password-Authentication",
  ]);
  assert.deepEqual(await names("name=microsoft-personal"), ["microsoft-personal"]);
  assert.deepEqual(await names("name=other"), []);
  assert.deepEqual(await names("strategy=waad&strategy=windowslive"), ["microsoft-personal"]);
  assert.deepEqual(await names("strategy=waad"), []);
});

test("a list of connections can be asked for as the auth0 provider does", async () => {
  const { manage } = await labTenant();
  const { body: created } = await manage("POST", "/connections", SOCIAL);
  const { enabled_clients: _, ...connection } = created;
  const { body } = await manage(
    "GET",
    "/connections?strategy=windowslive&include_totals=true&per_page=50&take=100",
  );
  assert.deepEqual(body, { connections: [connection] });
});

test("an unknown strategy is no filter", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("GET", "/connections?strategy=carrier-pigeon");
  assert.equal(status, 400);
  assert.equal(
    body.message,
    "Query validation error: 'Invalid value \"carrier-pigeon\"' on property strategy[0].",
  );
});

test("a change replaces the options and keeps the rest", async () => {
  const { manage } = await labTenant();
  const { body: created } = await manage("POST", "/connections", {
    ...SOCIAL,
    metadata: { team: "identity" },
    options: { ...SOCIAL.options, upstream_params: { prompt: { value: "login" } } },
  });
  const { status, body } = await manage("PATCH", `/connections/${created.id}`, {
    options: { client_id: "other", graph_user: true },
  });
  assert.equal(status, 200);
  const { enabled_clients: _, ...rest } = created;
  assert.deepEqual(body, {
    ...rest,
    options: { client_id: "other", graph_user: true, scope: ["https://graph.microsoft.com/User.Read"] },
  });
});

test("a change without options keeps them", async () => {
  const { manage } = await labTenant();
  const { body: created } = await manage("POST", "/connections", SOCIAL);
  const { body } = await manage("PATCH", `/connections/${created.id}`, { display_name: "Microsoft" });
  const { enabled_clients: _, ...rest } = created;
  assert.deepEqual(body, { ...rest, display_name: "Microsoft" });
});

test("a change without a display name resets it to the name", async () => {
  const { manage } = await labTenant();
  const { body: created } = await manage("POST", "/connections", { ...SOCIAL, display_name: "Microsoft" });
  const { body } = await manage("PATCH", `/connections/${created.id}`, { show_as_button: false });
  assert.equal(body.display_name, "microsoft-personal");
});

test("a connection without realms gets its name as its realm", async () => {
  const { manage } = await labTenant();
  const { body: created } = await manage("POST", "/connections", { ...SOCIAL, realms: ["example.com"] });
  assert.deepEqual(created.realms, ["example.com"]);
  const { body } = await manage("PATCH", `/connections/${created.id}`, { realms: [] });
  assert.deepEqual(body.realms, ["microsoft-personal"]);
});

test("without read:connections_options only the answer to a creation shows the options", async () => {
  const { manage } = await labTenant({
    scopes: ["create:connections", "read:connections", "update:connections"],
  });
  const { body: connection } = await manage("POST", "/connections", SOCIAL);
  assert.equal("options" in connection, true);
  assert.equal("options" in (await manage("GET", `/connections/${connection.id}`)).body, false);
  assert.equal("options" in (await manage("GET", "/connections")).body[0], false);
  const { body } = await manage("PATCH", `/connections/${connection.id}`, { show_as_button: true });
  assert.equal("options" in body, false);
});

test("a change of the options needs update:connections_options", async () => {
  const { manage } = await labTenant({ scopes: ["create:connections", "update:connections"] });
  const { body: connection } = await manage("POST", "/connections", SOCIAL);
  const { status, body } = await manage("PATCH", `/connections/${connection.id}`, { options: {} });
  assert.equal(status, 403);
  assert.deepEqual(body, {
    statusCode: 403,
    error: "Forbidden",
    message: 'Updating the "options" property requires the "update:connections_options" scope',
    errorCode: "insufficient_scope",
  });
});

test("an empty change is refused", async () => {
  const { manage } = await labTenant();
  const { body: connection } = await manage("POST", "/connections", SOCIAL);
  const { status, body } = await manage("PATCH", `/connections/${connection.id}`, {});
  assert.equal(status, 400);
  assert.deepEqual(
    body,
    invalidBody("Payload validation error: 'Too few properties defined (0), minimum 1'."),
  );
});

test("metadata that is null is removed", async () => {
  const { manage } = await labTenant();
  const { body } = await manage("POST", "/connections", { ...SOCIAL, metadata: { a: "1", b: null } });
  assert.deepEqual(body.metadata, { a: "1" });
});

test("a deleted connection is gone", async () => {
  const { manage } = await labTenant();
  const { body: connection } = await manage("POST", "/connections", SOCIAL);
  const { status, body } = await manage("DELETE", `/connections/${connection.id}`);
  assert.equal(status, 202);
  assert.match(body.deleted_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.equal((await manage("GET", `/connections/${connection.id}`)).status, 404);
  assert.equal((await manage("POST", "/connections", SOCIAL)).status, 201);
});

test("deleting a connection that does not exist succeeds", async () => {
  const { manage } = await labTenant();
  assert.equal((await manage("DELETE", "/connections/con_0000000000000000")).status, 204);
});

for (const [title, second, message] of [
  ["a name", {}, "A connection with the same name already exists"],
  [
    "a realm",
    { name: "other", realms: ["microsoft-personal"] },
    'There is already another connection with some realms from "realms" parameter',
  ],
  ["the domain level", { name: "other" }, "There is already a domain connection enabled for strategy"],
] as const) {
  test(`two connections cannot share ${title}`, async () => {
    const { manage } = await labTenant();
    const first = { ...SOCIAL, is_domain_connection: true };
    await manage("POST", "/connections", first);
    const { status, body } = await manage("POST", "/connections", { ...first, ...second });
    assert.equal(status, 409);
    assert.deepEqual(body, {
      statusCode: 409,
      error: "Conflict",
      message,
      errorCode: "connection_conflict",
    });
  });
}

for (const [change, message] of [
  [{ name: undefined }, "Payload validation error: 'Missing required property: name'."],
  [
    { name: "-microsoft" },
    "Payload validation error: 'String does not match pattern ^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$: -microsoft' on property name.",
  ],
  [
    { name: "microsoft personal" },
    "Payload validation error: 'String does not match pattern ^[a-zA-Z0-9](-[a-zA-Z0-9]|[a-zA-Z0-9])*$: microsoft personal' on property name.",
  ],
  [
    { name: "m".repeat(129) },
    "Payload validation error: 'String is too long (129 chars), maximum 128' on property name.",
  ],
  [
    { strategy: "auth0-adldap" },
    "Payload validation error: 'Invalid value \"auth0-adldap\"' on property strategy.",
  ],
  [{ enabled: true }, "Payload validation error: 'Additional properties not allowed: enabled'."],
  [
    { options: { ext_groups: "yes" } },
    "Payload validation error: 'Expected type boolean but found type string' on property options.ext_groups.",
  ],
  [
    { options: { set_user_root_attributes: "sometimes" } },
    "Payload validation error: 'Invalid value \"sometimes\"' on property options.set_user_root_attributes.",
  ],
  [
    { options: { upstream_params: { x: { alias: "password" } } } },
    "Payload validation error: 'Invalid value \"password\"' on property options.upstream_params.x.alias.",
  ],
  [
    { metadata: Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, "x"])) },
    "Payload validation error: 'Too many properties defined (11), maximum 10' on property metadata.",
  ],
  [
    { metadata: { a: "x".repeat(256) } },
    "Payload validation error: 'String is too long (256 chars), maximum 255' on property metadata.a.",
  ],
] as const) {
  test(`a connection with ${JSON.stringify(change)} is refused`, async () => {
    const { manage } = await labTenant();
    const { status, body } = await manage("POST", "/connections", { ...SOCIAL, ...change });
    assert.equal(status, 400);
    assert.deepEqual(body, invalidBody(message));
  });
}

for (const property of ["name", "strategy"]) {
  test(`a change of ${property} is refused`, async () => {
    const { manage } = await labTenant();
    const { body: connection } = await manage("POST", "/connections", SOCIAL);
    const { status, body } = await manage("PATCH", `/connections/${connection.id}`, { [property]: "x" });
    assert.equal(status, 400);
    assert.deepEqual(
      body,
      invalidBody(`Payload validation error: 'Additional properties not allowed: ${property}'.`),
    );
  });
}

test("a property that the lab lacks gets an error that says so, also within an object", async () => {
  const { manage } = await labTenant();
  const connected_accounts = { active: true, cross_app_access: true };
  const { status, body } = await manage("POST", "/connections", { ...SOCIAL, connected_accounts });
  assert.equal(status, 501);
  assert.equal(body.message, "The lab does not have the property connected_accounts.cross_app_access");
});

test("a strategy that the lab lacks gets an error that says so", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("POST", "/connections", { name: "code", strategy: "github" });
  assert.equal(status, 501);
  assert.equal(body.message, "The lab does not have connections of strategy github");
});

async function withClients(count: number): Promise<LabTenant & { path: string; ids: string[] }> {
  const tenant = await labTenant();
  const { body: connection } = await tenant.manage("POST", "/connections", SOCIAL);
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    ids.push((await tenant.manage("POST", "/clients", { name: `client ${index}` })).body.client_id);
  }
  return { ...tenant, path: `/connections/${connection.id}/clients`, ids };
}

test("clients are enabled and disabled one by one", async () => {
  const { manage, path, ids } = await withClients(3);
  const [a, b, c] = ids;
  const all = ids.map((client_id) => ({ client_id, status: true }));
  assert.equal((await manage("PATCH", path, all)).status, 204);
  assert.deepEqual((await manage("GET", path)).body, {
    clients: [{ client_id: a }, { client_id: b }, { client_id: c }],
  });
  await manage("PATCH", path, [
    { client_id: b, status: false },
    { client_id: a, status: true },
  ]);
  assert.deepEqual((await manage("GET", path)).body, { clients: [{ client_id: a }, { client_id: c }] });
});

test("many clients are listed page by page", async () => {
  const { manage, path, ids } = await withClients(3);
  await manage(
    "PATCH",
    path,
    ids.map((client_id) => ({ client_id, status: true })),
  );
  const { body: first } = await manage("GET", `${path}?take=2`);
  assert.deepEqual(first.clients, [{ client_id: ids[0] }, { client_id: ids[1] }]);
  const { body: second } = await manage("GET", `${path}?take=2&from=${first.next}`);
  assert.deepEqual(second, { clients: [{ client_id: ids[2] }] });
});

test("an unknown client cannot be enabled, and the others in the request stay as they were", async () => {
  const { manage, path, ids } = await withClients(1);
  const { status, body } = await manage("PATCH", path, [
    { client_id: ids[0], status: true },
    { client_id: "nobody", status: true },
  ]);
  assert.equal(status, 404);
  assert.deepEqual(body, {
    statusCode: 404,
    error: "Not Found",
    message: "The client does not exist",
    errorCode: "inexistent_client",
  });
  assert.deepEqual((await manage("GET", path)).body, { clients: [] });
});

for (const [changes, message] of [
  [[], "Payload validation error: 'Array is too short (0), minimum 1'."],
  [
    Array.from({ length: 51 }, () => ({ client_id: "x", status: true })),
    "Payload validation error: 'Array is too long (51), maximum 50'.",
  ],
  [[{ client_id: "x" }], "Payload validation error: 'Missing required property: status' on property [0]."],
] as const) {
  test(`${changes.length} changes like ${JSON.stringify(changes[0])} are refused`, async () => {
    const { manage, path } = await withClients(0);
    const { status, body } = await manage("PATCH", path, changes);
    assert.equal(status, 400);
    assert.deepEqual(body, invalidBody(message));
  });
}

for (const [method, path, body] of [
  ["GET", "", undefined],
  ["PATCH", "", { show_as_button: true }],
  ["GET", "/clients", undefined],
  ["PATCH", "/clients", [{ client_id: "terraform", status: true }]],
] as const) {
  test(`${method} /connections/{id}${path} finds no connection`, async () => {
    const { manage } = await labTenant();
    const answer = await manage(method, `/connections/con_0000000000000000${path}`, body);
    assert.equal(answer.status, 404);
    assert.deepEqual(answer.body, NOT_FOUND);
  });
}

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

test("a waad connection shows in two properties whether it uses the common endpoint", async () => {
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

test("one organisation's connection may identify its users by oid", async () => {
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

test("a missing tenant_domain is taken from the domain", async () => {
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

test("a strategy's rules also apply to changes", async () => {
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

test("what a console sets on a waad connection is kept, and lost with the next change of the options", async () => {
  const { manage } = await labTenant();
  const options = {
    ...WAAD,
    tenant_domain: "contoso.onmicrosoft.com",
    domain: "contoso.onmicrosoft.com",
    domain_aliases: ["contoso.com", "contoso.example"],
    non_persistent_attrs: ["ethnicity"],
    ext_profile: true,
    ext_groups: true,
    ext_nested_groups: true,
    api_enable_users: true,
    icon_url: "https://app.example.com/icon.png",
    upstream_params: { prompt: { value: "select_account" } },
    set_user_root_attributes: "on_first_login",
  };
  const { status, body } = await manage("POST", "/connections", {
    name: "microsoft",
    strategy: "waad",
    options,
  });
  assert.equal(status, 201);
  assert.deepEqual(body.options, { ...options, waad_common_endpoint: true });
  const { body: changed } = await manage("PATCH", `/connections/${body.id}`, { options: WAAD });
  assert.deepEqual(changed.options, { ...WAAD, waad_common_endpoint: true });
});

test("what a console sets on a windowslive connection is kept", async () => {
  const options = {
    ...SOCIAL.options,
    strategy_version: 2,
    signin: true,
    offline_access: true,
    non_persistent_attrs: ["ethnicity"],
    icon_url: "https://app.example.com/icon.png",
    upstream_params: { prompt: { value: "select_account" } },
    set_user_root_attributes: "never_on_login",
  };
  const { status, body } = await create("windowslive", options);
  assert.equal(status, 201);
  assert.deepEqual(body.options, { ...options, scope: ["offline_access"] });
});

test("a windowslive connection derives its scope from its options", async () => {
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

test("an option that Auth0 does not know is kept and requests nothing", async () => {
  const { body } = await create("windowslive", { openid: true });
  assert.deepEqual(body.options, { openid: true, scope: [] });
});

test("a windowslive connection may have no credentials: Auth0 then uses its development keys", async () => {
  assert.equal((await create("windowslive", {})).status, 201);
});

for (const [options, what] of [
  [{ directory_read_all: true }, "directory_read_all"],
  [{ mail_send: true }, "mail_send"],
  [{ freeform_scopes: ["Mail.Read"] }, "freeform_scopes"],
] as const) {
  test(`the lab does not have windowslive connections with ${what}`, async () => {
    const { status, body } = await create("windowslive", options);
    assert.equal(status, 501);
    assert.equal(body.message, `The lab does not have windowslive connections with ${what}`);
  });
}

test("the lab does not have windowslive connections to Live Connect", async () => {
  const { status, body } = await create("windowslive", { strategy_version: 1 });
  assert.equal(status, 501);
  assert.equal(body.message, "The lab does not have windowslive connections of strategy_version 1");
});
