import type { Side } from "../../chain";
import { textAt } from "../../value";
import { capitalized } from "./capitalized";

/** People by the account that they sign in with. */
type People =
  | "people of the home tenant"
  | "people of other organisations"
  | "people with a personal Microsoft account";

/** @see https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation */
const AUDIENCES: Readonly<Record<string, readonly People[]>> = {
  AzureADMyOrg: ["people of the home tenant"],
  AzureADMultipleOrgs: ["people of the home tenant", "people of other organisations"],
  AzureADandPersonalMicrosoftAccount: [
    "people of the home tenant",
    "people of other organisations",
    "people with a personal Microsoft account",
  ],
  PersonalMicrosoftAccount: ["people with a personal Microsoft account"],
};

/** The app registration's audience, where it is known. */
export const audienceOf = ({ application }: Side): string | undefined =>
  textAt(application, "sign_in_audience");

/** Whom the first audience admits and the second does not, in words that begin a sentence; `undefined` where there is nobody. */
export function admittedOnlyBy(audience: string, other: string): string | undefined {
  const others = AUDIENCES[other] ?? [];
  const admitted = (AUDIENCES[audience] ?? []).filter((people) => !others.includes(people)).join(" and ");
  return admitted === "" ? undefined : capitalized(admitted);
}
