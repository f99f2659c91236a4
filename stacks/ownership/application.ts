import type { Ownership } from "./ownership";

export const APPLICATION: Ownership = {
  app_role_ids: "read",
  client_id: "read",
  description: "left",
  device_only_auth_enabled: {
    owner: "left",
    why: "It is for devices without a person, and no way into the user pool.",
  },
  disabled_by_microsoft: "read",
  display_name: "ours",
  fallback_public_client_enabled: {
    owner: "ours",
    why: "With it, whoever knows the client ID gets tokens without the client secret.",
  },
  group_membership_claims: {
    owner: "left",
    why: "Others may read groups in the access tokens of their API.",
  },
  id: "read",
  identifier_uris: {
    owner: "left",
    why: "Other apps ask for this app registration's API by them. With `route: saml` the stack has its own: whom Entra's assertions are for.",
  },
  logo_image: { owner: "left", why: "The provider uploads a logo, and never reads one." },
  logo_url: "read",
  marketing_url: "left",
  notes: "left",
  oauth2_permission_scope_ids: "read",
  oauth2_post_response_required: {
    owner: "ours",
    why: "Auth0 takes the answer of a sign-in from the URL, and not from a form.",
  },
  object_id: "read",
  owners: { owner: "initial", why: "Whoever deploys first becomes the owner, and stays it." },
  prevent_duplicate_names: {
    owner: "ours",
    why: "It is in no cloud: Terraform makes no second app registration of the same name.",
  },
  privacy_statement_url: "left",
  publisher_domain: "read",
  service_management_reference: "left",
  sign_in_audience: { owner: "ours", why: "It says who may sign in (`microsoft.accounts`)." },
  support_url: "left",
  tags: { owner: "left", why: "Some of Entra's tags switch features on. They are no labels." },
  template_id: "read",
  terms_of_service_url: "left",
  "api.known_client_applications": { owner: "left", why: "Other apps are consented to along with its API." },
  "api.mapped_claims_enabled": {
    owner: "ours",
    why: "With it, whoever runs a tenant may change what this app is told about its people.",
  },
  "api.requested_access_token_version": { owner: "ours", why: "Personal accounts need version 2." },
  "api.oauth2_permission_scope": { owner: "left", why: "Other apps ask for these scopes." },
  app_role: { owner: "left", why: "Others assign people to them, and read them in tokens." },
  feature_tags: {
    owner: "left",
    why: "They are another spelling of `tags`. With `route: saml` the stack has its own.",
  },
  "optional_claims.access_token": { owner: "left", why: "Access tokens for its API are for other apps." },
  "optional_claims.id_token": {
    made: "ours",
    adopted: "left",
    why: "The sign-in needs `email` and `xms_edov`. An adopted one keeps its claims, which Auth0 and Actions may go by, until auth0.strategy is microsoft.",
  },
  "optional_claims.saml2_token": {
    owner: "left",
    why: "With `route: saml` a claims mapping policy says what is in an assertion.",
  },
  password: { owner: "ours", why: "Each client secret is an `azuread_application_password`." },
  public_client: {
    owner: "ours",
    why: "It is empty: Entra would send people's codes to other places than Auth0.",
  },
  required_resource_access: {
    made: "ours",
    adopted: "left",
    why: "An adopted one keeps its permissions, to which people have consented, until auth0.strategy is microsoft.",
  },
  single_page_application: {
    owner: "ours",
    why: "It is empty: Entra would send people's codes to other places than Auth0.",
  },
  timeouts: "read",
  "web.homepage_url": "left",
  "web.logout_url": {
    owner: "left",
    why: "Another app may be told there when people sign out. With `route: saml` and `signOut: everywhere` it is Cognito.",
  },
  "web.redirect_uris": { owner: "ours", why: "Entra sends people's codes there." },
  "web.implicit_grant": {
    owner: "ours",
    why: "It is off: tokens would come in a URL, without the client secret.",
  },
};
