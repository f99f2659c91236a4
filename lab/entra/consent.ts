import { randomUUID } from "node:crypto";
import { PERSONAL_TENANT } from "../people/cast";
import type { Application } from "./data";
import type { Directories, Registration } from "./directories";
import { newServicePrincipalProperties } from "./graph/service-principals/properties";
import type { User } from "./people";
import { StsError } from "./sts-error";

/** The permissions that a person consented to, by value. */
export function consentedScopes(
  appId: string,
  { tenantId, objectId }: User,
  directories: Directories,
): readonly string[] {
  return (
    directories
      .permissionGrants(tenantId)
      .find((grant) => grant.appId === appId && grant.principalId === objectId)?.scopes ?? []
  );
}

/**
 * Records a person's consent. The first consent in a tenant creates the application's service principal there, except in the
 * personal tenant, which has none.
 */
export function recordConsent(
  { application: { appId }, tenantId: appOwnerOrganizationId }: Registration,
  user: User,
  scopes: readonly string[],
  directories: Directories,
): void {
  const isInstalled =
    user.tenantId === PERSONAL_TENANT || directories.servicePrincipalOf(user.tenantId, appId);
  const principalId = user.objectId;
  const consented = new Set([...consentedScopes(appId, user, directories), ...scopes]);
  directories.update(user.tenantId, (directory) => {
    directory.permissionGrants = [
      ...directory.permissionGrants.filter(
        (grant) => grant.appId !== appId || grant.principalId !== principalId,
      ),
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
