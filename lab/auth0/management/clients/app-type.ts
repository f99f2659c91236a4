import { notInLab } from "../error";

/** Kinds of applications to which Auth0 gives properties that the lab does not have. */
const BEYOND_LAB = ["express_configuration", "resource_server"];

/** @throws ManagementError 501 */
export function checkAppType(type: string | undefined): void {
  if (type !== undefined && BEYOND_LAB.includes(type)) throw notInLab(`clients of app_type ${type}`);
}
