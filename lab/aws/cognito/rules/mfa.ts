import type { MfaSettings, PoolSettings, UserPool } from "../../user-pools/types";
import { refuse } from "./refuse";

/**
 * Checks what creating or updating a pool says about MFA: these requests know no factor but text messages. Any other factor
 * comes with SetUserPoolMfaConfig.
 *
 * @param stored the pool, if it exists
 * @throws AwsError InvalidParameterException
 * @see https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1176
 * @see https://github.com/aws/aws-cdk/issues/11478
 */
export function checkPoolMfa(
  { MfaConfiguration = "OFF", SmsConfiguration }: PoolSettings,
  stored?: UserPool,
): void {
  if (MfaConfiguration === "OFF") return;
  if (MfaConfiguration === "ON" && stored && stored.MfaConfiguration !== "ON") {
    refuse("Cannot turn MFA functionality ON, once the user pool has been created.");
  }
  if (SmsConfiguration === undefined && !hasFactor(stored ?? {})) {
    refuse(
      "SMS configuration and Auto verification for phone_number are required when MFA is required/optional",
    );
  }
}

/**
 * Checks a request of SetUserPoolMfaConfig, which replaces all of a pool's MFA.
 *
 * @throws AwsError InvalidParameterException
 * @see https://github.com/go-to-k/cdkd/pull/1982 and https://github.com/go-to-k/cdkd/issues/1923, which measured these
 */
export function checkMfaConfig(input: MfaSettings, pool: UserPool): void {
  const {
    MfaConfiguration = "OFF",
    SmsMfaConfiguration,
    EmailMfaConfiguration,
    WebAuthnConfiguration,
  } = input;
  if (MfaConfiguration === "OFF") {
    // Even a factor that is not enabled.
    if (SmsMfaConfiguration || EmailMfaConfiguration || input.SoftwareTokenMfaConfiguration) {
      refuse("Invalid MFA configuration given, can't turn off MFA and configure an MFA together.");
    }
    return;
  }
  if (!hasFactor(input)) {
    refuse("Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.");
  }
  // The rule is documented; these words are those of creating a pool.
  if (SmsMfaConfiguration && !SmsMfaConfiguration.SmsConfiguration && !pool.SmsConfiguration?.SnsCallerArn) {
    refuse(
      "SMS configuration and Auto verification for phone_number are required when MFA is required/optional",
    );
  }
  if (EmailMfaConfiguration && pool.EmailConfiguration?.EmailSendingAccount !== "DEVELOPER") {
    refuse(
      "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT.",
    );
  }
  if (MfaConfiguration === "ON") checkFirstFactors(pool, WebAuthnConfiguration?.FactorConfiguration);
}

/** Where everybody needs a second factor, the first one must leave room for it. */
function checkFirstFactors(pool: UserPool, passkeys = "SINGLE_FACTOR"): void {
  const { AllowedFirstAuthFactors: first = [] } = pool.Policies?.SignInPolicy ?? {};
  if (first.includes("EMAIL_OTP") || first.includes("SMS_OTP")) {
    refuse("Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled");
  }
  if (first.includes("WEB_AUTHN") && passkeys === "SINGLE_FACTOR") {
    refuse(
      "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor",
    );
  }
}

function hasFactor({
  SmsMfaConfiguration,
  EmailMfaConfiguration,
  SoftwareTokenMfaConfiguration,
}: MfaSettings): boolean {
  return Boolean(SmsMfaConfiguration || EmailMfaConfiguration || SoftwareTokenMfaConfiguration?.Enabled);
}
