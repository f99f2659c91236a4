import { OTHER_ORGANIZATIONS, PERSONAL_TENANT } from "../people/cast";

const ALWAYS: ReadonlySet<string> = new Set([...Object.values(OTHER_ORGANIZATIONS), PERSONAL_TENANT]);

/** The domain that a tenant starts with, and the only verified one here. */
export function initialDomainOf(tenantId: string): string {
  return `lab${tenantId.slice(0, 8).toLowerCase()}.onmicrosoft.com`;
}

/** The tenants that exist: the chains' home tenants, and those that always exist. IDs are in lower case. */
export class Tenants {
  #homes: ReadonlySet<string> = new Set();

  /** @param read reads the home tenants' IDs. That is slow, so it is only called for a tenant that is not known yet. */
  constructor(private readonly read: () => readonly string[]) {}

  has(tenantId: string): boolean {
    return ALWAYS.has(tenantId) || this.isHome(tenantId);
  }

  /** Whether it is the home tenant of a chain. */
  isHome(tenantId: string): boolean {
    if (this.#homes.has(tenantId)) return true;
    if (ALWAYS.has(tenantId)) return false;
    this.#homes = new Set(this.read().map((id) => id.toLowerCase()));
    return this.#homes.has(tenantId);
  }
}
