import type { Client } from "../../data";
import { ManagementError } from "../error";

/** The grant types that Auth0 has. */
export const GRANT_TYPES: ReadonlySet<string> = new Set([
  "authorization_code",
  "client_credentials",
  "implicit",
  "password",
  "refresh_token",
  "http://auth0.com/oauth/grant-type/mfa-oob",
  "http://auth0.com/oauth/grant-type/mfa-otp",
  "http://auth0.com/oauth/grant-type/mfa-recovery-code",
  "http://auth0.com/oauth/grant-type/passwordless/otp",
  "http://auth0.com/oauth/grant-type/password-realm",
  "urn:auth0:params:oauth:grant-type:token-exchange:federated-connection-access-token",
  "urn:ietf:params:oauth:grant-type:device_code",
  "urn:openid:params:grant-type:ciba",
]);

/** A client without a secret can't use these. */
const CONFIDENTIAL = new Set(["client_credentials"]);

/**
 * Refuses grant types that Auth0 doesn't know or doesn't allow to such a client.
 *
 * @see https://auth0.com/docs/get-started/applications/application-grant-types
 * @throws ManagementError 400
 */
export function checkGrantTypes({ grant_types, token_endpoint_auth_method }: Client): void {
  const invalid = grant_types.filter(
    (type) => !GRANT_TYPES.has(type) || (token_endpoint_auth_method === "none" && CONFIDENTIAL.has(type)),
  );
  if (invalid.length > 0) {
    throw new ManagementError(400, `Invalid grant types: ${invalid.join(", ")}`, "invalid_body");
  }
}
