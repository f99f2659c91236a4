import { SIGN_IN_AUDIENCES } from "../../../stacks/sign-in-audiences";
import type { Chain, Side } from "../../chain";
import { textAt } from "../../value";
import { capitalize } from "./capitalize";

/** People, by their account. */
type People =
  | "people of the home tenant"
  | "people of other organisations"
  | "people with personal Microsoft accounts";

const AUDIENCES: Readonly<Record<string, readonly People[]>> = {
  [SIGN_IN_AUDIENCES.tenant]: ["people of the home tenant"],
  [SIGN_IN_AUDIENCES.organizations]: ["people of the home tenant", "people of other organisations"],
  [SIGN_IN_AUDIENCES.any]: [
    "people of the home tenant",
    "people of other organisations",
    "people with personal Microsoft accounts",
  ],
  PersonalMicrosoftAccount: ["people with personal Microsoft accounts"],
};

/** The app registration's audience, if it is known. */
export const audienceOf = ({ application }: Side): string | undefined =>
  textAt(application, "sign_in_audience");

/** The people whom the first audience admits and the other does not, as the start of a sentence; `undefined` for nobody. */
export function peopleOnlyIn(audience: string, other: string): string | undefined {
  const others = AUDIENCES[other] ?? [];
  const admitted = (AUDIENCES[audience] ?? []).filter((people) => !others.includes(people)).join(" and ");
  return admitted === "" ? undefined : capitalize(admitted);
}

/** The key that gives the app registration its audience, to precede what it becomes; empty if something else does. */
export function keyOfAudience({ kind, after, environment: { microsoft } }: Chain): string {
  const isWritten = kind === "plan" && audienceOf(after) === SIGN_IN_AUDIENCES[microsoft.accounts];
  return isWritten ? `\`microsoft.accounts\` is \`${microsoft.accounts}\`, so ` : "";
}
