import { Hono } from "hono";
import type { Cloud } from "../cloud";
import type { Store } from "../store";
import type { TenantEnv } from "./context";
import type { Auth0Data } from "./data";
import { DEPLOYER_SCOPES } from "./deployer";
import { managementApi } from "./management";
import { isTenantDomain } from "./tenant-domain";
import { Tenants } from "./tenants";
import { tokenEndpoint } from "./token";

export { type Auth0Data, emptyAuth0Data } from "./data";
export { DEPLOYER_SCOPES } from "./deployer";

export interface Auth0CloudOptions {
  readonly store: Store<Auth0Data>;
  /** The machine-to-machine application that the auth0 provider is run with, the same in each tenant. */
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  /**
   * What that application was granted on the Management API.
   *
   * @default DEPLOYER_SCOPES
   */
  readonly scopes?: readonly string[];
}

/** Auth0: every tenant's canonical domain, with its token endpoint and its Management API. */
export function auth0Cloud({ store, credentials, scopes = DEPLOYER_SCOPES }: Auth0CloudOptions): Cloud {
  const tenants = new Tenants(store, { ...credentials, scopes });
  const app = new Hono<TenantEnv>()
    .use(async (c, next) => {
      c.set("tenant", tenants.tenant(new URL(c.req.url).hostname));
      await next();
    })
    .route("/oauth/token", tokenEndpoint())
    .route("/api/v2", managementApi());
  return { name: "auth0", owns: isTenantDomain, fetch: (request) => app.fetch(request) };
}
