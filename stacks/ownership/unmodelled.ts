/**
 * A setting that a cloud's API has and the pinned provider does not model. No plan shows it. The call with which the provider
 * updates the resource resets it, as it resets whatever it is not given.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/49707
 */
export interface Unmodelled {
  /** Which answer of the API has it: of DescribeUserPool, GetUserPoolMfaConfig or DescribeUserPoolDomain. */
  readonly of: "userPool" | "mfa" | "domain";
  /** Where it is there. A member stands for all that is in it. */
  readonly member: string;
  readonly resetBy: UpdateCall;
  /** What a reset makes of it; with this value there is nothing to lose. @default nothing */
  readonly usual?: string;
  /** What it is, after "the". */
  readonly what: string;
  /** Whom a reset hits, and how: a clause of plain text. */
  readonly lost: string;
  /** Whom it hits as it is, and how, if drift must warn of it. */
  readonly danger?: string;
}

export type UpdateCall = "UpdateUserPool" | "SetUserPoolMfaConfig" | "UpdateUserPoolDomain";

/** What people of both lists of text messages notice. */
const TEXT_MESSAGES = {
  member: "SmsConfiguration.EumsSms",
  what: "way of text messages (AWS End User Messaging)",
  lost: "People may get no text messages with codes any more",
} as const;

export const UNMODELLED: readonly Unmodelled[] = [
  {
    of: "userPool",
    member: "LambdaConfig.InboundFederation",
    resetBy: "UpdateUserPool",
    what: "inbound federation trigger, a function that rewrites what Auth0 sends of a person",
    lost: "People get other attributes, and may be let in or known differently",
    danger: "A function decides which attributes people have, whatever Auth0 sends",
  },
  {
    of: "userPool",
    member: "IssuerConfiguration.Type",
    resetBy: "UpdateUserPool",
    usual: "ORIGINAL",
    what: "issuer of the user pool's tokens",
    lost: "Apps that check the issuer refuse everyone",
  },
  {
    of: "userPool",
    member: "KeyConfiguration",
    resetBy: "UpdateUserPool",
    usual: "AWS_OWNED_KEY",
    what: "key that encrypts the user pool",
    lost: "What is kept of people is encrypted with AWS's key instead of your own, and replicas of the pool may stop",
  },
  { of: "userPool", resetBy: "UpdateUserPool", ...TEXT_MESSAGES },
  {
    of: "mfa",
    resetBy: "SetUserPoolMfaConfig",
    ...TEXT_MESSAGES,
    member: `SmsMfaConfiguration.${TEXT_MESSAGES.member}`,
  },
  {
    of: "mfa",
    member: "WebAuthnConfiguration.FactorConfiguration",
    resetBy: "SetUserPoolMfaConfig",
    usual: "SINGLE_FACTOR",
    what: "passkeys' standing as a second factor",
    lost: "People who sign in with a passkey need another factor, which they may not have",
  },
  {
    of: "domain",
    member: "Routing",
    resetBy: "UpdateUserPoolDomain",
    what: "failover of the domain to another region",
    lost: "Nobody can sign in while the user pool's region is down",
  },
  {
    // No public source says what an update without it does, nor what it is if nobody sets it: the weakest is taken for that.
    of: "domain",
    member: "CustomDomainConfig.SecurityPolicy",
    resetBy: "UpdateUserPoolDomain",
    usual: "TLS_V1",
    what: "oldest TLS version that the domain accepts",
    lost: "Browsers may reach the sign-in pages with a TLS version that was ruled out",
  },
];

/**
 * The changes of attributes that the provider makes with none of the calls, or only with another one: tags and custom attributes
 * have calls of their own, and so has MFA.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/v5.100.0/internal/service/cognitoidp/user_pool.go resourceUserPoolUpdate
 */
export const MFA_ATTRIBUTES: readonly string[] = [
  "email_mfa_configuration",
  "mfa_configuration",
  "software_token_mfa_configuration",
  "web_authn_configuration",
];
const SHARED_WITH_MFA: readonly string[] = ["sms_authentication_message", "sms_configuration"];
const CALLS_OF_THEIR_OWN: readonly string[] = ["tags", "tags_all", "schema"];

/** Whether the provider makes a call for a change of an attribute of the user pool, or of its domain. */
export function makesCall(call: UpdateCall, attribute: string): boolean {
  if (call === "UpdateUserPoolDomain") return true;
  if (call === "SetUserPoolMfaConfig") return [...MFA_ATTRIBUTES, ...SHARED_WITH_MFA].includes(attribute);
  return ![...CALLS_OF_THEIR_OWN, ...MFA_ATTRIBUTES].includes(attribute);
}

/**
 * Members of the API that the provider models by another name than the API's own in snake case. `undefined`: it is what another
 * member is, under an older name.
 */
export const RENAMED_MEMBERS: Readonly<Record<string, string | undefined>> = {
  "AdminCreateUserConfig.UnusedAccountValidityDays": undefined, // TemporaryPasswordValidityDays of the password policy
  "AccountRecoverySetting.RecoveryMechanisms": "account_recovery_setting.recovery_mechanism",
  "CustomDomainConfig.CertificateArn": "certificate_arn",
  "EmailConfiguration.From": "email_configuration.from_email_address",
  ClientName: "name",
  Name: "name",
  "Policies.PasswordPolicy": "password_policy",
  "Policies.SignInPolicy": "sign_in_policy",
  PoolName: "name",
  SchemaAttributes: "schema",
  "SmsMfaConfiguration.SmsAuthenticationMessage": "sms_authentication_message",
  "SmsMfaConfiguration.SmsConfiguration": "sms_configuration",
  UserPoolTags: "tags",
};

/** The provider's path of a member of the API, like `lambda_config.pre_sign_up` of `LambdaConfig.PreSignUp`. */
export function providerPathOf(member: string): string | undefined {
  const parts = member.split(".");
  for (let length = parts.length; length > 0; length -= 1) {
    const named = parts.slice(0, length).join(".");
    if (!Object.hasOwn(RENAMED_MEMBERS, named)) continue;
    const renamed = RENAMED_MEMBERS[named];
    return renamed === undefined ? undefined : [renamed, ...parts.slice(length).map(snakeCase)].join(".");
  }
  return parts.map(snakeCase).join(".");
}

/** `KMSKeyID` is `kms_key_id`, and `CallbackURLs` is `callback_urls`. */
export const snakeCase = (name: string): string =>
  name
    .replace("OAuth", "Oauth")
    .replace(/URLs$/, "Urls")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
