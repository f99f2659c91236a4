import { Host } from "./host";
import { isTenantDomain } from "./tenant-domain";
import type { Tenants } from "./tenants";

/** The hosts of all tenants. */
export class Hosts {
  readonly #hosts = new Map<string, Host>();

  constructor(
    private readonly tenants: Tenants,
    private readonly customDomains: () => Readonly<Record<string, string>>,
  ) {}

  /** @param name host name, lower case */
  owns(name: string): boolean {
    return isTenantDomain(name) || Object.hasOwn(this.customDomains(), name);
  }

  host(name: string): Host {
    const tenant = this.tenants.tenant(this.customDomains()[name] ?? name);
    let host = this.#hosts.get(name);
    if (host?.tenant !== tenant) {
      host = new Host(name, tenant);
      this.#hosts.set(name, host);
    }
    return host;
  }
}
