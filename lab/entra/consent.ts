import { randomUUID } from "node:crypto";
import { ORGANIZATIONS_WITHOUT_USER_CONSENT, PERSONAL_TENANT } from "../people/cast";
import type { Application } from "./data";
import type { DelegatedPermission } from "./delegated-permissions";
import type { Directories, Registration } from "./directories";
import { newServicePrincipalProperties } from "./graph/service-principals/properties";
import { isAdministrator, type User } from "./people";
import { StsError } from "./sts-error";

/**
 * Whether a person may consent to permissions. Some need an administrator, and some organisations leave all to their
 * administrator.
 *
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/configure-user-consent
 */
export function canConsent(user: User, permissions: readonly DelegatedPermission[]): boolean {
  return (
    isAdministrator(user) ||
    (!ORGANIZATIONS_WITHOUT_USER_CONSENT.has(user.tenantId) &&
      !permissions.some(({ adminConsentRequired }) => adminConsentRequired))
  );
}

/** The permissions that a person, or an administrator for everyone, consented to, by value. */
export function consentedScopes(
  appId: string,
  { tenantId, objectId }: User,
  directories: Directories,
): readonly string[] {
  const scopes = directories
    .permissionGrants(tenantId)
    .filter(({ principalId }) => principalId === objectId || principalId === null)
    .flatMap((grant) => (grant.appId === appId ? grant.scopes : []));
  return [...new Set(scopes)];
}

/**
 * Records consent. The first consent in a tenant creates the application's service principal there, except in the
 * personal tenant, which has none.
 *
 * @param principalId object id of the person who consented; `null` if an administrator did for everyone
 */
export function recordConsent(
  { application: { appId }, tenantId: appOwnerOrganizationId }: Registration,
  tenantId: string,
  principalId: string | null,
  scopes: readonly string[],
  directories: Directories,
): void {
  const isInstalled = tenantId === PERSONAL_TENANT || directories.servicePrincipalOf(tenantId, appId);
  directories.update(tenantId, (directory) => {
    const { permissionGrants } = directory;
    const same = permissionGrants.filter(
      (grant) => grant.appId === appId && grant.principalId === principalId,
    );
    const consented = new Set([...same.flatMap((grant) => grant.scopes), ...scopes]);
    directory.permissionGrants = [
      ...permissionGrants.filter((grant) => !same.includes(grant)),
      { appId, principalId, scopes: [...consented] },
    ];
    if (!isInstalled) {
      directory.servicePrincipals.push({
        id: randomUUID(),
        appId,
        appOwnerOrganizationId,
        createdDateTime: new Date().toISOString(),
        owners: [],
        properties: newServicePrincipalProperties({}),
      });
    }
  });
}

/** @param error OAuth's name for it: `interaction_required` or `invalid_grant` */
export function consentRequired({ appId, properties }: Application, error: string): StsError {
  return new StsError(
    error,
    65001,
    `The user or administrator has not consented to use the application with ID '${appId}' named '${properties.displayName}'. Send an interactive authorization request for this user and resource.`,
  );
}
