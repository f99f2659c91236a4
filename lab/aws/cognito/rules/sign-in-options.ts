import type { PoolSettings } from "../../user-pools/types";
import { refuse } from "./refuse";

/** @throws AwsError InvalidParameterException if a new pool has two kinds of names to sign in with */
export function checkSignInNames(input: {
  readonly AliasAttributes?: readonly string[];
  readonly UsernameAttributes?: readonly string[];
}): void {
  if (input.AliasAttributes?.length && input.UsernameAttributes?.length) {
    refuse("Only one of the aliasAttributes or usernameAttributes can be set in a User pool.");
  }
}

/**
 * Checks what a request says about first factors, verification and recovery.
 *
 * @param stored the pool, if it exists
 * @throws AwsError InvalidParameterException
 * @see https://github.com/badmintoncryer/cdk-preflight/tree/main/rules/cognito which measured most refusals of pools
 */
export function checkSignInOptions(input: PoolSettings, stored?: PoolSettings): void {
  checkFirstFactors(input.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? []);
  checkVerification(input, stored);
  checkRecovery(input.AccountRecoverySetting?.RecoveryMechanisms ?? []);
  checkInvitation(input, stored);
}

function checkFirstFactors(factors: readonly string[]): void {
  if (factors.length > 0 && !factors.includes("PASSWORD")) {
    refuse("Password should be configured as one of the allowed first auth factors.");
  }
}

/** An update keeps what must be verified before a change, but not what is verified: it must repeat the latter. */
function checkVerification(input: PoolSettings, stored?: PoolSettings): void {
  const { AutoVerifiedAttributes: verified = [], SmsConfiguration } = input;
  const { AttributesRequireVerificationBeforeUpdate: needed = [] } =
    input.UserAttributeUpdateSettings ?? stored?.UserAttributeUpdateSettings ?? {};
  if (needed.some((name) => !verified.includes(name))) {
    refuse(
      "All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes",
    );
  }
  if (verified.includes("phone_number") && SmsConfiguration === undefined) {
    refuse("SMS configuration is required when phone_number is selected for auto verification");
  }
}

function checkRecovery(mechanisms: readonly { readonly Name: string; readonly Priority: number }[]): void {
  const isTwice = (values: readonly unknown[]) => new Set(values).size < values.length;
  if (isTwice(mechanisms.map(({ Name }) => Name)) || isTwice(mechanisms.map(({ Priority }) => Priority))) {
    refuse("Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.");
  }
  if (mechanisms.length > 1 && mechanisms.some(({ Name }) => Name === "admin_only")) {
    refuse("Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.");
  }
}

/**
 * The life of an invitation is a part of the password policy by now.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_PasswordPolicyType.html
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/9143
 */
function checkInvitation({ AdminCreateUserConfig, Policies }: PoolSettings, stored?: PoolSettings): void {
  const { TemporaryPasswordValidityDays } =
    Policies?.PasswordPolicy ?? stored?.Policies?.PasswordPolicy ?? {};
  if (AdminCreateUserConfig?.UnusedAccountValidityDays && TemporaryPasswordValidityDays !== undefined) {
    refuse("Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays");
  }
}
