import type { Connection } from "../../data";
import type { Tenant } from "../../tenants";
import { ManagementError } from "../error";

/** @throws ManagementError 404 */
export function findConnection(tenant: Tenant, id: string): Connection {
  const connection = tenant.connection(id);
  if (connection === undefined) {
    throw new ManagementError(404, "The connection does not exist", "inexistent_connection");
  }
  return connection;
}
