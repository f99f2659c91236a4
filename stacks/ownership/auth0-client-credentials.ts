import type { Ownership } from "./ownership";

export const AUTH0_CLIENT_CREDENTIALS: Ownership = {
  authentication_method: "ours",
  client_id: "ours",
  client_secret: "ours",
  client_secret_wo: "read",
  client_secret_wo_version: "read",
  id: "read",
  private_key_jwt: "ours",
  self_signed_tls_client_auth: "ours",
  signed_request_object: "ours",
  tls_client_auth: "ours",
};
