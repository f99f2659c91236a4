import type { UserPool } from "../../../user-pools/types";
import { POOL_DEFAULTS } from "./pool-settings";

/** Set by SetUserPoolMfaConfig, and in its answers only. */
const MFA_SETTINGS: readonly string[] = [
  "EmailMfaConfiguration",
  "SmsMfaConfiguration",
  "SoftwareTokenMfaConfiguration",
  "WebAuthnConfiguration",
];

/**
 * A pool as Cognito shows it. It leaves out what a pool does not have, but for a few empty settings.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html
 */
export function poolAnswer(stored: UserPool): object {
  const shown = Object.entries({ ...POOL_DEFAULTS, ...stored }).filter(
    ([name, value]) => !MFA_SETTINGS.includes(name) && !isAbsent(name, value),
  );
  return {
    ...Object.fromEntries(shown),
    AdminCreateUserConfig: {
      ...POOL_DEFAULTS.AdminCreateUserConfig,
      ...stored.AdminCreateUserConfig,
      // An old name of a part of the password policy.
      UnusedAccountValidityDays: stored.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ?? 7,
    },
  };
}

/** ministack has empty values where Cognito has none. */
function isAbsent(name: string, value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  const isEmpty = typeof value === "object" && Object.keys(value).length === 0;
  return isEmpty && (Array.isArray(value) || name === "SmsConfiguration");
}
