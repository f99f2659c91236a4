import type { Action, ActionVersion } from "../../data";
import type { Tenant } from "../../tenants";
import { ManagementError } from "../error";

/** @throws ManagementError 404 */
export function findAction(tenant: Tenant, id: string): Action {
  const action = tenant.action(id);
  if (action === undefined) throw noAction();
  return action;
}

/** @throws ManagementError 404 */
export function findVersion({ versions }: Action, id: string): ActionVersion {
  const version = versions.find((each) => each.id === id);
  if (version === undefined) throw new ManagementError(404, "The action version does not exist.");
  return version;
}

/** Auth0's error for an unknown Action. */
export function noAction(): ManagementError {
  return new ManagementError(404, "That action does not exist.");
}
