import type { Ownership } from "./ownership";

const REFRESH = "ALLOW_REFRESH_TOKEN_AUTH";

/** Rotation that somebody switched on, while the file goes by the flow that it excludes. */
function isRotationRefused(
  rotation: unknown,
  { explicit_auth_flows: flows }: Readonly<Record<string, unknown>> = {},
): boolean {
  const [{ feature = undefined } = {}] = Array.isArray(rotation) ? rotation : [];
  return feature === "ENABLED" && Array.isArray(flows) && flows.includes(REFRESH);
}

export const USER_POOL_CLIENT: Ownership = {
  access_token_validity: {
    made: "ours",
    adopted: "left",
    why: "An adopted app client keeps the lives of its tokens, unless the file has them.",
  },
  allowed_oauth_flows: "ours",
  allowed_oauth_flows_user_pool_client: "ours",
  allowed_oauth_scopes: "ours",
  auth_session_validity: "left",
  callback_urls: "ours",
  client_secret: "read",
  default_redirect_uri: "left",
  enable_propagate_additional_user_context_data: "left",
  enable_token_revocation: "ours",
  explicit_auth_flows: "ours",
  generate_secret: {
    made: "ours",
    adopted: "read",
    why: "The provider never reads whether an app client has a secret.",
  },
  id: "read",
  id_token_validity: {
    made: "ours",
    adopted: "left",
    why: "An adopted app client keeps the lives of its tokens, unless the file has them.",
  },
  logout_urls: "ours",
  name: "ours",
  prevent_user_existence_errors: "ours",
  read_attributes: "ours",
  refresh_token_validity: {
    made: "ours",
    adopted: "left",
    why: "An adopted app client keeps the lives of its tokens, unless the file has them.",
  },
  supported_identity_providers: "ours",
  user_pool_id: "ours",
  write_attributes: "ours",
  analytics_configuration: "left",
  refresh_token_rotation: {
    made: "ours",
    adopted: "refused",
    isRefused: isRotationRefused,
    why: "With rotation, Cognito takes no app client that has ALLOW_REFRESH_TOKEN_AUTH: no deployment would end.",
    fix: "Write `refreshRotation: true` into the app client's entry in the environment file, or switch rotation off in the AWS console.",
  },
  token_validity_units: {
    made: "ours",
    adopted: "left",
    why: "An adopted app client keeps the lives of its tokens, unless the file has them.",
  },
};
