import { PERSONAL_TENANT } from "../../people/cast";
import type { EntraContext } from "../context";
import { guestNameOf, isGuest, type User } from "../people";
import { type Caller, unauthenticated } from "./caller";
import { accessDenied, badRequest } from "./error";
import type { Resource } from "./query";

/**
 * The person on whose behalf an application calls, with the properties that Graph shows by default.
 *
 * @throws GraphError 400, 401 or 403
 * @see https://learn.microsoft.com/graph/api/user-get
 */
export function describeMe({ tenantId, objectId, scopes }: Caller, { people }: EntraContext): Resource {
  if (scopes === undefined) throw badRequest("/me request is only valid with delegated authentication flow.");
  if (!scopes.includes("User.Read")) throw accessDenied();
  const user = people.find(tenantId, objectId);
  if (user === undefined) throw unauthenticated("Access token validation failure.");
  const { account } = user;
  return {
    businessPhones: [],
    displayName: account.name,
    givenName: account.givenName,
    jobTitle: null,
    // The attribute, whoever owns its domain. For personal accounts public samples show both the address and null.
    mail: account.email ?? null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: account.familyName,
    userPrincipalName: isGuest(user) ? guestNameOf(user) : account.userPrincipalName,
    id: idOf(user),
  };
}

/** For a personal account Graph shows its own 16-digit ID. */
function idOf({ tenantId, objectId }: User): string {
  return tenantId === PERSONAL_TENANT ? objectId.slice(-17).replace("-", "") : objectId;
}
