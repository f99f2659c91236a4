import { Hono } from "hono";
import type { JWK } from "jose";
import { createPrivateJwk } from "../kit/rsa-key";
import type { Store } from "../kit/store";
import type { Cloud } from "../network/cloud";
import { ACCOUNTS, type Account } from "../people/cast";
import { DEFAULT_SWITCHES, type Switches } from "../switches";
import { adminConsentEndpoint } from "./admin-consent";
import { authorizationEndpoint } from "./authorize";
import type { EntraContext } from "./context";
import type { EntraData } from "./data";
import type { DeployerCredentials } from "./deployer";
import { Directories } from "./directories";
import { discovery } from "./discovery";
import { graphApi } from "./graph";
import { instanceDiscovery } from "./instance-discovery";
import { logoutEndpoint } from "./logout";
import { Memory } from "./memory";
import { myApps } from "./my-apps";
import { otherEndpoints } from "./other-endpoints";
import { notFoundPage } from "./pages/not-found";
import { People } from "./people";
import { samlEndpoint } from "./saml";
import { federationMetadata } from "./saml/metadata";
import { SigningKey } from "./signing-key";
import { Tenants } from "./tenants";
import { tokenEndpoint } from "./token";

export { type EntraData, emptyEntraData } from "./data";

export interface EntraCloudOptions {
  readonly store: Store<EntraData>;
  /** The client credentials of the azuread provider: a service principal in each tenant. */
  readonly credentials: DeployerCredentials;
  /** IDs (GUIDs) of the chains' home tenants. The other organisations and the personal tenant exist as well. */
  readonly tenants: () => readonly string[];
  /**
   * Who has an account.
   *
   * @default ACCOUNTS
   */
  readonly cast?: readonly Account[];
  /** @default DEFAULT_SWITCHES */
  readonly switches?: () => Switches;
  /**
   * The lab's app, which pages link to.
   *
   * @default - no link
   */
  readonly appUrl?: string | undefined;
  /**
   * Makes the private keys of token signing certificates.
   *
   * @default createPrivateJwk
   */
  readonly newPrivateKey?: () => Promise<JWK>;
}

/**
 * Entra: `login.microsoftonline.com` signs people and applications in; `graph.microsoft.com` manages each tenant's app
 * registrations and says who is signed in; `myapps.microsoft.com` opens an application.
 */
export function entraCloud(options: EntraCloudOptions): Cloud {
  const { store, credentials, tenants, cast = ACCOUNTS, switches = () => DEFAULT_SWITCHES, appUrl } = options;
  const { newPrivateKey = createPrivateJwk } = options;
  const existing = new Tenants(tenants);
  const context: EntraContext = {
    directories: new Directories(store, credentials, existing),
    people: new People(cast, existing),
    signingKey: new SigningKey(store),
    memory: new Memory(),
    newPrivateKey,
    switches,
    appUrl,
  };
  const hosts = new Map([
    ["login.microsoftonline.com", signInService(context)],
    ["graph.microsoft.com", graphApi(context)],
    ["launcher.myapps.microsoft.com", myApps(context)],
    ["myapps.microsoft.com", myApps(context)],
  ]);
  return {
    name: "entra",
    owns: (host) => hosts.has(host),
    fetch: (request) =>
      hosts.get(new URL(request.url).hostname)?.fetch(request) ?? new Response(null, { status: 421 }),
  };
}

function signInService(context: EntraContext): Hono {
  return new Hono()
    .route("/", instanceDiscovery())
    .route("/", discovery(context))
    .route("/", authorizationEndpoint(context))
    .route("/", tokenEndpoint(context))
    .route("/", logoutEndpoint(context))
    .route("/", adminConsentEndpoint(context))
    .route("/", samlEndpoint(context))
    .route("/", federationMetadata(context))
    .route("/", otherEndpoints(context.appUrl))
    .notFound((c) => notFoundPage(c, context.appUrl));
}
