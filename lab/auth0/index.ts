import { Hono } from "hono";
import type { Store } from "../kit/store";
import type { Cloud } from "../network/cloud";
import type { Wire } from "../network/wire";
import { DEFAULT_SWITCHES, type Switches } from "../switches";
import type { TenantEnv } from "./context";
import type { Auth0Data } from "./data";
import { DEPLOYER_SCOPES } from "./deployer";
import { Hosts } from "./hosts";
import { managementApi } from "./management";
import { Sandbox } from "./sandbox/sandbox";
import { signIn } from "./sign-in";
import { notFoundPage } from "./sign-in/page";
import { PostLogin } from "./sign-in/post-login";
import { Tenants } from "./tenants";
import { tokenEndpoint } from "./token";

export { type Auth0Data, emptyAuth0Data } from "./data";
export { DEPLOYER_SCOPES } from "./deployer";

export interface Auth0CloudOptions {
  readonly store: Store<Auth0Data>;
  /** The machine-to-machine application of the auth0 provider: the same in each tenant. */
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  /**
   * What the application was granted on the Management API.
   *
   * @default DEPLOYER_SCOPES
   */
  readonly scopes?: readonly string[];
  /** How Auth0 reaches Entra. */
  readonly wire: Wire;
  /** @default DEFAULT_SWITCHES */
  readonly switches?: () => Switches;
  /**
   * The lab's app, which pages link to.
   *
   * @default - no link
   */
  readonly appUrl?: string | undefined;
  /**
   * The tenants' custom domains, each with the canonical domain of its tenant.
   *
   * @default - none
   */
  readonly customDomains?: () => Readonly<Record<string, string>>;
}

/**
 * Auth0: every tenant's canonical domain and custom domains, with sign-in, the token endpoint and the Management API. Every
 * host has all of them: a token is valid on the host that issued it.
 */
export function auth0Cloud({
  store,
  credentials,
  scopes = DEPLOYER_SCOPES,
  wire,
  switches = () => DEFAULT_SWITCHES,
  appUrl,
  customDomains = () => ({}),
}: Auth0CloudOptions): Cloud {
  const tenants = new Tenants(store, { ...credentials, scopes });
  const hosts = new Hosts(tenants, customDomains);
  const sandbox = new Sandbox(wire);
  const postLogin = new PostLogin(sandbox, switches);
  const app = new Hono<TenantEnv>()
    .use(async (c, next) => {
      const host = hosts.host(new URL(c.req.url).hostname);
      c.set("host", host);
      c.set("tenant", host.tenant);
      c.set("postLogin", postLogin);
      await next();
    })
    .route("/oauth/token", tokenEndpoint())
    .route("/api/v2", managementApi(switches))
    .route("/", signIn({ wire, sandbox, switches, appUrl }))
    .notFound((c) => notFoundPage(c, appUrl));
  return {
    name: "auth0",
    owns: (name) => hosts.owns(name),
    fetch: (request) => app.fetch(request),
    close: async () => {
      tenants.flush();
      await sandbox.close();
    },
  };
}
