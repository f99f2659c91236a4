import type { PoolSettings, UserPool } from "../../../user-pools/types";

/** Settings as ministack stores them. What is `null` is removed. */
export type StoredSettings = { readonly [Name in keyof PoolSettings]: PoolSettings[Name] | null } & {
  readonly Name?: string;
};

/** What a pool has that does not set it. */
export const POOL_DEFAULTS = {
  AccountRecoverySetting: {
    RecoveryMechanisms: [
      { Priority: 1, Name: "verified_email" },
      { Priority: 2, Name: "verified_phone_number" },
    ],
  },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
  DeletionProtection: "INACTIVE",
  EmailConfiguration: { EmailSendingAccount: "COGNITO_DEFAULT" },
  IssuerConfiguration: { Type: "ORIGINAL" },
  KeyConfiguration: { KeyType: "AWS_OWNED_KEY" },
  LambdaConfig: {},
  MfaConfiguration: "OFF",
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
  UserPoolTags: {},
} as const satisfies PoolSettings;

const PASSWORD_POLICY = {
  MinimumLength: 8,
  RequireUppercase: true,
  RequireLowercase: true,
  RequireNumbers: true,
  RequireSymbols: true,
  TemporaryPasswordValidityDays: 7,
};

/** What Cognito adds to a password policy that leaves some of it out. */
const INCOMPLETE_PASSWORD_POLICY = {
  ...PASSWORD_POLICY,
  RequireUppercase: false,
  RequireLowercase: false,
  RequireNumbers: false,
  RequireSymbols: false,
};

/**
 * The settings of a new pool.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPool.html
 */
export function settingsOfNewPool(input: PoolSettings): StoredSettings {
  return {
    ...replacedSettings(input),
    ...POOL_KEEPS,
    ...pick(input, Object.keys(POOL_KEEPS)),
    UserPoolTier: tierOf(input),
    Policies: policiesOf(input, { PasswordPolicy: PASSWORD_POLICY, ...firstFactors(tierOf(input)) }),
    ...(usesTextMessages(input) && smsMfaOf(input)),
  };
}

/**
 * What an update stores. The API's documentation says that an update resets all that it is not given. Measurements say that
 * some settings are kept; the others are in {@link replacedSettings}.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
 * @see https://github.com/go-to-k/cdkd/pull/1982 which measured Policies, MfaConfiguration and AutoVerifiedAttributes
 * @see https://github.com/go-to-k/cdk-real-drift/issues/702 which measured DeletionProtection and UserPoolTier
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/cognitoidp/user_pool.go whose tests
 * rely on it that tags and UserAttributeUpdateSettings are kept
 */
export function settingsOfUpdate(
  input: PoolSettings & { PoolName?: string },
  stored: UserPool,
): StoredSettings {
  return {
    ...replacedSettings(input),
    ...pick(input, [...Object.keys(POOL_KEEPS), "UserPoolTier"]),
    ...(input.Policies && { Policies: policiesOf(input, stored.Policies) }),
    ...(input.PoolName && { Name: input.PoolName }),
    // No source says what becomes of the factors. Without MFA the pool can't have one.
    ...(input.MfaConfiguration === "OFF" && NO_FACTORS),
    ...(usesTextMessages(input) && !stored.SoftwareTokenMfaConfiguration && smsMfaOf(input)),
  };
}

/** The feature plan. ministack's authors found that a new pool with threat protection gets the plan that has it. */
export function tierOf({
  UserPoolTier,
  UserPoolAddOns,
}: PoolSettings): NonNullable<PoolSettings["UserPoolTier"]> {
  return UserPoolTier ?? ((UserPoolAddOns?.AdvancedSecurityMode ?? "OFF") === "OFF" ? "ESSENTIALS" : "PLUS");
}

/** What an update keeps if it doesn't name it; here with what a new pool has. Policies and plan are kept as well. */
const POOL_KEEPS = {
  DeletionProtection: POOL_DEFAULTS.DeletionProtection,
  MfaConfiguration: POOL_DEFAULTS.MfaConfiguration,
  UserAttributeUpdateSettings: POOL_DEFAULTS.UserAttributeUpdateSettings,
  UserPoolTags: POOL_DEFAULTS.UserPoolTags,
};

const NO_FACTORS = {
  EmailMfaConfiguration: null,
  SmsMfaConfiguration: null,
  SoftwareTokenMfaConfiguration: null,
};

/** What each request replaces as a whole: what it leaves out gets its default. */
function replacedSettings(input: PoolSettings): StoredSettings {
  const template = {
    DefaultEmailOption: "CONFIRM_WITH_CODE",
    // The old names of what the template has.
    ...(input.EmailVerificationMessage && { EmailMessage: input.EmailVerificationMessage }),
    ...(input.EmailVerificationSubject && { EmailSubject: input.EmailVerificationSubject }),
    ...(input.SmsVerificationMessage && { SmsMessage: input.SmsVerificationMessage }),
    ...input.VerificationMessageTemplate,
  };
  return {
    AccountRecoverySetting: input.AccountRecoverySetting ?? POOL_DEFAULTS.AccountRecoverySetting,
    AdminCreateUserConfig: { ...POOL_DEFAULTS.AdminCreateUserConfig, ...input.AdminCreateUserConfig },
    AutoVerifiedAttributes: input.AutoVerifiedAttributes ?? null,
    DeviceConfiguration: input.DeviceConfiguration ?? null,
    EmailConfiguration: { ...POOL_DEFAULTS.EmailConfiguration, ...input.EmailConfiguration },
    EmailVerificationMessage: template.EmailMessage ?? null,
    EmailVerificationSubject: template.EmailSubject ?? null,
    IssuerConfiguration: input.IssuerConfiguration ?? POOL_DEFAULTS.IssuerConfiguration,
    KeyConfiguration: input.KeyConfiguration ?? POOL_DEFAULTS.KeyConfiguration,
    LambdaConfig: withBothNames(input.LambdaConfig ?? POOL_DEFAULTS.LambdaConfig),
    SmsAuthenticationMessage: input.SmsAuthenticationMessage ?? null,
    SmsConfiguration: input.SmsConfiguration ?? null,
    SmsVerificationMessage: template.SmsMessage ?? null,
    UserPoolAddOns: input.UserPoolAddOns ?? null,
    VerificationMessageTemplate: template,
  };
}

/** The service keeps the old and the new name of the pre token generation trigger in step. */
function withBothNames(triggers: NonNullable<PoolSettings["LambdaConfig"]>): typeof triggers {
  const { PreTokenGeneration, PreTokenGenerationConfig } = triggers;
  const LambdaArn = PreTokenGenerationConfig?.LambdaArn ?? PreTokenGeneration;
  if (LambdaArn === undefined) return triggers;
  return {
    ...triggers,
    PreTokenGeneration: LambdaArn,
    PreTokenGenerationConfig: PreTokenGenerationConfig ?? { LambdaArn, LambdaVersion: "V1_0" },
  };
}

type Policies = NonNullable<PoolSettings["Policies"]>;

function policiesOf({ Policies }: PoolSettings, otherwise: Policies = {}): Policies {
  const { PasswordPolicy, ...others } = Policies ?? {};
  return {
    ...otherwise,
    ...(PasswordPolicy && { PasswordPolicy: { ...INCOMPLETE_PASSWORD_POLICY, ...PasswordPolicy } }),
    ...others,
  };
}

/** Choice-based sign-in is not part of the Lite plan. */
function firstFactors(tier: string): Policies {
  return tier === "LITE" ? {} : { SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD"] } };
}

function usesTextMessages({ MfaConfiguration = "OFF", SmsConfiguration }: PoolSettings): boolean {
  return MfaConfiguration !== "OFF" && SmsConfiguration !== undefined;
}

function smsMfaOf({ SmsAuthenticationMessage, SmsConfiguration }: PoolSettings): object {
  return {
    SmsMfaConfiguration: { ...(SmsAuthenticationMessage && { SmsAuthenticationMessage }), SmsConfiguration },
  };
}

function pick<T extends object>(from: T, names: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))) as Partial<T>;
}
