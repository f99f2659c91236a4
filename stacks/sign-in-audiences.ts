import type { BrokerEnvironment, EntraEnvironment } from "../environments/schema";

type Accounts = BrokerEnvironment["microsoft"]["accounts"];

/**
 * Who may sign in, in Entra's words.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation
 */
export const SIGN_IN_AUDIENCES = {
  any: "AzureADandPersonalMicrosoftAccount",
  organizations: "AzureADMultipleOrgs",
  tenant: "AzureADMyOrg",
} as const satisfies Record<Accounts, string>;

/** Who may sign in straight to Entra, in Entra's words. */
export const ENTRA_AUDIENCES = {
  tenant: SIGN_IN_AUDIENCES.tenant,
  personal: "PersonalMicrosoftAccount",
  listed: SIGN_IN_AUDIENCES.organizations,
} as const satisfies Record<EntraEnvironment["microsoft"]["accounts"], string>;

/** @returns undefined where the environment file has no word for an audience */
export const accountsIn = (audience: string): Accounts | undefined =>
  (Object.keys(SIGN_IN_AUDIENCES) as Accounts[]).find((accounts) => SIGN_IN_AUDIENCES[accounts] === audience);
