import type { Account } from "../../people/cast";
import { admitsPersonalAccounts, nameOf } from "../audience";
import { identityProviderOf } from "../claims";
import type { EntraContext } from "../context";
import { type Identity, isPersonal, type User } from "../people";
import { StsError } from "../sts-error";
import type { AuthorizationRequest } from "./request";

/**
 * Finds the person's user in the tenant that the request is for.
 *
 * @param identifier what the request calls the application
 * @throws StsError AADSTS50020, 500200, 500208
 */
export function userAt(
  { authority, registration: { application } }: Pick<AuthorizationRequest, "authority" | "registration">,
  identity: Identity,
  { people }: EntraContext,
  identifier = application.appId,
): User {
  const { account, homeTenantId } = identity;
  switch (authority.kind) {
    case "consumers":
      if (!isPersonal(account)) throw wrongAccountType();
      break;
    case "organizations":
      if (isPersonal(account)) throw personalAccount(identity);
      break;
    case "common":
      if (isPersonal(account) && !admitsPersonalAccounts(application)) throw personalAccount(identity);
      break;
  }
  const tenantId = authority.tenantId ?? homeTenantId;
  const user = people.user(identity, tenantId);
  if (user === undefined) throw notInTenant(identity, tenantId, nameOf(application, identifier));
  return user;
}

/** @throws StsError AADSTS50057 if an administrator disabled the account */
export function assertActive({ disabled }: Account): void {
  if (disabled) throw new StsError("invalid_grant", 50057, "The user account is disabled.");
}

/** Whether the endpoint and the application admit the person. */
export function isAdmitted(
  request: AuthorizationRequest,
  identity: Identity,
  context: EntraContext,
): boolean {
  try {
    userAt(request, identity, context);
    return true;
  } catch (error) {
    if (error instanceof StsError) return false;
    throw error;
  }
}

/** Entra's page for personal accounts shows no code; this one is documented. */
function wrongAccountType(): StsError {
  return new StsError(
    "invalid_request",
    500208,
    "The domain is not a valid login domain for the account type.",
  );
}

function personalAccount({ account }: Identity): StsError {
  return new StsError(
    "invalid_request",
    500200,
    `User account '${account.userPrincipalName}' is a personal Microsoft account. Personal Microsoft accounts are not supported for this application unless explicitly invited to an organization. Try signing out and signing back in with an organizational account.`,
  );
}

function notInTenant({ account, homeTenantId }: Identity, tenantId: string, application: string): StsError {
  const idp = identityProviderOf(homeTenantId);
  return new StsError(
    "invalid_request",
    50020,
    `User account '${account.userPrincipalName}' from identity provider '${idp}' does not exist in tenant '${tenantId}' and cannot access the application ${application} in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`,
  );
}
