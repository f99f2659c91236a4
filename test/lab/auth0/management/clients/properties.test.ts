import assert from "node:assert/strict";
import { test } from "node:test";
import { invalidBody, labTenant } from "../../tenant";

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
  assert.deepEqual(rest, request);
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

test("what Auth0 has and the lab does not is said to be missing from the lab", async () => {
  const { manage } = await labTenant();
  const quota = { name: "web", token_quota: { client_credentials: { per_day: 1 } } };
  const { status, body } = await manage("POST", "/clients", quota);
  assert.equal(status, 501);
  assert.deepEqual(body, {
    statusCode: 501,
    error: "Not Implemented",
    message: "The lab does not have the property token_quota",
  });
  assert.equal((await manage("POST", "/clients", { name: "web", is_first_party: false })).status, 501);
});

test("to take away what the lab does not have is no use of it", async () => {
  const { manage } = await labTenant();
  const { body: client } = await manage("POST", "/clients", { name: "web" });
  const { status } = await manage("PATCH", `/clients/${client.client_id}`, { token_quota: null });
  assert.equal(status, 200);
});
