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
