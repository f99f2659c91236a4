import { Expiring } from "../kit/expiring";
import { newId } from "./management/id";
import type { Code } from "./sign-in/code";
import type { PendingLogout } from "./sign-in/oidc-logout";
import type { Session } from "./sign-in/session";
import type { Transaction } from "./sign-in/transaction";
import type { Tenant } from "./tenants";

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** In memory, each under an id as Auth0's are: 32 letters and digits. */
const expiring = <T>(lifetime: number) => new Expiring<T>(lifetime, undefined, () => newId(32));

/**
 * A host name under which a tenant is asked: its canonical domain, or a custom one. Whatever starts on one host goes on
 * and ends there.
 *
 * @see https://auth0.com/docs/customize/custom-domains/configure-features-to-use-custom-domains
 */
export class Host {
  readonly transactions = expiring<Transaction>(HOUR);
  readonly codes = expiring<Code>(10 * MINUTE);
  /** Three days: how long a session may lie idle, unless the tenant's settings say otherwise. */
  readonly sessions = expiring<Session>(72 * HOUR);
  readonly pendingLogouts = expiring<PendingLogout>(HOUR);

  constructor(
    readonly name: string,
    readonly tenant: Tenant,
  ) {}

  /** `iss` of the tokens that are asked for here. */
  get issuer(): string {
    return `${this.origin}/`;
  }

  get origin(): string {
    return `https://${this.name}`;
  }
}
