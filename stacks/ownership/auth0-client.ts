import type { Ownership } from "./ownership";

const isTrue = (value: unknown) => value === true;

/**
 * Auth0 keeps what a change does not name, and the provider names what is in the configuration alone: what is left survives each
 * update by itself. The other client of a rotation gets it from `leftClientSettings`.
 */
export const AUTH0_CLIENT: Ownership = {
  name: "ours",
  app_type: "ours",
  is_first_party: { owner: "ours", why: "A third-party client would ask each person for consent." },
  oidc_conformant: "ours",
  callbacks: "ours",
  allowed_logout_urls: "ours",
  grant_types: "ours",
  "jwt_configuration.alg": { owner: "ours", why: "Cognito verifies RS256." },
  "jwt_configuration.lifetime_in_seconds": "left",
  "jwt_configuration.scopes": "left",
  "jwt_configuration.secret_encoded": "left",
  token_exchange: {
    owner: "ours",
    why: "With it the client gets tokens for other ones, past Microsoft and the gate.",
  },
  identity_assertion_authorization_grant: {
    owner: "ours",
    why: "With it the client gets tokens for another party's assertions, past Microsoft and the gate.",
  },

  require_pushed_authorization_requests: {
    owner: "refused",
    isRefused: isTrue,
    why: "Cognito can't push its requests: nobody could sign in.",
  },
  require_proof_of_possession: {
    owner: "refused",
    isRefused: isTrue,
    why: "Cognito can't prove that it holds a key: nobody could sign in.",
  },
  compliance_level: {
    owner: "refused",
    isRefused: (value) => !["", "none"].includes(String(value ?? "")),
    why: "Each level but none asks for pushed requests and for keys, which Cognito does not have.",
  },
  organization_usage: {
    owner: "refused",
    isRefused: (value) => value === "require",
    why: "Cognito names no organization of Auth0's: with require nobody could sign in.",
  },

  addons: "left",
  allowed_clients: "left",
  allowed_origins: "left",
  async_approval_notification_channels: "left",
  client_aliases: "left",
  client_metadata: "left",
  cross_origin_auth: {
    owner: "left",
    why: "It lets a page sign people in by password, and no connection of the client has passwords.",
  },
  cross_origin_loc: "left",
  custom_login_page: "left",
  custom_login_page_on: "left",
  default_organization: {
    owner: "left",
    why: "It is for client credentials, which is no grant of the client.",
  },
  description: "left",
  encryption_key: {
    owner: "left",
    why: "It encrypts answers of WS-Federation, which Cognito does not ask for.",
  },
  express_configuration: "left",
  fedcm_login: "left",
  form_template: "left",
  initiate_login_uri: "left",
  is_token_endpoint_ip_header_trusted: "left",
  logo_uri: "left",
  mobile: "left",
  my_organization_configuration: "left",
  native_social_login: "left",
  oidc_backchannel_logout_urls: "left",
  oidc_logout: "left",
  organization_discovery_methods: "left",
  organization_require_behavior: "left",
  redirection_policy: "left",
  refresh_token: { owner: "left", why: "The client has no grant for refresh tokens." },
  session_transfer: "left",
  skip_non_verifiable_callback_uri_confirmation_prompt: "left",
  sso: "left",
  sso_disabled: "left",
  third_party_security_mode: "left",
  token_quota: "left",
  web_origins: "left",

  resource_server_identifier: "unused",
  client_id: "read",
  external_client_id: "read",
  external_metadata_created_by: "read",
  external_metadata_type: "read",
  id: "read",
  jwks_uri: "read",
  signing_keys: "read",
};
