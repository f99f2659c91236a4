import { Hono } from "hono";
import { type ManagementEnv, requireAnyScope } from "./authorization";

/** The settings of a new tenant. A chain doesn't change them. */
const SETTINGS = {
  enabled_locales: ["en"],
  flags: {
    allow_changing_enable_sso: false,
    disable_clickjack_protection_headers: false,
    disable_fields_map_fix: false,
    disable_impersonation: true,
    disable_management_api_sms_obfuscation: false,
    enable_public_signup_user_exists_error: true,
    enable_sso: true,
    no_disclose_enterprise_connections: false,
    revoke_refresh_token_grant: false,
    universal_login: true,
    use_scope_descriptions_for_consent: false,
  },
  idle_session_lifetime: 72,
  session_lifetime: 168,
  sandbox_version: "22",
  oidc_logout: { rp_logout_end_session_endpoint_discovery: true },
  session_cookie: { mode: "persistent" },
};

/** `/api/v2/tenants/settings` */
export function tenantSettingsApi(): Hono<ManagementEnv> {
  return new Hono<ManagementEnv>().get("/", requireAnyScope("read:tenant_settings"), (c) => c.json(SETTINGS));
}
