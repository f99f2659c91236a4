import { isSame } from "../../directories";
import { GraphError } from "../error";
import type { ApplicationProperties } from "./properties";

interface Entitlement {
  readonly id: string;
  readonly isEnabled: boolean;
}

/**
 * Checks that enabled scopes and roles stay: they may only be changed or deleted once they are disabled.
 *
 * @throws GraphError 400 `CannotDeleteOrUpdateEnabledEntitlement`
 */
export function validateEntitlementChanges(
  before: ApplicationProperties,
  after: ApplicationProperties,
): void {
  refuseChangeOfEnabled(before.appRoles, after.appRoles);
  refuseChangeOfEnabled(before.api.oauth2PermissionScopes, after.api.oauth2PermissionScopes);
}

/**
 * Checks that preauthorized clients only get scopes that are stored already: the scopes of the same request don't count.
 *
 * @throws GraphError 400 `InvalidValue`
 */
export function validatePreAuthorized(
  stored: readonly Entitlement[],
  { preAuthorizedApplications }: ApplicationProperties["api"],
): void {
  const known = preAuthorizedApplications
    .flatMap(({ delegatedPermissionIds }) => delegatedPermissionIds)
    .every((permissionId) => stored.some(({ id }) => isSame(id, permissionId)));
  if (!known) {
    throw new GraphError(
      400,
      "InvalidValue",
      "Property api.preAuthorizedApplications.delegatedPermissionIds has a Permission Id that cannot be found in the AppPermissions sets.",
    );
  }
}

function refuseChangeOfEnabled(before: readonly Entitlement[], after: readonly Entitlement[]): void {
  const changed = before.some((old) => {
    const now = after.find(({ id }) => id === old.id);
    return old.isEnabled && JSON.stringify({ ...now, isEnabled: true }) !== JSON.stringify(old);
  });
  if (changed) {
    throw new GraphError(
      400,
      "CannotDeleteOrUpdateEnabledEntitlement",
      "Permission (scope or role) cannot be deleted or updated unless disabled first.",
    );
  }
}
