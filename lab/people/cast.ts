import type { BrokerChain } from "../chain-settings";

/** The tenant of all personal Microsoft accounts. */
export const PERSONAL_TENANT = "9188040d-6c67-4c5b-b112-36a304b66dad";

/** The organisations of the lab, besides the chains' home tenants. */
export const OTHER_ORGANIZATIONS = {
  adatum: "ada70000-0000-4000-8000-0000000ada70",
  contoso: "c0a70500-0000-4000-8000-00000000c0a7",
  fabrikam: "fab71ca0-0000-4000-8000-000000000fab",
} as const;

/** Organisations in which people may not consent to applications: their administrator does. */
export const ORGANIZATIONS_WITHOUT_USER_CONSENT: ReadonlySet<string> = new Set([OTHER_ORGANIZATIONS.adatum]);

/** A Microsoft account of the lab, as its home directory has it. */
export interface Account {
  /** Short name, unique: `alice`. */
  readonly id: string;
  readonly kind: "home" | "organization" | "personal" | "guest" | "no-email" | "foreign-email" | "disabled";
  /** Where the account lives: `home` is the tenant of the app registration. */
  readonly tenant: "home" | keyof typeof OTHER_ORGANIZATIONS | "personal";
  readonly userPrincipalName: string;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  /** The mail attribute. Any tenant can set any address. */
  readonly email?: string;
  /** Whether Entra verified the owner of the e-mail's domain (`xms_edov`). */
  readonly emailDomainOwnerVerified: boolean;
  /** Tenants that the account is a guest of, besides its own. */
  readonly guestOf?: readonly ("home" | keyof typeof OTHER_ORGANIZATIONS)[];
  readonly disabled?: boolean;
  /**
   * Whether the account administers its own tenant.
   *
   * @default false
   */
  readonly administrator?: boolean;
  /**
   * Whether Entra asks for consent at every sign-in, so that its page can always be looked at. At the real Entra nobody's
   * account is like that: it asks once.
   *
   * @default false
   */
  readonly asksConsentEveryTime?: boolean;
}

/** Everyone whom the lab's own commands sign in. */
export const CAST: readonly Account[] = [
  {
    id: "hana",
    kind: "home",
    tenant: "home",
    userPrincipalName: "hana@lab.example",
    name: "Hana Home",
    givenName: "Hana",
    familyName: "Home",
    email: "hana@lab.example",
    emailDomainOwnerVerified: true,
  },
  {
    id: "carla",
    kind: "organization",
    tenant: "contoso",
    userPrincipalName: "carla@contoso.example",
    name: "Carla Contoso",
    givenName: "Carla",
    familyName: "Contoso",
    email: "carla@contoso.example",
    emailDomainOwnerVerified: true,
  },
  {
    id: "felix",
    kind: "organization",
    tenant: "fabrikam",
    userPrincipalName: "felix@fabrikam.example",
    name: "Felix Fabrikam",
    givenName: "Felix",
    familyName: "Fabrikam",
    email: "felix@fabrikam.example",
    emailDomainOwnerVerified: true,
  },
  {
    id: "pia",
    kind: "personal",
    tenant: "personal",
    userPrincipalName: "pia@outlook.example",
    name: "Pia Personal",
    givenName: "Pia",
    familyName: "Personal",
    email: "pia@outlook.example",
    emailDomainOwnerVerified: true,
  },
  {
    id: "gus",
    kind: "guest",
    tenant: "contoso",
    userPrincipalName: "gus@contoso.example",
    name: "Gus Guest",
    givenName: "Gus",
    familyName: "Guest",
    email: "gus@contoso.example",
    emailDomainOwnerVerified: true,
    guestOf: ["home"],
  },
  {
    id: "nora",
    kind: "no-email",
    tenant: "fabrikam",
    userPrincipalName: "nora@fabrikam.example",
    name: "Nora Nomail",
    givenName: "Nora",
    familyName: "Nomail",
    emailDomainOwnerVerified: false,
  },
  {
    id: "mallory",
    kind: "foreign-email",
    tenant: "fabrikam",
    userPrincipalName: "mallory@fabrikam.example",
    name: "Mallory",
    givenName: "Mallory",
    familyName: "Fabrikam",
    email: "carla@contoso.example", // someone else's domain, set by her own tenant
    emailDomainOwnerVerified: false,
  },
  {
    id: "dora",
    kind: "disabled",
    tenant: "contoso",
    userPrincipalName: "dora@contoso.example",
    name: "Dora Disabled",
    givenName: "Dora",
    familyName: "Disabled",
    email: "dora@contoso.example",
    emailDomainOwnerVerified: true,
    disabled: true,
  },
];

/** Somebody who signs in for the first time, always. She is for people at a browser: no command signs her in. */
export const NEWCOMER: Account = {
  id: "nell",
  kind: "organization",
  tenant: "contoso",
  userPrincipalName: "nell@contoso.example",
  name: "Nell Newcomer",
  givenName: "Nell",
  familyName: "Newcomer",
  email: "nell@contoso.example",
  emailDomainOwnerVerified: true,
  asksConsentEveryTime: true,
};

/**
 * Two people of an organisation that does not let its people consent to applications: one of them, and the administrator. No
 * command signs them in.
 */
export const ADATUM: readonly Account[] = [
  {
    id: "anna",
    kind: "organization",
    tenant: "adatum",
    userPrincipalName: "anna@adatum.example",
    name: "Anna Adatum",
    givenName: "Anna",
    familyName: "Adatum",
    email: "anna@adatum.example",
    emailDomainOwnerVerified: true,
  },
  {
    id: "arno",
    kind: "organization",
    tenant: "adatum",
    userPrincipalName: "arno@adatum.example",
    name: "Arno Administrator",
    givenName: "Arno",
    familyName: "Administrator",
    email: "arno@adatum.example",
    emailDomainOwnerVerified: true,
    administrator: true,
  },
];

/** Everyone who has a Microsoft account in the lab. */
export const ACCOUNTS: readonly Account[] = [...CAST, NEWCOMER, ...ADATUM];

/** Whether `accounts` lets the account in, whatever the strategy. */
export function isMeant(
  { tenant, guestOf = [], disabled = false }: Account,
  accounts: BrokerChain["microsoft"]["accounts"],
): boolean {
  if (disabled) return false;
  if (accounts === "any") return true;
  if (accounts === "organizations") return tenant !== "personal";
  return tenant === "home" || guestOf.includes("home");
}

/** Whether an account signs in to a tenant: it is of that tenant, or its guest. @param home that of the chain's home tenant */
export function isIn(tenantId: string, account: Account, home: string): boolean {
  const guestIn = (account.guestOf ?? []).map((each) => (each === "home" ? home : OTHER_ORGANIZATIONS[each]));
  return [tenantIdOf(account, home), ...guestIn].includes(tenantId);
}

/** The directory (tenant) ID of an account's own directory. @param home that of the chain's home tenant */
export function tenantIdOf({ tenant }: Account, home: string): string {
  if (tenant === "home") return home;
  return tenant === "personal" ? PERSONAL_TENANT : OTHER_ORGANIZATIONS[tenant];
}
