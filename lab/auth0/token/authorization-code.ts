import { createHash } from "node:crypto";
import { ACCESS_TOKEN_LIFETIME_S, issueAccessToken } from "../sign-in/access-token";
import { issueIdToken } from "../sign-in/id-token";
import type { AuthorizationRequest } from "../sign-in/memory";
import { TokenError } from "./error";
import type { Grant } from "./grant";

/**
 * Gives a client the tokens of a person who signed in. A code works once, even if the request then fails.
 *
 * @see https://auth0.com/docs/api/authentication/authorization-code-flow/get-token
 */
export const authorizationCode: Grant = async ({ host, client, parameters }) => {
  const presented = parameters.get("code");
  if (presented === undefined) {
    throw new TokenError(400, "invalid_request", "Missing required parameter: code");
  }
  const code = host.memory.codes.take(presented);
  const user = code && host.tenant.users.find(code.session.userId);
  if (user === undefined || code?.request.clientId !== client.client_id) {
    throw new TokenError(403, "invalid_grant", "Invalid authorization code");
  }
  const { request, session } = code;
  checkRedirectUri(request, parameters.get("redirect_uri"));
  checkCodeVerifier(request, parameters.get("code_verifier"));
  return {
    access_token: await issueAccessToken(host, {
      userId: session.userId,
      clientId: client.client_id,
      scope: request.scope,
    }),
    ...(request.scope.includes("openid") && { id_token: await issueIdToken(host, client, code, user) }),
    scope: request.scope.join(" "),
    expires_in: ACCESS_TOKEN_LIFETIME_S,
    token_type: "Bearer",
  };
};

/** Auth0's message only names the origins, although it compares the whole URLs. */
function checkRedirectUri({ redirectUri }: AuthorizationRequest, sent: string | undefined): void {
  if (sent === redirectUri) return;
  const origin = (uri: string) => (URL.canParse(uri) ? new URL(uri).origin : uri);
  throw new TokenError(
    403,
    "unauthorized_client",
    `The redirect URI is wrong. You sent ${sent === undefined ? null : origin(sent)}, and we expected ${origin(redirectUri)}`,
  );
}

/** @see https://www.rfc-editor.org/rfc/rfc7636#section-4.6 */
function checkCodeVerifier({ codeChallenge }: AuthorizationRequest, verifier = ""): void {
  if (codeChallenge === undefined) return;
  const { method, challenge } = codeChallenge;
  const hashed = method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url");
  if (hashed !== challenge) throw new TokenError(403, "invalid_grant", "Failed to verify code verifier");
}
