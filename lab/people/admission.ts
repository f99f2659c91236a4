import type { ChainSettings } from "../chain-settings";
import type { Switches } from "../switches";
import { type Account, isMeant } from "./cast";

/** Auth0's strategies through which a person gets in, on this side of each switch. */
export function strategiesAdmitting(
  account: Account,
  { microsoft, auth0 }: Pick<ChainSettings, "microsoft" | "auth0">,
  switches: Switches,
): ("windowslive" | "waad")[] {
  if (!isMeant(account, microsoft.accounts)) return [];
  const { accounts } = microsoft;
  const personal = account.tenant === "personal";
  const admits = {
    // On the consumers authority there are personal accounts only, and on common no app registration of a single tenant.
    windowslive:
      switches.windowsliveAuthority === "common" ? accounts !== "tenant" : personal && accounts === "any",
    // A guest is an account of the tenant that it is a guest of; elsewhere a personal account comes as itself.
    waad: !personal || accounts === "tenant" || switches.waadAdmitsPersonalAccounts,
  };
  return (["windowslive", "waad"] as const).filter(
    (strategy) => (auth0.strategy === "both" || auth0.strategy === strategy) && admits[strategy],
  );
}

/** The connection that a person picks on Auth0's page, where it offers more than one. */
export function pickStrategy(account: Account): "windowslive" | "waad" {
  return account.tenant === "personal" ? "windowslive" : "waad";
}
