import type { Tenant } from "./tenants";

/** What every handler of a tenant's host finds in hono's context. */
export interface TenantEnv {
  Variables: {
    /** The tenant whose host was asked. */
    readonly tenant: Tenant;
  };
}
