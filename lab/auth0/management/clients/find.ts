import type { Client } from "../../data";
import type { Tenant } from "../../tenants";
import { ManagementError, notInLab } from "../error";

/** @throws ManagementError 404 */
export function findClient(tenant: Tenant, id: string): Client {
  const client = tenant.client(id);
  if (client === undefined) throw new ManagementError(404, "The client does not exist", "inexistent_client");
  return client;
}

/** Any client but the deployer's own, which comes with the lab. @throws ManagementError 404, or 501 for the deployer's */
export function findChangeable(tenant: Tenant, id: string): Client {
  if (tenant.isDeployer(id)) throw notInLab("changes of the deployer's own client");
  return findClient(tenant, id);
}
