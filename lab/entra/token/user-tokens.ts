import { assertAccess } from "../access";
import { clientInfoOf } from "../client-info";
import { consentedScopes, consentRequired } from "../consent";
import type { EntraContext } from "../context";
import type { Application } from "../data";
import { requestedPermissions } from "../permissions";
import { ACCESS_TOKEN_LIFETIME_S, issueDelegatedToken } from "./access-token";
import type { Authorization } from "./authorization";
import { issueIdToken } from "./id-token";
import type { TokenRequest } from "./request";

/**
 * Issues the tokens for a person. As at Entra, the access token covers every permission that the person consented to, not just
 * the requested ones.
 *
 * @throws StsError AADSTS65001 if the consent is gone or does not cover the request; 7000112, 50105
 */
export async function issueUserTokens(
  { authority, form }: TokenRequest,
  application: Application,
  authorization: Authorization,
  context: EntraContext,
): Promise<object> {
  const { directories, people, signingKey, memory } = context;
  const { user } = authorization;
  const asked = form.get("scope");
  const scopes =
    asked === null
      ? authorization.scopes
      : requestedPermissions(asked, application, authority, directories).map(({ value }) => value);
  assertAccess(application, user, directories);
  const consented = consentedScopes(application.appId, user, directories);
  if (!scopes.every((scope) => consented.includes(scope))) {
    throw consentRequired(application, "invalid_grant");
  }
  const accessTokenScopes = consented.filter((scope) => scope !== "offline_access");
  return {
    token_type: "Bearer",
    scope: accessTokenScopes.join(" "),
    expires_in: ACCESS_TOKEN_LIFETIME_S,
    ext_expires_in: ACCESS_TOKEN_LIFETIME_S,
    access_token: await issueDelegatedToken(application, user, accessTokenScopes, signingKey),
    ...(authorization.scopes.includes("offline_access") && {
      refresh_token: memory.refreshTokens.add(authorization),
    }),
    ...(scopes.includes("openid") && {
      id_token: await issueIdToken({ ...authorization, application, scopes }, context),
    }),
    ...(form.get("client_info") === "1" && { client_info: clientInfoOf(user, people) }),
  };
}
