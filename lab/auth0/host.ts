import { Memory } from "./sign-in/memory";
import type { Tenant } from "./tenants";

/**
 * A host name of a tenant: its canonical domain, or a custom one. Whatever starts on one host continues and ends there.
 *
 * @see https://auth0.com/docs/customize/custom-domains/configure-features-to-use-custom-domains
 */
export class Host {
  readonly memory = new Memory();

  constructor(
    readonly name: string,
    readonly tenant: Tenant,
  ) {}

  /** `iss` of the tokens that this host issues. */
  get issuer(): string {
    return `${this.origin}/`;
  }

  get origin(): string {
    return `https://${this.name}`;
  }
}
