import { AwsError } from "../../aws-error";
import type { PasswordPolicy, UserPool } from "../../user-pools/types";
import { notInLab } from "./not-in-lab";

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
const SYMBOLS = /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+= ]/;

/** What Cognito demands of a password, in the order of its checks. */
const DEMANDS: readonly {
  readonly isDemanded: (policy: PasswordPolicy) => boolean | undefined;
  readonly isMet: (password: string) => boolean;
  readonly words: string;
}[] = [
  {
    isDemanded: ({ RequireUppercase }) => RequireUppercase,
    isMet: (password) => /\p{Lu}/u.test(password),
    words: "Password must have uppercase characters",
  },
  {
    isDemanded: ({ RequireLowercase }) => RequireLowercase,
    isMet: (password) => /\p{Ll}/u.test(password),
    words: "Password must have lowercase characters",
  },
  {
    isDemanded: ({ RequireNumbers }) => RequireNumbers,
    isMet: (password) => /\d/.test(password),
    words: "Password must have numeric characters",
  },
  {
    isDemanded: ({ RequireSymbols }) => RequireSymbols,
    isMet: (password) => SYMBOLS.test(password),
    words: "Password must have symbol characters",
  },
];

/**
 * A new password must keep to the pool's policy. Public reports show both "with policy" and "with password policy"; the former
 * is in those that are newer.
 *
 * @throws AwsError InvalidPasswordException
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html
 */
export function checkPassword(password: string, { Policies }: UserPool): void {
  const policy = Policies?.PasswordPolicy ?? {};
  if (policy.PasswordHistorySize) throw notInLab("a history of passwords: set PasswordHistorySize to 0");
  if (password.length < (policy.MinimumLength ?? 8)) refuse("Password not long enough");
  const unmet = DEMANDS.find(({ isDemanded, isMet }) => isDemanded(policy) && !isMet(password));
  if (unmet !== undefined) refuse(unmet.words);
}

function refuse(words: string): never {
  throw new AwsError("InvalidPasswordException", `Password did not conform with policy: ${words}`);
}
