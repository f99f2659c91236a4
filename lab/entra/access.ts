import { nameOf } from "./audience";
import type { Application, ServicePrincipal } from "./data";
import type { Directories } from "./directories";
import type { User } from "./people";
import { StsError } from "./sts-error";

/**
 * Checks that the person's tenant lets the person use the application.
 *
 * @param identifier what the request calls the application
 * @throws StsError AADSTS7000112, 50105
 */
export function assertAccess(
  application: Application,
  user: User,
  directories: Directories,
  identifier = application.appId,
): void {
  const servicePrincipal = directories.servicePrincipalOf(user.tenantId, application.appId);
  if (servicePrincipal === undefined) return;
  assertEnabled(application, servicePrincipal);
  const { id, properties } = servicePrincipal;
  if (!properties.appRoleAssignmentRequired) return;
  const isAssigned = directories
    .appRoleAssignments(user.tenantId, id)
    .some(({ principalId }) => principalId === user.objectId);
  if (!isAssigned) throw notAssigned(application, user, identifier);
}

/**
 * Checks that a tenant's administrator did not disable the application there.
 *
 * @throws StsError AADSTS7000112
 * @see https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts7000112-application-is-disabled
 */
export function assertEnabled(application: Application, { properties }: ServicePrincipal): void {
  if (properties.accountEnabled) return;
  throw new StsError("unauthorized_client", 7000112, `Application ${nameOf(application)} is disabled.`);
}

function notAssigned({ properties }: Application, { account }: User, identifier: string): StsError {
  return new StsError(
    "invalid_grant",
    50105,
    `Your administrator has configured the application ${properties.displayName} ('${identifier}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${account.userPrincipalName}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`,
  );
}
