import assert from "node:assert/strict";
import { test } from "node:test";
import { invalidBody, type LabTenant, labTenant } from "../../tenant";

const tenantOfAdministrator = (): Promise<LabTenant> =>
  labTenant({ scopes: ["read:tenant_settings", "update:tenant_settings"] });

const NEW = {
  enabled_locales: ["en"],
  flags: {
    allow_changing_enable_sso: false,
    disable_impersonation: true,
    enable_sso: true,
    universal_login: true,
    revoke_refresh_token_grant: false,
    disable_clickjack_protection_headers: false,
  },
  idle_session_lifetime: 72,
  ephemeral_session_lifetime: 72,
  idle_ephemeral_session_lifetime: 24,
  sandbox_version: "22",
  session_lifetime: 168,
  oidc_logout: { rp_logout_end_session_endpoint_discovery: true },
  resource_parameter_profile: "compatibility",
  client_id_metadata_document_supported: false,
};

test("a new tenant does not name the flag enable_client_connections, which is on", async () => {
  const { manage } = await tenantOfAdministrator();
  const { status, headers, body } = await manage("GET", "/tenants/settings");
  assert.equal(status, 200);
  assert.equal(headers.get("content-type"), "application/json");
  assert.deepEqual(body, { ...NEW, sandbox_versions_available: ["22", "18"] });
});

test("only the chosen settings are read", async () => {
  const { manage } = await tenantOfAdministrator();
  const { body } = await manage("GET", "/tenants/settings?fields=flags,session_lifetime");
  assert.deepEqual(body, { flags: NEW.flags, session_lifetime: 168 });
});

test("a change of one flag keeps the others, and is answered with two more", async () => {
  const { manage } = await tenantOfAdministrator();
  const { status, body } = await manage("PATCH", "/tenants/settings", {
    flags: { enable_client_connections: false },
  });
  assert.equal(status, 200);
  const flags = { ...NEW.flags, enable_client_connections: false };
  assert.deepEqual(body, {
    ...NEW,
    flags: {
      ...flags,
      cannot_change_enforce_client_authentication_on_passwordless_start: true,
      enforce_client_authentication_on_passwordless_start: true,
    },
  });
  assert.deepEqual((await manage("GET", "/tenants/settings?fields=flags")).body, { flags });
});

test("what people set in the dashboard is kept, and null removes it", async () => {
  const { manage } = await tenantOfAdministrator();
  const settings = {
    friendly_name: "Acme",
    picture_url: "https://acme.com/logo.png",
    support_email: "help@acme.com",
    support_url: "https://acme.com/help",
    allowed_logout_urls: ["https://acme.com/bye"],
    session_lifetime: 24,
    idle_session_lifetime: 8,
    default_directory: "Username-Password-Authentication",
    session_cookie: { mode: "non-persistent" },
    sessions: { oidc_logout_prompt_enabled: false },
    acr_values_supported: [],
  };
  assert.equal((await manage("PATCH", "/tenants/settings", settings)).status, 200);
  const { sandbox_versions_available: _, ...body } = (await manage("GET", "/tenants/settings")).body;
  assert.deepEqual(body, { ...NEW, ...settings });
  await manage("PATCH", "/tenants/settings", { session_cookie: null, sessions: null });
  const { session_cookie, sessions, friendly_name } = (await manage("GET", "/tenants/settings")).body;
  assert.deepEqual([session_cookie, sessions, friendly_name], [undefined, undefined, "Acme"]);
});

for (const [change, message] of [
  [{ colour: "red" }, "Payload validation error: 'Additional properties not allowed: colour'."],
  [
    { flags: { enable_wishes: true } },
    "Payload validation error: 'Additional properties not allowed: enable_wishes' on property flags.",
  ],
  [
    { flags: { enable_client_connections: "no" } },
    "Payload validation error: 'Expected type boolean but found type string' on property flags.enable_client_connections.",
  ],
  [
    { session_lifetime: 0 },
    "Payload validation error: 'Value 0 is less than minimum 1' on property session_lifetime.",
  ],
] as const) {
  test(`a tenant refuses ${JSON.stringify(change)}`, async () => {
    const { manage } = await tenantOfAdministrator();
    const { status, body } = await manage("PATCH", "/tenants/settings", change);
    assert.equal(status, 400);
    assert.deepEqual(body, invalidBody(message));
  });
}

for (const [change, what] of [
  [{ default_audience: "https://api" }, "the property default_audience"],
  [{ error_page: { url: "https://acme.com/error" } }, "the property error_page"],
  [{ session_lifetime_in_minutes: 5 }, "the property session_lifetime_in_minutes"],
  [{ flags: { enable_adfs_waad_email_verification: true } }, "the flag enable_adfs_waad_email_verification"],
] as const) {
  test(`a tenant of the lab does not have ${what}, and says so`, async () => {
    const { manage } = await tenantOfAdministrator();
    const { status, body } = await manage("PATCH", "/tenants/settings", change);
    assert.equal(status, 501);
    assert.equal(body.message, `The lab does not have ${what}`);
  });
}
