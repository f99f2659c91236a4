import { ENTRA_AUDIENCES, SIGN_IN_AUDIENCES } from "../../../stacks/sign-in-audiences";
import type { Chain } from "../../chain";
import type { Side } from "../../side";
import { textAt } from "../../value";

/** People, by their account. */
export type People =
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
  [ENTRA_AUDIENCES.personal]: ["people with personal Microsoft accounts"],
};

/** The app registration's audience, if it is known. */
export const audienceOf = ({ application }: Side): string | undefined =>
  textAt(application, "sign_in_audience");

/** The people whom an audience admits. */
export const groupsIn = (audience: string): readonly People[] => AUDIENCES[audience] ?? [];

/** The key that gives the app registration its audience, to precede what it becomes; empty if something else does. */
export function keyOfAudience({ kind, after, audience, environment: { microsoft } }: Chain): string {
  const isWritten = kind === "plan" && audienceOf(after) === audience;
  return isWritten ? `\`microsoft.accounts\` is \`${microsoft.accounts}\`, so ` : "";
}
