import type { Tenant } from "../../tenants";
import { ManagementError } from "../error";
import { strategyOf } from "./strategies";

/**
 * Refuses one more social connection than the tenant's plan allows. The words are those of the limit of enterprise
 * connections: no source has those of this one.
 *
 * @see https://auth0.com/docs/troubleshoot/customer-support/operational-policies/entity-limit-policy
 * @see https://github.com/pulumi/pulumi-auth0/issues/1139
 * @throws ManagementError 403
 */
export function checkSocialLimit(tenant: Tenant, strategy: string, limit: number): void {
  if (!isSocial(strategy) || tenant.connections().filter((each) => isSocial(each.strategy)).length < limit)
    return;
  throw new ManagementError(403, `You can only create ${limit} social connection(s) for this tenant.`);
}

function isSocial(strategy: string): boolean {
  return strategyOf(strategy).kind === "social";
}
