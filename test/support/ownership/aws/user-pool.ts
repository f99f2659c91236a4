import { ADDRESSES } from "../../../../stacks/addresses";
import type { DeployedChain } from "../../deployed-chain";
import type { ResourceByHand } from "../by-hand";

const FIXED = "Cognito fixes it when it makes a pool";
const ACCOUNT = "123456789012";
const functionOf = (name: string) => `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:${name}`;

const SMS = {
  SnsCallerArn: `arn:aws:iam::${ACCOUNT}:role/sms`,
  ExternalId: "shop",
  SnsRegion: "eu-west-1",
};
const EMAIL = {
  SourceArn: `arn:aws:ses:eu-west-1:${ACCOUNT}:identity/shop.example`,
  EmailSendingAccount: "DEVELOPER",
  From: "Shop <no-reply@shop.example>",
  ReplyToEmailAddress: "help@shop.example",
  ConfigurationSet: "shop",
};

/** What another team sets of the pool with UpdateUserPool. */
const LEFT = {
  AccountRecoverySetting: { RecoveryMechanisms: [{ Name: "admin_only", Priority: 1 }] },
  AutoVerifiedAttributes: ["email", "phone_number"],
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
  EmailConfiguration: EMAIL,
  LambdaConfig: {
    CreateAuthChallenge: functionOf("create-auth-challenge"),
    CustomEmailSender: { LambdaArn: functionOf("email-sender"), LambdaVersion: "V1_0" },
    CustomMessage: functionOf("custom-message"),
    CustomSMSSender: { LambdaArn: functionOf("sms-sender"), LambdaVersion: "V1_0" },
    DefineAuthChallenge: functionOf("define-auth-challenge"),
    KMSKeyID: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1a2b3c4d-0000-4000-8000-000000000001`,
    PostAuthentication: functionOf("post-authentication"),
    PostConfirmation: functionOf("post-confirmation"),
    PreAuthentication: functionOf("pre-authentication"),
    PreSignUp: functionOf("pre-sign-up"),
    PreTokenGenerationConfig: { LambdaArn: functionOf("pre-token-generation"), LambdaVersion: "V2_0" },
    UserMigration: functionOf("user-migration"),
    VerifyAuthChallengeResponse: functionOf("verify-auth-challenge"),
  },
  Policies: {
    PasswordPolicy: {
      MinimumLength: 14,
      PasswordHistorySize: 5,
      RequireLowercase: false,
      RequireNumbers: false,
      RequireSymbols: false,
      RequireUppercase: false,
      TemporaryPasswordValidityDays: 3,
    },
    SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "EMAIL_OTP"] },
  },
  SmsAuthenticationMessage: "Sign in with {####}",
  SmsConfiguration: SMS,
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] },
  UserPoolAddOns: {
    AdvancedSecurityMode: "ENFORCED",
    AdvancedSecurityAdditionalFlows: { CustomAuthMode: "AUDIT" },
  },
  UserPoolTier: "PLUS",
  VerificationMessageTemplate: {
    DefaultEmailOption: "CONFIRM_WITH_LINK",
    EmailMessage: "Confirm with {####}",
    EmailMessageByLink: "Confirm {##here##}",
    EmailSubject: "Confirm with a code",
    EmailSubjectByLink: "Confirm with a link",
    SmsMessage: "Confirm with {####}",
  },
};

const INVITATION = {
  EmailMessage: "You are {username} with {####}",
  EmailSubject: "Come to the shop",
  SMSMessage: "You are {username} with {####}",
};

/** What another team sets of the pool with SetUserPoolMfaConfig. */
const MFA = {
  MfaConfiguration: "OPTIONAL",
  SmsMfaConfiguration: { SmsAuthenticationMessage: LEFT.SmsAuthenticationMessage, SmsConfiguration: SMS },
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: { Message: "Your code is {####}", Subject: "Your code" },
  WebAuthnConfiguration: { RelyingPartyId: "shop.example", UserVerification: "required" },
};

const customAttribute = (name: string) => ({
  attribute_data_type: "String",
  developer_only_attribute: false,
  mutable: true,
  name,
  number_attribute_constraints: [],
  required: false,
  string_attribute_constraints: [{ max_length: "256", min_length: "0" }],
});

/** The pool's attributes, with that of another team, and what ours is called after a rename. */
const ATTRIBUTES = ["tenant_id", "object_id", "account_type", "plan"];
export const RENAMED = "org";

/** Every argument of the pool. */
export const USER_POOL: ResourceByHand = {
  address: ADDRESSES.pool,
  settings: {
    account_recovery_setting: { left: [{ recovery_mechanism: [{ name: "admin_only", priority: 1 }] }] },
    "admin_create_user_config.allow_admin_create_user_only": { putBack: false },
    "admin_create_user_config.invite_message_template": {
      left: [
        {
          email_message: INVITATION.EmailMessage,
          email_subject: INVITATION.EmailSubject,
          sms_message: INVITATION.SMSMessage,
        },
      ],
    },
    alias_attributes: { never: FIXED },
    auto_verified_attributes: { left: ["email", "phone_number"] },
    deletion_protection: { putBack: "INACTIVE" },
    device_configuration: {
      left: [{ challenge_required_on_new_device: true, device_only_remembered_on_user_prompt: true }],
    },
    email_configuration: {
      left: [
        {
          configuration_set: EMAIL.ConfigurationSet,
          email_sending_account: "DEVELOPER",
          from_email_address: EMAIL.From,
          reply_to_email_address: EMAIL.ReplyToEmailAddress,
          source_arn: EMAIL.SourceArn,
        },
      ],
    },
    email_mfa_configuration: {
      left: [{ message: MFA.EmailMfaConfiguration.Message, subject: MFA.EmailMfaConfiguration.Subject }],
    },
    email_verification_message: { left: LEFT.VerificationMessageTemplate.EmailMessage },
    email_verification_subject: { left: LEFT.VerificationMessageTemplate.EmailSubject },
    id: { never: "it is what Cognito calls the pool" },
    lambda_config: {
      left: [
        {
          create_auth_challenge: functionOf("create-auth-challenge"),
          custom_email_sender: [{ lambda_arn: functionOf("email-sender"), lambda_version: "V1_0" }],
          custom_message: functionOf("custom-message"),
          custom_sms_sender: [{ lambda_arn: functionOf("sms-sender"), lambda_version: "V1_0" }],
          define_auth_challenge: functionOf("define-auth-challenge"),
          kms_key_id: LEFT.LambdaConfig.KMSKeyID,
          post_authentication: functionOf("post-authentication"),
          post_confirmation: functionOf("post-confirmation"),
          pre_authentication: functionOf("pre-authentication"),
          pre_sign_up: functionOf("pre-sign-up"),
          pre_token_generation: functionOf("pre-token-generation"),
          pre_token_generation_config: [
            { lambda_arn: functionOf("pre-token-generation"), lambda_version: "V2_0" },
          ],
          user_migration: functionOf("user-migration"),
          verify_auth_challenge_response: functionOf("verify-auth-challenge"),
        },
      ],
    },
    mfa_configuration: { left: "OPTIONAL" },
    name: { left: "shop" },
    password_policy: {
      left: [
        {
          minimum_length: 14,
          password_history_size: 5,
          require_lowercase: false,
          require_numbers: false,
          require_symbols: false,
          require_uppercase: false,
          temporary_password_validity_days: 3,
        },
      ],
    },
    schema: { left: ATTRIBUTES.map(customAttribute) },
    sign_in_policy: { left: [{ allowed_first_auth_factors: ["EMAIL_OTP", "PASSWORD"] }] },
    sms_authentication_message: { left: LEFT.SmsAuthenticationMessage },
    sms_configuration: {
      left: [{ external_id: SMS.ExternalId, sns_caller_arn: SMS.SnsCallerArn, sns_region: SMS.SnsRegion }],
    },
    sms_verification_message: { left: LEFT.VerificationMessageTemplate.SmsMessage },
    software_token_mfa_configuration: { left: [{ enabled: true }] },
    tags: { left: { team: "payments" } },
    tags_all: { never: "Terraform makes it of tags" },
    user_attribute_update_settings: { left: [{ attributes_require_verification_before_update: ["email"] }] },
    user_pool_add_ons: {
      left: [
        {
          advanced_security_additional_flows: [{ custom_auth_mode: "AUDIT" }],
          advanced_security_mode: "ENFORCED",
        },
      ],
    },
    user_pool_tier: { left: "PLUS" },
    username_attributes: { never: FIXED },
    username_configuration: { never: FIXED },
    verification_message_template: {
      left: [
        {
          default_email_option: "CONFIRM_WITH_LINK",
          email_message: LEFT.VerificationMessageTemplate.EmailMessage,
          email_message_by_link: LEFT.VerificationMessageTemplate.EmailMessageByLink,
          email_subject: LEFT.VerificationMessageTemplate.EmailSubject,
          email_subject_by_link: LEFT.VerificationMessageTemplate.EmailSubjectByLink,
          sms_message: LEFT.VerificationMessageTemplate.SmsMessage,
        },
      ],
    },
    web_authn_configuration: { left: [{ relying_party_id: "shop.example", user_verification: "required" }] },
  },
  setLeft: async (chain) => {
    const { UserPoolId, AdminCreateUserConfig, Arn } = await describePool(chain);
    await updatePool(chain, {
      ...LEFT,
      PoolName: "shop",
      AdminCreateUserConfig: { ...AdminCreateUserConfig, InviteMessageTemplate: INVITATION },
    });
    await chain.apis.cognito("SetUserPoolMfaConfig", { UserPoolId, ...MFA });
    await chain.apis.cognito("AddCustomAttributes", {
      UserPoolId,
      CustomAttributes: [
        {
          Name: "plan",
          AttributeDataType: "String",
          Mutable: true,
          StringAttributeConstraints: { MinLength: "0", MaxLength: "256" },
        },
      ],
    });
    await chain.apis.cognito("TagResource", { ResourceArn: Arn, Tags: { team: "payments" } });
  },
  setOurs: async (chain) => {
    await updatePool(chain, { DeletionProtection: "INACTIVE" });
    await letSignUp(chain);
  },
};

/** Every argument of an adopted pool. What is left of one that the stack made was set before. */
export const ADOPTED_USER_POOL: ResourceByHand = {
  ...USER_POOL,
  mode: "adopted",
  settings: {
    ...USER_POOL.settings,
    schema: { left: [...ATTRIBUTES, RENAMED].map(customAttribute) },
    "admin_create_user_config.allow_admin_create_user_only": { left: false },
  },
  setLeft: (chain) => letSignUp(chain),
  setOurs: (chain) => updatePool(chain, { DeletionProtection: "INACTIVE" }),
};

async function letSignUp(chain: DeployedChain): Promise<void> {
  const { AdminCreateUserConfig } = await describePool(chain);
  await updatePool(chain, {
    AdminCreateUserConfig: { ...AdminCreateUserConfig, AllowAdminCreateUserOnly: false },
  });
}

/** What UpdateUserPool takes of what DescribeUserPool gives. It resets much of what it is not given. */
const UPDATED = [
  ...Object.keys(LEFT),
  ...["AdminCreateUserConfig", "DeletionProtection", "MfaConfiguration", "UserPoolTags"],
];

/** Updates the pool as a careful person does: with everything that it has. */
async function updatePool(chain: DeployedChain, changes: object): Promise<void> {
  const pool = await describePool(chain);
  const current = Object.fromEntries(UPDATED.flatMap((name) => (name in pool ? [[name, pool[name]]] : [])));
  await chain.apis.cognito("UpdateUserPool", { UserPoolId: pool.UserPoolId, ...current, ...changes });
}

// biome-ignore lint/suspicious/noExplicitAny: a cloud's answer, whose shape its documents tell
async function describePool({ apis, userPoolId }: DeployedChain): Promise<any> {
  const { UserPool } = await apis.cognito("DescribeUserPool", { UserPoolId: userPoolId });
  const { UnusedAccountValidityDays, ...AdminCreateUserConfig } = UserPool.AdminCreateUserConfig; // an update refuses its old name
  return { ...UserPool, AdminCreateUserConfig, UserPoolId: userPoolId };
}
