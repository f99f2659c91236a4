import { SIGN_IN_AUDIENCES } from "../../../stacks/sign-in-audiences";
import type { Side } from "../../chain";
import { textAt } from "../../value";
import { capitalize } from "./capitalize";

/** People, by their account. */
type People =
  | "people of the home tenant"
  | "people of other organisations"
  | "people with a personal Microsoft account";

const AUDIENCES: Readonly<Record<string, readonly People[]>> = {
  [SIGN_IN_AUDIENCES.tenant]: ["people of the home tenant"],
  [SIGN_IN_AUDIENCES.organizations]: ["people of the home tenant", "people of other organisations"],
  [SIGN_IN_AUDIENCES.any]: [
    "people of the home tenant",
    "people of other organisations",
    "people with a personal Microsoft account",
  ],
  PersonalMicrosoftAccount: ["people with a personal Microsoft account"],
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
