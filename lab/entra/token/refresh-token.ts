import { applicationAt, assertMultitenant } from "../audience";
import type { EntraContext } from "../context";
import { missingParameter, StsError } from "../sts-error";
import { malformed } from "./authorization-code";
import { checkSecret, readClientCredentials } from "./client";
import type { TokenRequest } from "./request";
import { issueUserTokens } from "./user-tokens";

/**
 * The refresh token grant. The old refresh token stays valid, as Entra's does.
 *
 * @throws StsError
 * @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens
 */
export async function refreshTokenGrant(request: TokenRequest, context: EntraContext): Promise<object> {
  const { authority, form, authorization } = request;
  const { clientId, clientSecret } = readClientCredentials(form, authorization);
  const refreshToken = form.get("refresh_token");
  if (!refreshToken) throw missingParameter("refresh_token");
  const { application } = applicationAt(authority, clientId, context.directories);
  assertMultitenant(authority, application);
  checkSecret(application, clientSecret);
  const refreshed = context.memory.refreshTokens.get(refreshToken);
  if (refreshed === undefined) throw malformed();
  if (refreshed.appId !== application.appId) {
    throw new StsError(
      "invalid_grant",
      70000,
      "The provided value for the input parameter 'refresh_token' or 'assertion' is not valid.",
    );
  }
  // A nonce belongs to the sign-in, not to a refresh.
  return issueUserTokens(request, application, { ...refreshed, nonce: undefined }, context);
}
