import { type Account, OTHER_ORGANIZATIONS, PERSONAL_TENANT, tenantIdOf } from "../people/cast";
import { stableId } from "./stable-id";
import { initialDomainOf, type Tenants } from "./tenants";

/** An account and its home tenant. An account of kind `home` lives in each home tenant, as a different person. */
export interface Identity {
  readonly account: Account;
  readonly homeTenantId: string;
}

/** An account in a tenant's directory: its home tenant's, or one where it is a guest. */
export interface User extends Identity {
  readonly tenantId: string;
  /** Different in each tenant. */
  readonly objectId: string;
}

/** Everyone who has a Microsoft account. */
export class People {
  constructor(
    readonly cast: readonly Account[],
    private readonly tenants: Tenants,
  ) {}

  /**
   * The account with its home tenant.
   *
   * @param tenantId the tenant of the endpoint, if it stands for one: `home` means it, if it is a home tenant
   * @param registeredIn the tenant of the app registration: `home` means it otherwise
   */
  identity(account: Account, tenantId: string | undefined, registeredIn: string): Identity {
    const home = tenantId !== undefined && this.tenants.isHome(tenantId) ? tenantId : registeredIn;
    return { account, homeTenantId: tenantIdOf(account, home) };
  }

  /** The account in a tenant's directory, if it has one there. */
  user({ account, homeTenantId }: Identity, tenantId: string): User | undefined {
    const isGuest = account.guestOf?.some((tenant) =>
      tenant === "home" ? this.tenants.isHome(tenantId) : OTHER_ORGANIZATIONS[tenant] === tenantId,
    );
    if (homeTenantId !== tenantId && !isGuest) return undefined;
    return { account, homeTenantId, tenantId, objectId: objectIdOf(account, tenantId) };
  }

  /** The user with an object ID. */
  find(tenantId: string, objectId: string): User | undefined {
    return this.cast
      .map((account) => this.user(this.identity(account, tenantId, tenantId), tenantId))
      .find((user) => user?.objectId === objectId);
  }
}

export function isGuest({ tenantId, homeTenantId }: User): boolean {
  return tenantId !== homeTenantId;
}

/** The user principal name that a guest has in the resource tenant. */
export function guestNameOf({ account, tenantId }: User): string {
  return `${account.userPrincipalName.replace("@", "_")}#EXT#@${initialDomainOf(tenantId)}`;
}

/** Whether the person may consent for everyone in the tenant. */
export function isAdministrator(user: User): boolean {
  return user.account.administrator === true && !isGuest(user);
}

export function isPersonal({ tenant }: Account): boolean {
  return tenant === "personal";
}

/** In the personal tenant an object ID is the account's 16-digit ID, padded with zeros. */
function objectIdOf(account: Account, tenantId: string): string {
  const id = stableId(tenantId, account.id, "user");
  return tenantId === PERSONAL_TENANT ? `00000000-0000-0000-${id.slice(19)}` : id;
}
