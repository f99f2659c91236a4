import { AwsError } from "../../aws-error";
import type { PasswordPolicy, UserPool } from "../../user-pools/types";
import { notInLab } from "./not-in-lab";

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html */
const SYMBOLS = /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`+=]/;

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

/** What a password is for. Cognito complains in other words on each occasion. */
export type Occasion = "sign-up" | "invitation" | "change";

/**
 * The words of each occasion. For AdminSetUserPassword no public source has them; here it is a change.
 *
 * @see https://github.com/data-dot-all/dataall/issues/690
 */
const COMPLAINTS: Readonly<Record<Occasion, string>> = {
  "sign-up": "Password did not conform with policy",
  invitation: "Password did not conform with password policy",
  change: "Password does not conform to policy",
};

/**
 * A new password must keep to the pool's policy. Cognito names the first demand that is unmet.
 *
 * @throws AwsError InvalidPasswordException
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html
 */
export function checkPassword(
  password: string,
  { Policies }: UserPool,
  occasion: Occasion = "sign-up",
): void {
  const policy = Policies?.PasswordPolicy ?? {};
  if (policy.PasswordHistorySize) throw notInLab("a history of passwords: set PasswordHistorySize to 0");
  const unmet =
    password.length < (policy.MinimumLength ?? 8)
      ? "Password not long enough"
      : DEMANDS.find(({ isDemanded, isMet }) => isDemanded(policy) && !isMet(password))?.words;
  if (unmet !== undefined)
    throw new AwsError("InvalidPasswordException", `${COMPLAINTS[occasion]}: ${unmet}`);
}
