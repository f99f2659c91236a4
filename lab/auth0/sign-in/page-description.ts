import type { Tenant } from "../tenants";
import type { AuthorizationRequest } from "./memory";

/** How the pages name the tenant and the client: by the tenant's friendly name, if it has one. */
export function descriptionOf(tenant: Tenant, { clientId }: AuthorizationRequest): string {
  const name = tenant.settings.friendly_name || tenant.domain.split(".")[0];
  return `${name} to continue to ${tenant.client(clientId)?.name}`;
}
