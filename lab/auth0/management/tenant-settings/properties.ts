import { z } from "zod";
import type { Json, PayloadSchema } from "../payload";
import { stringInFormat } from "../validation";

/** Settings that change what the lab does not have. */
const BEYOND_LAB = [
  "change_password",
  "country_codes",
  "default_audience",
  "default_redirection_uri",
  "default_token_quota",
  "device_flow",
  "error_page",
  "guardian_mfa_page",
  "idle_session_lifetime_in_minutes",
  "ephemeral_session_lifetime_in_minutes",
  "idle_ephemeral_session_lifetime_in_minutes",
  "session_lifetime_in_minutes",
  "legacy_sandbox_version",
  "mtls",
  "security_headers",
  "access_token",
];

/** Flags that change a sign-in in a way that the lab does not have. */
export const FLAGS_BEYOND_LAB = [
  "enable_adfs_waad_email_verification",
  "trust_azure_adfs_email_verified_connection_property",
] as const;

/** The flags of a tenant. Two change a sign-in in the lab: `enable_client_connections`, and the one of sign-up's error. */
const FLAGS = [
  ...FLAGS_BEYOND_LAB,
  "allow_changing_enable_sso",
  "allow_legacy_delegation_grant_types",
  "allow_legacy_ro_grant_types",
  "allow_legacy_tokeninfo_endpoint",
  "change_pwd_flow_v1",
  "custom_domains_provisioning",
  "dashboard_insights_view",
  "dashboard_log_streams_next",
  "disable_clickjack_protection_headers",
  "disable_fields_map_fix",
  "disable_impersonation",
  "disable_management_api_sms_obfuscation",
  "enable_apis_section",
  "enable_client_connections",
  "enable_custom_domain_in_emails",
  "enable_dynamic_client_registration",
  "enable_idtoken_api2",
  "enable_legacy_logs_search_v2",
  "enable_legacy_profile",
  "enable_pipeline2",
  "enable_public_signup_user_exists_error",
  "enable_sso",
  "enforce_client_authentication_on_passwordless_start",
  "genai_trial",
  "improved_signup_bot_detection_in_classic",
  "local_resource_discovery",
  "mfa_show_factor_list_on_enrollment",
  "new_universal_login_experience_enabled",
  "no_disclose_enterprise_connections",
  "remove_alg_from_jwks",
  "revoke_refresh_token_grant",
  "universal_login",
  "use_scope_descriptions_for_consent",
] as const;

const hours = z.number().min(1);
const url = stringInFormat("absolute-uri-or-empty", (value) => value === "" || URL.canParse(value));
const flags = Object.fromEntries(FLAGS.map((name) => [name, z.boolean().optional()])) as Record<
  (typeof FLAGS)[number],
  z.ZodOptional<z.ZodBoolean>
>;

const updated = z
  .strictObject({
    acr_values_supported: z.array(z.string()).nullable(),
    allow_organization_name_in_authentication_api: z.boolean().nullable(),
    allowed_logout_urls: z.array(z.string()),
    authorization_response_iss_parameter_supported: z.boolean().nullable(),
    client_id_metadata_document_supported: z.boolean(),
    customize_mfa_in_postlogin_action: z.boolean().nullable(),
    default_directory: z.string(),
    dynamic_client_registration_security_mode: z.enum(["strict", "permissive"]),
    enable_ai_guide: z.boolean(),
    enabled_locales: z.array(z.string()).min(1),
    ephemeral_session_lifetime: hours,
    flags: z.strictObject(flags),
    friendly_name: z.string(),
    idle_ephemeral_session_lifetime: hours,
    idle_session_lifetime: hours,
    include_session_metadata_in_tenant_logs: z.boolean(),
    oidc_logout: z.strictObject({ rp_logout_end_session_endpoint_discovery: z.boolean().optional() }),
    phone_consolidated_experience: z.boolean(),
    picture_url: url,
    pushed_authorization_requests_supported: z.boolean().nullable(),
    resource_parameter_profile: z.enum(["audience", "compatibility"]),
    sandbox_version: z.string(),
    session_cookie: z.strictObject({ mode: z.enum(["persistent", "non-persistent"]) }).nullable(),
    session_lifetime: hours,
    sessions: z.strictObject({ oidc_logout_prompt_enabled: z.boolean().optional() }).nullable(),
    skip_non_verifiable_callback_uri_confirmation_prompt: z.boolean().nullable(),
    support_email: z.string(),
    support_url: url,
  })
  .partial();

/** Body of `PATCH /tenants/settings`: `null` removes a setting. */
export const UPDATE_SETTINGS: PayloadSchema<typeof updated> = { schema: updated, beyondLab: BEYOND_LAB };

/** What a tenant is set to. A setting that is absent has Auth0's default. */
export type TenantSettings = {
  readonly [P in keyof Json<z.output<typeof updated>>]?: Exclude<Json<z.output<typeof updated>>[P], null>;
};

/**
 * The settings of a new tenant, as a tenant of 2026 shows them in which nothing else was set. `enable_client_connections` is
 * true by default, and is not among the flags until somebody sets it.
 *
 * @see https://auth0.github.io/node-auth0/interfaces/management.Management.TenantSettingsFlags.html
 */
export const NEW_SETTINGS: TenantSettings = {
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
