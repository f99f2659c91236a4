import type { Host } from "./host";
import type { PostLogin } from "./sign-in/post-login";
import type { Tenant } from "./tenants";

/** What every handler of a tenant's host finds in hono's context. */
export interface TenantEnv {
  Variables: {
    /** The host that the request is for. */
    readonly host: Host;
    /** Its tenant. */
    readonly tenant: Tenant;
    /** What runs before a code is issued. */
    readonly postLogin: PostLogin;
  };
}
