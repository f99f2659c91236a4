import { z } from "zod";
import type { Json, PayloadSchema, Present } from "../payload";
import { arrayWithoutRepetitions, stringInFormat } from "../validation";
import { KEPT_PROPERTIES, REMOVABLE_PROPERTIES } from "./kept-properties";

/** Properties of Auth0's clients that this project does not use. */
const BEYOND_LAB = [
  "anonymous_sessions",
  "b2b_integration_configuration",
  "client_authentication_methods",
  "default_organization",
  "enforce_anon_session_transfer_network_binding",
  "express_configuration",
  "my_organization_configuration",
  "oidc_support",
  "par_request_expiry",
  "redirection_policy",
  "refresh_token.policies",
  "resource_server_identifier",
  "signed_request_object",
  "third_party_security_mode",
  "token_vault_privileged_access",
];

const APP_TYPES = [
  "native",
  "spa",
  "regular_web",
  "non_interactive",
  "resource_server",
  "express_configuration",
  "rms",
  "box",
  "cloudbees",
  "concur",
  "dropbox",
  "mscrm",
  "echosign",
  "egnyte",
  "newrelic",
  "office365",
  "salesforce",
  "sentry",
  "sharepoint",
  "slack",
  "springcm",
  "zendesk",
  "zoom",
  "sso_integration",
  "oag",
] as const;

const absoluteUrl = (value: string) =>
  /^[a-z][a-z0-9+.-]*:\//i.test(value) && URL.canParse(value.replaceAll(/\*|\{[^}]*\}/g, "placeholder"));
const callbackUrl = stringInFormat("callback-url", absoluteUrl);
const urlWithPlaceholders = stringInFormat("url-with-placeholders", absoluteUrl);
const absoluteUriOrEmpty = stringInFormat(
  "absolute-uri-or-empty",
  (value) => value === "" || URL.canParse(value),
);
const absoluteHttpsUriOrEmpty = stringInFormat(
  "absolute-https-uri-with-placeholders-or-empty",
  (value) => value === "" || (value.startsWith("https://") && absoluteUrl(value)),
);
const text = z.string().min(1);

const jwtConfiguration = z.strictObject({
  lifetime_in_seconds: z.int().min(0).optional(),
  secret_encoded: z.boolean().optional(),
  scopes: z.record(z.string(), z.unknown()).optional(),
  alg: z.enum(["HS256", "RS256", "RS512", "PS256"]).optional(),
});

const refreshToken = z.strictObject({
  rotation_type: z.enum(["rotating", "non-rotating"]),
  expiration_type: z.enum(["expiring", "non-expiring"]),
  leeway: z.int().min(0).optional(),
  token_lifetime: z.int().min(1).max(157_788_000).optional(),
  infinite_token_lifetime: z.boolean().optional(),
  idle_token_lifetime: z.int().min(1).optional(),
  infinite_idle_token_lifetime: z.boolean().optional(),
});

/** Of an add-on the lab only keeps the settings: it has neither SAML nor WS-Federation. */
const addons = z.record(z.string(), z.record(z.string(), z.unknown()));

const mobile = z.strictObject({
  android: z
    .strictObject({
      app_package_name: text.optional(),
      sha256_cert_fingerprints: z.array(text).optional(),
    })
    .optional(),
  ios: z.strictObject({ team_id: text.optional(), app_bundle_identifier: text.optional() }).optional(),
});

const enabled = z.strictObject({ enabled: z.boolean().optional() }).optional();
const nativeSocialLogin = z.strictObject({ apple: enabled, facebook: enabled, google: enabled });

/** Kept only: the lab notifies nobody of a sign-out. */
const backchannelLogout = z.strictObject({
  backchannel_logout_urls: z.array(stringInFormat("url", URL.canParse)).optional(),
  backchannel_logout_initiators: z
    .strictObject({
      mode: z.enum(["custom", "all"]).optional(),
      selected_initiators: z.array(text).optional(),
    })
    .optional(),
  backchannel_logout_session_metadata: z
    .strictObject({ include: z.boolean().optional() })
    .nullable()
    .optional(),
});

const name = z.string().regex(/^[^<>]+$/);
const optional = {
  addons,
  allowed_clients: z.array(text),
  allowed_logout_urls: z.array(urlWithPlaceholders),
  allowed_origins: z.array(urlWithPlaceholders),
  app_type: z.enum(APP_TYPES),
  callbacks: z.array(callbackUrl),
  client_aliases: z.array(text),
  client_metadata: z.record(z.string().max(255), z.string().max(255).nullable()),
  client_secret: text,
  cross_origin_authentication: z.boolean(),
  cross_origin_loc: stringInFormat("url", URL.canParse),
  custom_login_page: z.string(),
  custom_login_page_on: z.boolean(),
  custom_login_page_preview: z.string(),
  description: z.string().max(140),
  form_template: z.string(),
  grant_types: arrayWithoutRepetitions(text),
  initiate_login_uri: absoluteHttpsUriOrEmpty,
  is_first_party: z.boolean(),
  is_token_endpoint_ip_header_trusted: z.boolean(),
  jwt_configuration: jwtConfiguration,
  logo_uri: absoluteUriOrEmpty,
  mobile,
  native_social_login: nativeSocialLogin,
  oidc_backchannel_logout: backchannelLogout,
  oidc_conformant: z.boolean(),
  oidc_logout: backchannelLogout,
  organization_require_behavior: z.enum(["no_prompt", "pre_login_prompt", "post_login_prompt"]),
  organization_usage: z.enum(["deny", "allow", "require"]),
  refresh_token: refreshToken,
  require_proof_of_possession: z.boolean(),
  require_pushed_authorization_requests: z.boolean(),
  skip_non_verifiable_callback_uri_confirmation_prompt: z.boolean(),
  sso: z.boolean(),
  sso_disabled: z.boolean(),
  token_endpoint_auth_method: z.enum(["none", "client_secret_post", "client_secret_basic"]),
  web_origins: z.array(urlWithPlaceholders),
  ...KEPT_PROPERTIES,
};

const created = z.strictObject(optional).partial().extend({ name });
const updated = z
  .strictObject({
    ...optional,
    addons: optional.addons.nullable(),
    cross_origin_loc: optional.cross_origin_loc.nullable(),
    native_social_login: optional.native_social_login.nullable(),
    oidc_backchannel_logout: optional.oidc_backchannel_logout.nullable(),
    organization_require_behavior: optional.organization_require_behavior.nullable(),
    organization_usage: optional.organization_usage.nullable(),
    skip_non_verifiable_callback_uri_confirmation_prompt:
      optional.skip_non_verifiable_callback_uri_confirmation_prompt.nullable(),
    token_endpoint_auth_method: optional.token_endpoint_auth_method.nullable(),
    ...REMOVABLE_PROPERTIES,
  })
  .partial()
  .extend({ name: name.optional() });

/** Body of `POST /clients`. */
export const CREATE_CLIENT: PayloadSchema<typeof created> = { schema: created, beyondLab: BEYOND_LAB };
/** Body of `PATCH /clients/{id}`: `null` removes a property that is optional. */
export const UPDATE_CLIENT: PayloadSchema<typeof updated> = {
  schema: updated,
  beyondLab: BEYOND_LAB,
  minProperties: 1,
};

export type ClientRequest = Json<z.output<typeof created>>;
export type ClientChange = Json<z.output<typeof updated>>;

/** A client without its ID and its secret: what the request says, and Auth0's defaults. */
export type ClientProperties = Present<
  Omit<ClientRequest, "client_secret">,
  "grant_types" | "is_first_party" | "jwt_configuration" | "oidc_conformant"
>;
