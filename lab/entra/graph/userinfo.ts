import { emailFor, subjectOf } from "../claims";
import type { EntraContext } from "../context";
import { type Caller, unauthenticated } from "./caller";
import { accessDenied } from "./error";

/**
 * OpenID Connect's UserInfo: the same claims as in an id_token.
 *
 * @throws GraphError 401 or 403
 * @see https://learn.microsoft.com/entra/identity-platform/userinfo
 */
export function describeUser(
  { appId, tenantId, objectId, scopes = [] }: Caller,
  { people, directories }: EntraContext,
): object {
  if (!scopes.includes("openid")) throw accessDenied();
  const user = people.find(tenantId, objectId);
  const registration = directories.registration(appId);
  if (user === undefined || registration === undefined) {
    throw unauthenticated("Access token validation failure.");
  }
  const { account } = user;
  const email = emailFor(registration.application, user);
  return {
    sub: subjectOf(registration.application.appId, user),
    ...(scopes.includes("profile") && {
      name: account.name,
      family_name: account.familyName,
      given_name: account.givenName,
      picture: "https://graph.microsoft.com/v1.0/me/photo/$value",
    }),
    ...(scopes.includes("email") && email !== undefined && { email }),
  };
}
