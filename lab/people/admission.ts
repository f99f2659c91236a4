import type { BrokerChain } from "../chain-settings";
import type { Switches } from "../switches";
import { type Account, isMeant, tenantIdOf } from "./cast";

type LabStrategy = Exclude<BrokerChain["auth0"]["strategy"], "both">;

/** Auth0's strategies that let a person in, with these switches. */
export function strategiesAdmitting(
  account: Account,
  { microsoft, auth0 }: Pick<BrokerChain, "microsoft" | "auth0">,
  switches: Switches,
): LabStrategy[] {
  if (!isMeant(account, microsoft.accounts)) return [];
  const { accounts, organizations } = microsoft;
  const personal = account.tenant === "personal";
  const admits = {
    // A guest of the home tenant signs in there where that is the only tenant.
    microsoft:
      accounts === "tenant" ||
      (personal
        ? microsoft.personal
        : organizations === "any" ||
          organizations.some(({ id }) => id === tenantIdOf(account, microsoft.tenantId))),
    // The consumers authority only has personal accounts. On common Entra refuses a single-tenant app registration.
    windowslive:
      switches.windowsliveAuthority === "common" ? accounts !== "tenant" : personal && accounts === "any",
    // A guest signs in as an account of the tenant it is a guest of; elsewhere a personal account stays personal.
    waad: !personal || accounts === "tenant" || switches.waadAdmitsPersonalAccounts,
  };
  const offered: LabStrategy[] = auth0.strategy === "both" ? ["windowslive", "waad"] : [auth0.strategy];
  return offered.filter((strategy) => admits[strategy]);
}

/** The strategy of the Microsoft connection that a person picks on Auth0's page. @param strategy which connections it offers */
export function pickStrategy(
  account: Account,
  strategy: BrokerChain["auth0"]["strategy"] = "both",
): LabStrategy {
  if (strategy !== "both") return strategy;
  return account.tenant === "personal" ? "windowslive" : "waad";
}
