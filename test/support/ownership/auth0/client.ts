import { AUTH0_CLIENTS } from "../../../../stacks/addresses";
import type { DeployedChain } from "../../deployed-chain";
import type { ResourceByHand } from "../by-hand";
import { ADDONS } from "./addons";
import { bodyOf, never, type Property, settingsOf } from "./properties";

const set = (argument: string, value: unknown, name?: string, read?: unknown): Property => ({
  argument,
  value,
  ...(name !== undefined && { name }),
  ...(read !== undefined && { read }),
});

/** What Auth0's dashboard and its API let others set. */
const LEFT: readonly Property[] = [
  set("allowed_clients", ["other-client"]),
  set("allowed_origins", ["https://acme.com"]),
  set("async_approval_notification_channels", ["guardian-push"]),
  set("client_aliases", ["https://acme.com/alias"]),
  set("client_metadata", { team: "shop" }),
  set("cross_origin_auth", true, "cross_origin_authentication"),
  set("cross_origin_loc", "https://acme.com/cross-origin"),
  set("custom_login_page", "<html>Acme</html>"),
  set("custom_login_page_on", false),
  set("description", "The shop's sign-in"),
  set("fedcm_login.google.is_enabled", true),
  set("form_template", "<form>Acme</form>"),
  set("initiate_login_uri", "https://acme.com/login"),
  set("is_token_endpoint_ip_header_trusted", true),
  set("jwt_configuration.lifetime_in_seconds", 1234),
  set("jwt_configuration.scopes", { "read:shop": "shop" }),
  set("jwt_configuration.secret_encoded", true),
  set("logo_uri", "https://acme.com/logo.png"),
  set("mobile.android.app_package_name", "com.acme"),
  set("mobile.android.sha256_cert_fingerprints", ["D8:A0:83"]),
  set("mobile.ios.app_bundle_identifier", "com.acme.app"),
  set("mobile.ios.team_id", "9JA89QQLNQ"),
  set("native_social_login.apple.enabled", true),
  set("native_social_login.facebook.enabled", true),
  set("native_social_login.google.enabled", true),
  set("oidc_logout.backchannel_logout_initiators.mode", "custom"),
  set("oidc_logout.backchannel_logout_initiators.selected_initiators", ["rp-logout"]),
  set("oidc_logout.backchannel_logout_session_metadata.include", true),
  set("oidc_logout.backchannel_logout_urls", ["https://acme.com/logout"]),
  set("organization_discovery_methods", ["email"]),
  set("organization_require_behavior", "pre_login_prompt"),
  set("refresh_token.expiration_type", "expiring"),
  set("refresh_token.idle_token_lifetime", 3600),
  set("refresh_token.infinite_idle_token_lifetime", false),
  set("refresh_token.infinite_token_lifetime", false),
  set("refresh_token.leeway", 15),
  set("refresh_token.rotation_type", "rotating"),
  set("refresh_token.token_lifetime", 7200),
  set("session_transfer.allow_refresh_token", true),
  set("session_transfer.allowed_authentication_methods", ["cookie", "query"]),
  set("session_transfer.can_create_session_transfer_token", true),
  set("session_transfer.delegation.allow_delegated_access", true),
  set("session_transfer.delegation.enforce_device_binding", "asn"),
  set("session_transfer.enforce_cascade_revocation", false),
  set("session_transfer.enforce_device_binding", "none"),
  set("session_transfer.enforce_online_refresh_tokens", false),
  set("skip_non_verifiable_callback_uri_confirmation_prompt", true, undefined, "true"),
  set("sso", true),
  set("sso_disabled", true),
  set("token_quota.client_credentials.enforce", true),
  set("token_quota.client_credentials.per_day", 2000),
  set("token_quota.client_credentials.per_hour", 100),
  set("web_origins", ["https://acme.com"]),
  ...ADDONS,
];

const OURS: readonly Property[] = [
  set("allowed_logout_urls", ["https://other.example/"]),
  set("app_type", "non_interactive"),
  set("callbacks", ["https://other.example/callback"]),
  set("grant_types", ["authorization_code", "implicit"]),
  set("identity_assertion_authorization_grant.active", true),
  set("jwt_configuration.alg", "RS512"),
  set("name", "Shop"),
  set("oidc_conformant", false),
  set("token_exchange.allow_any_profile_of_type", ["custom_authentication"]),
];

/** Every argument of the client of the first deployment. */
export const CLIENT: ResourceByHand = {
  address: AUTH0_CLIENTS.first,
  settings: {
    ...settingsOf(LEFT, "left"),
    ...settingsOf(OURS, "putBack"),
    ...never("a review refuses it, which another test looks at", [
      "compliance_level",
      "organization_usage",
      "require_proof_of_possession",
      "require_pushed_authorization_requests",
    ]),
    ...never("it takes what the lab does not have: organizations, APIs, profiles, third-party clients", [
      "default_organization",
      "express_configuration",
      "is_first_party",
      "my_organization_configuration",
      "redirection_policy",
      "refresh_token.policies",
      "third_party_security_mode",
    ]),
    ...never("Auth0 has it for another kind of client alone", ["resource_server_identifier"]),
    ...never("Terraform does not read it", ["encryption_key"]),
    ...never("it is another argument in Auth0: oidc_logout, mappings", [
      "oidc_backchannel_logout_urls",
      "addons.samlp.flexible_mappings",
    ]),
    id: { never: "Auth0 gives it" },
  },
  setLeft: (chain) => patch(chain, { ...bodyOf(LEFT), encryption_key: { subject: "acme" } }),
  setOurs: (chain) => patch(chain, bodyOf(OURS)),
};

const CREDENTIALS_IN_LAB = "the lab has no other credentials of a client than its secret";

/** Every argument of its credentials. */
export const CLIENT_CREDENTIALS: ResourceByHand = {
  address: "auth0_client_credentials.auth0_client-credentials",
  settings: {
    authentication_method: { putBack: "client_secret_basic" },
    client_id: { never: "Auth0 gives it" },
    client_secret: { never: "whichever Auth0 has goes to Cognito, which another test looks at" },
    ...never("it is in no cloud", ["client_secret_wo", "client_secret_wo_version", "id"]),
    ...never(CREDENTIALS_IN_LAB, [
      "private_key_jwt",
      "self_signed_tls_client_auth",
      "signed_request_object.credentials",
      "signed_request_object.required",
      "tls_client_auth",
    ]),
  },
  setLeft: async () => {},
  setOurs: (chain) => patch(chain, { token_endpoint_auth_method: "client_secret_basic" }),
};

/** An attribute of a resource in the state. */
export function stateOf(chain: DeployedChain, address: string): Readonly<Record<string, unknown>> {
  const found = chain.state?.resources.find((resource) => resource.address === address);
  if (found === undefined) throw new Error(`${address} is not in the state`);
  return found.attributes;
}

const patch = (chain: DeployedChain, body: object) =>
  chain.apis.auth0("PATCH", `/clients/${stateOf(chain, AUTH0_CLIENTS.first).client_id}`, body);
