import assert from "node:assert/strict";
import { test } from "node:test";
import { CREDENTIALS, invalidBody, labTenant } from "../../tenant";

const WEB = {
  name: "web",
  app_type: "regular_web",
  token_endpoint_auth_method: "client_secret_post",
  grant_types: ["authorization_code"],
  callbacks: ["https://pool.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"],
};

const NOT_FOUND = {
  statusCode: 404,
  error: "Not Found",
  message: "The client does not exist",
  errorCode: "inexistent_client",
};

test("a client is created with Auth0's defaults", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("POST", "/clients", { name: "minimal" });
  assert.equal(status, 201);
  const { client_id, client_secret, ...rest } = body;
  assert.match(client_id, /^[A-Za-z0-9]{32}$/);
  assert.match(client_secret, /^[\w-]{64}$/);
  assert.deepEqual(rest, {
    name: "minimal",
    is_first_party: true,
    is_token_endpoint_ip_header_trusted: false,
    oidc_conformant: false,
    jwt_configuration: { secret_encoded: false, lifetime_in_seconds: 36_000 },
    sso_disabled: false,
    cross_origin_authentication: false,
    grant_types: ["authorization_code", "implicit", "refresh_token", "client_credentials"],
    custom_login_page_on: true,
    refresh_token: {
      rotation_type: "non-rotating",
      expiration_type: "non-expiring",
      leeway: 0,
      token_lifetime: 2_592_000,
      infinite_token_lifetime: true,
      infinite_idle_token_lifetime: true,
      idle_token_lifetime: 1_296_000,
    },
  });
});

test("a client with a secret gets longer-lived refresh tokens", async () => {
  const { manage } = await labTenant();
  const { body } = await manage("POST", "/clients", WEB);
  assert.equal(body.refresh_token.token_lifetime, 31_557_600);
  assert.equal(body.refresh_token.idle_token_lifetime, 2_592_000);
});

test("a client without a secret cannot get tokens as itself", async () => {
  const { manage } = await labTenant();
  const { body } = await manage("POST", "/clients", { name: "spa", token_endpoint_auth_method: "none" });
  assert.deepEqual(body.grant_types, ["authorization_code", "implicit", "refresh_token"]);
});

test("a JWT configuration without a lifetime stays without one", async () => {
  const { manage } = await labTenant();
  const { body } = await manage("POST", "/clients", { ...WEB, jwt_configuration: { alg: "RS256" } });
  assert.deepEqual(body.jwt_configuration, { secret_encoded: false, alg: "RS256" });
});

test("a client is read as it was created", async () => {
  const { manage } = await labTenant();
  const { body: created } = await manage("POST", "/clients", WEB);
  const { status, body } = await manage("GET", `/clients/${created.client_id}`);
  assert.equal(status, 200);
  assert.deepEqual(body, created);
});

test("only the requested fields are read", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", WEB);
  const { body } = await manage("GET", `/clients/${client.client_id}?fields=client_id%2Capp_type`);
  assert.deepEqual(body, { client_id: client.client_id, app_type: "regular_web" });
});

test("fields can be left out", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", WEB);
  const { body } = await manage("GET", `/clients/${client.client_id}?fields=name&include_fields=false`);
  const { name: _, ...rest } = client;
  assert.deepEqual(body, rest);
});

test("without read:client_keys only the answer to a creation shows the secret", async () => {
  const { manage } = await labTenant({ scopes: ["create:clients", "read:clients", "update:clients"] });
  const { body: client } = await manage("POST", "/clients", WEB);
  assert.match(client.client_secret, /^[\w-]{64}$/);
  assert.equal(client.name, "web");
  assert.equal("client_secret" in (await manage("GET", `/clients/${client.client_id}`)).body, false);
  const { body: changed } = await manage("PATCH", `/clients/${client.client_id}`, { sso: true });
  assert.equal("client_secret" in changed, false);
  assert.deepEqual((await manage("GET", "/clients?fields=client_secret")).body, [{}, {}]);
});

test("read:client_summary only shows a client's name and type", async () => {
  const { manage } = await labTenant({ scopes: ["create:clients", "read:client_summary"] });
  const { body: client } = await manage("POST", "/clients", WEB);
  const { body } = await manage("GET", `/clients/${client.client_id}`);
  assert.deepEqual(Object.keys(body).sort(), ["app_type", "client_id", "name"]);
});

test("the deployer's own application is among the clients", async () => {
  const { manage } = await labTenant();
  await manage("POST", "/clients", WEB);
  const { body } = await manage("GET", "/clients?fields=name,client_id");
  assert.deepEqual(
    body.map(({ name }: { name: string }) => name),
    ["Terraform", "web"],
  );
  assert.equal(body[0].client_id, CREDENTIALS.clientId);
});

test("clients are listed page by page", async () => {
  const { manage } = await labTenant();
  for (const name of ["a", "b"]) await manage("POST", "/clients", { name });
  const { body } = await manage("GET", "/clients?fields=name&page=1&per_page=2&include_totals=true");
  assert.deepEqual(body, { start: 2, limit: 2, total: 3, clients: [{ name: "b" }] });
});

test("clients are listed checkpoint by checkpoint", async () => {
  const { manage } = await labTenant();
  for (const name of ["a", "b"]) await manage("POST", "/clients", { name });
  const { body: first } = await manage("GET", "/clients?fields=name&take=2");
  assert.deepEqual(first.clients, [{ name: "Terraform" }, { name: "a" }]);
  const { body: second } = await manage("GET", `/clients?fields=name&take=2&from=${first.next}`);
  assert.deepEqual(second, { clients: [{ name: "b" }] });
});

test("clients are filtered by app_type and is_first_party, and none of them is global", async () => {
  const { manage } = await labTenant();
  await manage("POST", "/clients", WEB);
  const names = async (query: string) =>
    (await manage("GET", `/clients?fields=name&${query}`)).body.map(({ name }: { name: string }) => name);
  assert.deepEqual(await names("app_type=regular_web,spa"), ["web"]);
  assert.deepEqual(await names("is_first_party=false"), []);
  assert.deepEqual(await names("is_global=false"), ["Terraform", "web"]);
});

for (const [query, message] of [
  ["per_page=101", "Query validation error: 'Value 101 is greater than maximum 100' on property per_page."],
  ["page=x", "Query validation error: 'Expected type number but found type string' on property page."],
  ["include_totals=2", "Query validation error: 'Invalid value \"2\"' on property include_totals."],
  ["colour=red", "Query validation error: 'Additional properties not allowed: colour'."],
  ["from=x", "Invalid pagination cursor"],
] as const) {
  test(`?${query} is refused`, async () => {
    const { manage } = await labTenant();
    const { status, body } = await manage("GET", `/clients?${query}`);
    assert.equal(status, 400);
    assert.deepEqual(body, {
      statusCode: 400,
      error: "Bad Request",
      message,
      errorCode: "invalid_query_string",
    });
  });
}

for (const [query, what] of [
  ["q=client_grant.allow_any_organization:true", "searching of clients (q)"],
  [
    "external_client_id=https%3A%2F%2Fapp.example%2Fclient",
    "clients that are registered by a metadata document",
  ],
  ["is_global=true", "the global client"],
] as const) {
  test(`?${query} gets an error that says what the lab lacks`, async () => {
    const { manage } = await labTenant();
    const { status, body } = await manage("GET", `/clients?${query}`);
    assert.equal(status, 501);
    assert.equal(body.message, `The lab does not have ${what}`);
  });
}

test("a change only touches what it names", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", WEB);
  const { status, body } = await manage("PATCH", `/clients/${client.client_id}`, {
    description: "who signs in",
  });
  assert.equal(status, 200);
  assert.deepEqual(body, { ...client, description: "who signs in" });
  assert.deepEqual((await manage("GET", `/clients/${client.client_id}`)).body, body);
});

test("a client may be left without a grant type and without a callback", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", WEB);
  const { status, body } = await manage("PATCH", `/clients/${client.client_id}`, {
    grant_types: [],
    callbacks: [],
  });
  assert.equal(status, 200);
  assert.deepEqual(body, { ...client, grant_types: [], callbacks: [] });
});

test("a change to an object keeps the object's other properties", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { ...WEB, client_metadata: { a: "1", b: "2" } });
  const { body } = await manage("PATCH", `/clients/${client.client_id}`, {
    jwt_configuration: { alg: "RS256" },
    client_metadata: { a: null, c: "3" },
  });
  assert.deepEqual(body.jwt_configuration, {
    secret_encoded: false,
    alg: "RS256",
    lifetime_in_seconds: 36_000,
  });
  assert.deepEqual(body.client_metadata, { b: "2", c: "3" });
});

test("null removes a property, and so does an empty login URI", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", {
    ...WEB,
    organization_usage: "deny",
    initiate_login_uri: "https://app.example.com/login",
  });
  const { body } = await manage("PATCH", `/clients/${client.client_id}`, {
    organization_usage: null,
    initiate_login_uri: "",
  });
  assert.equal("organization_usage" in body, false);
  assert.equal("initiate_login_uri" in body, false);
});

test("a new secret replaces the old one", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", WEB);
  await manage("PATCH", `/clients/${client.client_id}`, { client_secret: "another-secret" });
  assert.equal((await manage("GET", `/clients/${client.client_id}`)).body.client_secret, "another-secret");
});

test("a new secret needs update:client_keys", async () => {
  const { manage } = await labTenant({ scopes: ["create:clients", "read:clients", "update:clients"] });
  const { body: client } = await manage("POST", "/clients", WEB);
  const { status, body } = await manage("PATCH", `/clients/${client.client_id}`, {
    client_secret: "another",
  });
  assert.equal(status, 403);
  assert.equal(body.errorCode, "insufficient_scope");
});

test("changes that come at once are all kept", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", WEB);
  const path = `/clients/${client.client_id}`;
  await Promise.all([manage("PATCH", path, { description: "x" }), manage("PATCH", path, { sso: true })]);
  const { body } = await manage("GET", path);
  assert.deepEqual([body.description, body.sso], ["x", true]);
});

test("a deleted client is gone, from the connections too", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", WEB);
  const { body: connection } = await manage("POST", "/connections", {
    name: "social",
    strategy: "windowslive",
  });
  await manage("PATCH", `/connections/${connection.id}/clients`, [
    { client_id: client.client_id, status: true },
  ]);
  const { status, body } = await manage("DELETE", `/clients/${client.client_id}`);
  assert.equal(status, 204);
  assert.equal(body, undefined);
  assert.equal((await manage("GET", `/clients/${client.client_id}`)).status, 404);
  assert.deepEqual((await manage("GET", `/connections/${connection.id}/clients`)).body, { clients: [] });
});

test("deleting a client that does not exist succeeds", async () => {
  const { manage } = await labTenant();
  assert.equal((await manage("DELETE", "/clients/nobody")).status, 204);
});

test("the deployer's own application stays as it is", async () => {
  const { manage } = await labTenant();
  for (const [method, body] of [["PATCH", { sso: true }], ["DELETE"]] as const) {
    const answer = await manage(method, `/clients/${CREDENTIALS.clientId}`, body);
    assert.equal(answer.status, 501);
    assert.equal(answer.body.message, "The lab does not have changes of the deployer's own client");
  }
});

test("a client with a secret has no other credentials", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", WEB);
  const { status, body } = await manage(
    "GET",
    `/clients/${client.client_id}/credentials?include_totals=true&per_page=50`,
  );
  assert.equal(status, 200);
  assert.deepEqual(body, []);
});

for (const [method, path, body] of [
  ["GET", "/clients/nobody"],
  ["PATCH", "/clients/nobody", { sso: true }],
  ["GET", "/clients/nobody/credentials"],
] as const) {
  test(`${method} ${path} finds no client`, async () => {
    const { manage } = await labTenant();
    const answer = await manage(method, path, body);
    assert.equal(answer.status, 404);
    assert.deepEqual(answer.body, NOT_FOUND);
  });
}

test("every property that this project may set is kept as it was sent", async () => {
  const { manage } = await labTenant();
  const request = {
    name: "web",
    description: "who signs in",
    logo_uri: "https://app.example.com/logo.png",
    app_type: "regular_web",
    is_first_party: true,
    oidc_conformant: true,
    callbacks: [
      "https://*.example.com/cb",
      "https://{organization_name}.example.com/cb",
      "com.example.app:/cb",
    ],
    allowed_logout_urls: ["https://app.example.com/"],
    allowed_origins: ["https://app.example.com"],
    web_origins: ["https://app.example.com"],
    allowed_clients: ["other"],
    client_aliases: ["https://app.example.com/saml"],
    grant_types: ["authorization_code", "refresh_token"],
    token_endpoint_auth_method: "client_secret_basic",
    is_token_endpoint_ip_header_trusted: true,
    jwt_configuration: { alg: "RS256", lifetime_in_seconds: 3600, secret_encoded: false, scopes: {} },
    refresh_token: {
      rotation_type: "rotating",
      expiration_type: "expiring",
      leeway: 10,
      token_lifetime: 100,
      infinite_token_lifetime: false,
      idle_token_lifetime: 50,
      infinite_idle_token_lifetime: false,
    },
    sso: true,
    sso_disabled: false,
    addons: { samlp: { audience: "https://app.example.com/saml", mapIdentities: false }, wsfed: {} },
    mobile: {
      android: { app_package_name: "com.example", sha256_cert_fingerprints: ["DE:AD:BE:EF"] },
      ios: { team_id: "9JA89QQLNQ", app_bundle_identifier: "com.example.app" },
    },
    native_social_login: { apple: { enabled: true }, facebook: { enabled: false } },
    oidc_logout: {
      backchannel_logout_urls: ["https://app.example.com/logout"],
      backchannel_logout_initiators: { mode: "custom", selected_initiators: ["rp-logout"] },
      backchannel_logout_session_metadata: { include: true },
    },
    form_template: "<form/>",
    custom_login_page_preview: "<p>new</p>",
    cross_origin_authentication: false,
    cross_origin_loc: "https://app.example.com/cross",
    custom_login_page_on: false,
    custom_login_page: "<p/>",
    client_metadata: { team: "identity" },
    initiate_login_uri: "https://app.example.com/login",
    organization_usage: "deny",
    organization_require_behavior: "no_prompt",
    require_proof_of_possession: false,
    require_pushed_authorization_requests: false,
    skip_non_verifiable_callback_uri_confirmation_prompt: false,
  };
  const { status, body } = await manage("POST", "/clients", request);
  assert.equal(status, 201);
  const { client_id: _, client_secret: __, ...rest } = body;
  const oidc_backchannel_logout = { backchannel_logout_urls: ["https://app.example.com/logout"] };
  assert.deepEqual(rest, { ...request, oidc_backchannel_logout });
});

test("what a console sets on a client is cleared as Auth0 clears it", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", WEB);
  const path = `/clients/${client.client_id}`;
  const change = async (payload: object) => (await manage("PATCH", path, payload)).body;
  const set = {
    logo_uri: "https://app.example.com/logo.png",
    description: "who signs in",
    client_metadata: { team: "identity", stage: "prod" },
    web_origins: ["https://app.example.com"],
    allowed_origins: ["https://app.example.com"],
    initiate_login_uri: "https://app.example.com/login",
    sso: true,
    custom_login_page: "<p/>",
    client_aliases: ["https://app.example.com/saml"],
    addons: { samlp: { audience: "https://app.example.com/saml" } },
    mobile: { android: { app_package_name: "com.example" }, ios: { team_id: "9JA89QQLNQ" } },
    oidc_logout: { backchannel_logout_urls: ["https://app.example.com/logout"] },
  };
  const oidc_backchannel_logout = { backchannel_logout_urls: ["https://app.example.com/logout"] };
  assert.deepEqual(await change(set), { ...client, ...set, oidc_backchannel_logout });
  const { addons: _, oidc_logout: __, ...left } = set;
  assert.deepEqual(await change({ addons: null, oidc_backchannel_logout: null }), { ...client, ...left });
  const emptied = {
    logo_uri: "",
    description: "",
    web_origins: [],
    allowed_origins: [],
    custom_login_page: "",
    client_aliases: [],
  };
  const { mobile, client_metadata, initiate_login_uri, ...kept } = await change({
    ...emptied,
    initiate_login_uri: "",
    client_metadata: { team: null },
    mobile: { android: { app_package_name: "com.example.next" } },
  });
  assert.deepEqual(kept, { ...client, sso: true, ...emptied });
  assert.equal(initiate_login_uri, undefined);
  assert.deepEqual(client_metadata, { stage: "prod" });
  assert.deepEqual(mobile, {
    android: { app_package_name: "com.example.next" },
    ios: { team_id: "9JA89QQLNQ" },
  });
});

for (const [change, message] of [
  [{ name: undefined }, "Payload validation error: 'Missing required property: name'."],
  [
    { name: "<b>" },
    "Payload validation error: 'String does not match pattern ^[^<>]+$: <b>' on property name.",
  ],
  [{ name: "" }, "Payload validation error: 'String does not match pattern ^[^<>]+$: ' on property name."],
  [{ name: 1 }, "Payload validation error: 'Expected type string but found type integer' on property name."],
  [{ colour: "red", size: 1 }, "Payload validation error: 'Additional properties not allowed: colour,size'."],
  [{ name: undefined, callbacks: "x" }, "Payload validation error: 'Missing required property: name'."],
  [
    { description: "x".repeat(141) },
    "Payload validation error: 'String is too long (141 chars), maximum 140' on property description.",
  ],
  [
    { callbacks: ["https://app.example.com/cb", "app.example.com/cb"] },
    "Payload validation error: 'Object didn't pass validation for format callback-url: app.example.com/cb' on property callbacks[1].",
  ],
  [
    { callbacks: ["localhost:3000/cb"] },
    "Payload validation error: 'Object didn't pass validation for format callback-url: localhost:3000/cb' on property callbacks[0].",
  ],
  [
    { callbacks: "https://app.example.com/cb" },
    "Payload validation error: 'Expected type array but found type string' on property callbacks.",
  ],
  [
    { allowed_logout_urls: ["/out"] },
    "Payload validation error: 'Object didn't pass validation for format url-with-placeholders: /out' on property allowed_logout_urls[0].",
  ],
  [
    { initiate_login_uri: "http://localhost:3000/login" },
    "Payload validation error: 'Object didn't pass validation for format absolute-https-uri-with-placeholders-or-empty: http://localhost:3000/login' on property initiate_login_uri.",
  ],
  [{ app_type: "desktop" }, "Payload validation error: 'Invalid value \"desktop\"' on property app_type."],
  [
    { token_endpoint_auth_method: "private_key_jwt" },
    "Payload validation error: 'Invalid value \"private_key_jwt\"' on property token_endpoint_auth_method.",
  ],
  [
    { jwt_configuration: { alg: "none" } },
    "Payload validation error: 'Invalid value \"none\"' on property jwt_configuration.alg.",
  ],
  [
    { jwt_configuration: { lifetime: 1 } },
    "Payload validation error: 'Additional properties not allowed: lifetime' on property jwt_configuration.",
  ],
  [
    { jwt_configuration: { lifetime_in_seconds: 1.5 } },
    "Payload validation error: 'Expected type integer but found type number' on property jwt_configuration.lifetime_in_seconds.",
  ],
  [
    { refresh_token: { rotation_type: "rotating" } },
    "Payload validation error: 'Missing required property: expiration_type' on property refresh_token.",
  ],
  [
    { grant_types: ["implicit", "password", "implicit"] },
    "Payload validation error: 'Array items are not unique (indexes 0 and 2)' on property grant_types.",
  ],
  [
    { grant_types: [""] },
    "Payload validation error: 'String is too short (0 chars), minimum 1' on property grant_types[0].",
  ],
  [{ grant_types: ["authorization_code", "wish", "hope"] }, "Invalid grant types: wish, hope"],
  [
    { token_endpoint_auth_method: "none", grant_types: ["client_credentials"] },
    "Invalid grant types: client_credentials",
  ],
] as const) {
  test(`a client with ${JSON.stringify(change)} is refused`, async () => {
    const { manage } = await labTenant();
    const { status, body } = await manage("POST", "/clients", { name: "web", ...change });
    assert.equal(status, 400);
    assert.deepEqual(body, invalidBody(message));
  });
}

for (const [payload, message] of [
  ["", "Payload validation error: 'Expected type object but found type null'."],
  ["[]", "Payload validation error: 'Expected type object but found type array'."],
] as const) {
  test(`the payload '${payload}' is refused`, async () => {
    const { manage } = await labTenant();
    const { status, body } = await manage("POST", "/clients", payload);
    assert.equal(status, 400);
    assert.deepEqual(body, invalidBody(message));
  });
}

test("a payload that is not JSON is refused", async () => {
  const { manage } = await labTenant();
  const { status, body } = await manage("POST", "/clients", "{");
  assert.equal(status, 400);
  assert.deepEqual(body, {
    statusCode: 400,
    error: "Bad Request",
    message: "Invalid request payload JSON format",
  });
});

test("a change is checked as a creation is", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  const change = async (payload: object) =>
    (await manage("PATCH", `/clients/${client.client_id}`, payload)).body;
  assert.deepEqual(
    await change({ name: null }),
    invalidBody("Payload validation error: 'Expected type string but found type null' on property name."),
  );
  assert.deepEqual(
    await change({ description: null }),
    invalidBody(
      "Payload validation error: 'Expected type string but found type null' on property description.",
    ),
  );
  assert.deepEqual(
    await change({}),
    invalidBody("Payload validation error: 'Too few properties defined (0), minimum 1'."),
  );
  assert.deepEqual(
    await change({ client_id: "mine" }),
    invalidBody("Payload validation error: 'Additional properties not allowed: client_id'."),
  );
  assert.deepEqual(
    await change({ token_endpoint_auth_method: "none" }),
    invalidBody("Invalid grant types: client_credentials"),
  );
});

test("properties of what the lab does not do are kept, and null removes them", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  const kept = {
    async_approval_notification_channels: ["guardian-push", "email"],
    compliance_level: "fapi1_adv_pkj_par",
    encryption_key: { pub: "-----BEGIN PUBLIC KEY-----", subject: "acme" },
    fedcm_login: { google: { is_enabled: true } },
    identity_assertion_authorization_grant: { active: true },
    organization_discovery_methods: ["email"],
    token_exchange: { allow_any_profile_of_type: ["custom_authentication"] },
    token_quota: { client_credentials: { enforce: true, per_day: 2000, per_hour: 100 } },
  };
  const path = `/clients/${client.client_id}`;
  const set = await manage("PATCH", path, { ...kept, session_transfer: { allow_refresh_token: true } });
  assert.equal(set.status, 200);
  assert.deepEqual(set.body, {
    ...client,
    ...kept,
    session_transfer: {
      can_create_session_transfer_token: false,
      allowed_authentication_methods: [],
      enforce_device_binding: "ip",
      allow_refresh_token: true,
      enforce_online_refresh_tokens: true,
      enforce_cascade_revocation: true,
    },
  });
  const none = Object.fromEntries([...Object.keys(kept), "session_transfer"].map((name) => [name, null]));
  assert.deepEqual((await manage("PATCH", path, none)).body, client);
  assert.deepEqual(
    (await manage("PATCH", path, { compliance_level: "fapi3" })).body,
    invalidBody(`Payload validation error: 'Invalid value "fapi3"' on property compliance_level.`),
  );
});

test("a property that the lab lacks gets an error that says so", async () => {
  const { manage } = await labTenant();
  const organization = { name: "web", default_organization: { organization_id: "org_1", flows: [] } };
  const { status, body } = await manage("POST", "/clients", organization);
  assert.equal(status, 501);
  assert.deepEqual(body, {
    statusCode: 501,
    error: "Not Implemented",
    message: "The lab does not have the property default_organization",
  });
  assert.equal((await manage("POST", "/clients", { name: "web", is_first_party: false })).status, 501);
});

for (const [request, what] of [
  [
    {
      refresh_token: {
        rotation_type: "rotating",
        expiration_type: "expiring",
        policies: [{ audience: "https://api", scope: ["read"] }],
      },
    },
    "the property refresh_token.policies",
  ],
  [{ token_vault_privileged_access: { credentials: [] } }, "the property token_vault_privileged_access"],
  [{ anonymous_sessions: { active: true } }, "the property anonymous_sessions"],
  [{ oidc_support: {} }, "the property oidc_support"],
  [
    { enforce_anon_session_transfer_network_binding: true },
    "the property enforce_anon_session_transfer_network_binding",
  ],
  [{ app_type: "express_configuration" }, "clients of app_type express_configuration"],
  [{ app_type: "resource_server" }, "clients of app_type resource_server"],
] as const) {
  test(`the lab does not have ${what}, and says so`, async () => {
    const { manage } = await labTenant();
    const { body: client } = await manage("POST", "/clients", { name: "web" });
    for (const [method, path] of [
      ["POST", "/clients"],
      ["PATCH", `/clients/${client.client_id}`],
    ] as const) {
      const { status, body } = await manage(method, path, { name: "web", ...request });
      assert.equal(status, 501);
      assert.equal(body.message, `The lab does not have ${what}`);
    }
  });
}

test("removing a property that the lab lacks is fine", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  for (const name of ["token_quota", "token_vault_privileged_access"]) {
    const { status } = await manage("PATCH", `/clients/${client.client_id}`, { [name]: null });
    assert.equal(status, 200);
  }
});
