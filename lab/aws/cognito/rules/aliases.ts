import { AwsError } from "../../aws-error";
import { CONTACTS } from "../../user-pools/changed-attributes";
import type { UserPool } from "../../user-pools/types";

/** An address that a user signs in with. */
export interface Alias {
  readonly name: (typeof CONTACTS)[number];
  readonly value: string;
  /** Whether it is in place of a username, or besides one. */
  readonly isUsername: boolean;
}

/** The addresses that people sign in with: in place of a username at once, besides one when they are verified. */
export function aliasesIn(
  { UsernameAttributes, AliasAttributes }: UserPool,
  attributes: Readonly<Record<string, string>>,
): readonly Alias[] {
  return CONTACTS.flatMap((name) => {
    const value = attributes[name];
    const isUsername = UsernameAttributes?.includes(name) ?? false;
    const isAlias = (AliasAttributes?.includes(name) ?? false) && attributes[`${name}_verified`] === "true";
    return value && (isUsername || isAlias) ? [{ name, value, isUsername }] : [];
  });
}

/** An address belongs to one user. */
export function aliasExists({ name }: Alias): AwsError {
  return new AwsError("AliasExistsException", `An account with the given ${name} already exists.`);
}
