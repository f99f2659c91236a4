import type { Host } from "./host";
import type { Tenant } from "./tenants";

/** What every handler of a tenant's host finds in hono's context. */
export interface TenantEnv {
  Variables: {
    /** The host name that was asked. */
    readonly host: Host;
    /** The host's tenant. */
    readonly tenant: Tenant;
  };
}
