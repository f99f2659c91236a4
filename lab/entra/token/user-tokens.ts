import { consentedScopes, consentRequired } from "../consent";
import type { EntraContext } from "../context";
import type { Application } from "../data";
import { requestedPermissions } from "../permissions";
import { ACCESS_TOKEN_LIFETIME, issueDelegatedToken } from "./access-token";
import type { Authorization } from "./authorization";
import { issueIdToken } from "./id-token";
import type { TokenRequest } from "./request";

/**
 * Answers a grant that stands for a person. The access token covers every permission that the person consented to, as
 * Entra's do, not just those that were asked for.
 *
 * @throws StsError AADSTS65001 when the consent is gone or does not cover what is asked for
 */
export async function issueUserTokens(
  { authority, form }: TokenRequest,
  application: Application,
  authorization: Authorization,
  { directories, signingKey, memory }: EntraContext,
): Promise<object> {
  const { user } = authorization;
  const asked = form.get("scope");
  const scopes =
    asked === null
      ? authorization.scopes
      : requestedPermissions(asked, application, authority).map(({ value }) => value);
  const consented = consentedScopes(application.appId, user, directories);
  if (!scopes.every((scope) => consented.includes(scope))) {
    throw consentRequired(application, "invalid_grant");
  }
  const accessTokenScopes = consented.filter((scope) => scope !== "offline_access");
  return {
    token_type: "Bearer",
    scope: accessTokenScopes.join(" "),
    expires_in: ACCESS_TOKEN_LIFETIME,
    ext_expires_in: ACCESS_TOKEN_LIFETIME,
    access_token: await issueDelegatedToken(application, user, accessTokenScopes, signingKey),
    ...(authorization.scopes.includes("offline_access") && {
      refresh_token: memory.refreshTokens.add(authorization),
    }),
    ...(scopes.includes("openid") && {
      id_token: await issueIdToken({ ...authorization, application, scopes }, signingKey),
    }),
  };
}
