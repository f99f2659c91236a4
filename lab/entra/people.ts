import { type Account, OTHER_ORGANIZATIONS, PERSONAL_TENANT } from "../people/cast";
import { stableId } from "./stable-id";
import type { Tenants } from "./tenants";

/** An account, and the tenant where it lives: an account of the kind `home` lives in each home tenant, as another. */
export interface Identity {
  readonly account: Account;
  readonly homeTenantId: string;
}

/** An account as the directory of a tenant has it: of the account's own tenant, or of one where it is a guest. */
export interface User extends Identity {
  readonly tenantId: string;
  /** Another one in each tenant. */
  readonly objectId: string;
}

/** Everyone who has a Microsoft account. */
export class People {
  constructor(
    readonly cast: readonly Account[],
    private readonly tenants: Tenants,
  ) {}

  /**
   * Who an account is.
   *
   * @param tenantId where someone signs in, if that is one tenant: `home` when it is a home tenant
   * @param registeredIn the tenant of the app registration: `home` otherwise
   */
  identity(account: Account, tenantId: string | undefined, registeredIn: string): Identity {
    const home = tenantId !== undefined && this.tenants.isHome(tenantId) ? tenantId : registeredIn;
    return { account, homeTenantId: tenantIdOf(account.tenant, home) };
  }

  /** The account in a tenant's directory, if it is there. */
  user({ account, homeTenantId }: Identity, tenantId: string): User | undefined {
    const isGuest = account.guestOf?.some((tenant) =>
      tenant === "home" ? this.tenants.isHome(tenantId) : OTHER_ORGANIZATIONS[tenant] === tenantId,
    );
    if (homeTenantId !== tenantId && !isGuest) return undefined;
    return { account, homeTenantId, tenantId, objectId: objectIdOf(account, tenantId) };
  }

  /** The user with an object id. */
  find(tenantId: string, objectId: string): User | undefined {
    return this.cast
      .map((account) => this.user(this.identity(account, tenantId, tenantId), tenantId))
      .find((user) => user?.objectId === objectId);
  }
}

export function isGuest({ tenantId, homeTenantId }: User): boolean {
  return tenantId !== homeTenantId;
}

export function isPersonal({ tenant }: Account): boolean {
  return tenant === "personal";
}

function tenantIdOf(tenant: Account["tenant"], home: string): string {
  if (tenant === "home") return home;
  return tenant === "personal" ? PERSONAL_TENANT : OTHER_ORGANIZATIONS[tenant];
}

/** In the personal tenant an object id is the account's 16 digit id, filled up with zeros. */
function objectIdOf(account: Account, tenantId: string): string {
  const id = stableId(tenantId, account.id, "user");
  return tenantId === PERSONAL_TENANT ? `00000000-0000-0000-${id.slice(19)}` : id;
}
