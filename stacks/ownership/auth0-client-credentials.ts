import type { Ownership } from "./ownership";

export const AUTH0_CLIENT_CREDENTIALS: Ownership = {
  client_id: "ours",
  authentication_method: { owner: "ours", why: "Cognito has no other than client_secret_post." },
  client_secret: { owner: "ours", why: "Auth0 makes it, and Cognito gets whichever there is." },
  private_key_jwt: "ours",
  self_signed_tls_client_auth: "ours",
  tls_client_auth: "ours",
  "signed_request_object.required": {
    owner: "refused",
    isRefused: (value) => value === true,
    why: "Cognito does not sign its requests: nobody could sign in.",
  },
  "signed_request_object.credentials": "left",
  client_secret_wo: "read",
  client_secret_wo_version: "read",
  id: "read",
};
