import type { Cloud } from "../cloud";
import type { Store } from "../store";
import type { EntraData } from "./data";
import type { DeployerCredentials } from "./deployer";
import { Directories } from "./directories";
import { graphApi } from "./graph";
import { SigningKey } from "./signing-key";
import { tokenEndpoint } from "./token";

export { type EntraData, emptyEntraData } from "./data";

export interface EntraCloudOptions {
  readonly store: Store<EntraData>;
  /** The client credentials that the azuread provider is run with: a service principal in each tenant. */
  readonly credentials: DeployerCredentials;
  /** Ids (GUIDs) of the tenants that exist. */
  readonly tenants: () => readonly string[];
}

/**
 * Entra: `login.microsoftonline.com` issues tokens, `graph.microsoft.com` administers each tenant's app registrations.
 */
export function entraCloud({ store, credentials, tenants }: EntraCloudOptions): Cloud {
  const context = {
    directories: new Directories(store, credentials, tenants),
    signingKey: new SigningKey(store),
  };
  const hosts = new Map([
    ["login.microsoftonline.com", tokenEndpoint(context)],
    ["graph.microsoft.com", graphApi(context)],
  ]);
  return {
    name: "entra",
    owns: (host) => hosts.has(host),
    fetch: (request) =>
      hosts.get(new URL(request.url).hostname)?.fetch(request) ?? new Response(null, { status: 421 }),
  };
}
