/** The parts of cognito-idp's requests and answers that the rules read, named as in the API. */
export interface UserPool extends PoolSettings, MfaSettings {
  readonly SchemaAttributes: readonly SchemaAttribute[];
  /** Fixed when the pool is created. */
  readonly UsernameConfiguration?: { readonly CaseSensitive: boolean };
  /** The prefix domain. */
  readonly Domain?: string | null;
  readonly CustomDomain?: string | null;
  /** Attributes that people sign in with instead of a username. */
  readonly UsernameAttributes?: readonly string[] | null;
  /** Attributes that people may sign in with besides their username. */
  readonly AliasAttributes?: readonly string[] | null;
}

export interface PasswordPolicy {
  readonly MinimumLength?: number;
  readonly RequireUppercase?: boolean;
  readonly RequireLowercase?: boolean;
  readonly RequireNumbers?: boolean;
  readonly RequireSymbols?: boolean;
  readonly PasswordHistorySize?: number;
  readonly TemporaryPasswordValidityDays?: number;
}

/** What creating and updating a pool both take. */
export interface PoolSettings {
  readonly AccountRecoverySetting?: { readonly RecoveryMechanisms?: readonly RecoveryMechanism[] };
  readonly AdminCreateUserConfig?: {
    readonly AllowAdminCreateUserOnly?: boolean;
    readonly UnusedAccountValidityDays?: number;
    readonly InviteMessageTemplate?: object;
  };
  readonly AutoVerifiedAttributes?: readonly string[];
  readonly DeletionProtection?: "ACTIVE" | "INACTIVE";
  readonly DeviceConfiguration?: object;
  readonly EmailConfiguration?: {
    readonly EmailSendingAccount?: "COGNITO_DEFAULT" | "DEVELOPER";
    readonly SourceArn?: string;
  };
  readonly EmailVerificationMessage?: string;
  readonly EmailVerificationSubject?: string;
  readonly IssuerConfiguration?: { readonly Type?: IssuerType };
  readonly KeyConfiguration?: object;
  readonly LambdaConfig?: LambdaConfig;
  readonly MfaConfiguration?: "OFF" | "ON" | "OPTIONAL";
  readonly Policies?: {
    readonly PasswordPolicy?: PasswordPolicy;
    readonly SignInPolicy?: { readonly AllowedFirstAuthFactors?: readonly string[] };
  };
  readonly SmsAuthenticationMessage?: string;
  readonly SmsConfiguration?: { readonly SnsCallerArn?: string; readonly SnsRegion?: string };
  readonly SmsVerificationMessage?: string;
  readonly UserAttributeUpdateSettings?: {
    readonly AttributesRequireVerificationBeforeUpdate?: readonly string[];
  };
  readonly UserPoolAddOns?: { readonly AdvancedSecurityMode: "OFF" | "AUDIT" | "ENFORCED" };
  readonly UserPoolTags?: Readonly<Record<string, string>>;
  readonly UserPoolTier?: Tier;
  readonly VerificationMessageTemplate?: {
    readonly EmailMessage?: string;
    readonly EmailSubject?: string;
    readonly SmsMessage?: string;
  };
}

export type Tier = "LITE" | "ESSENTIALS" | "PLUS";

/** `UPDATED` has a host of its own, `issuer-cognito-idp`. */
export type IssuerType = "ORIGINAL" | "UPDATED";

export interface RecoveryMechanism {
  readonly Name: string;
  readonly Priority: number;
}

/** The Lambda functions that Cognito calls: the ARN of each, or an object with its ARN and version. */
export type LambdaConfig = Readonly<Partial<Record<Trigger | "KMSKeyID" | "PreTokenGeneration", string>>> &
  Readonly<Partial<Record<VersionedTrigger, { readonly LambdaArn: string; readonly LambdaVersion: string }>>>;

type Trigger =
  | "CreateAuthChallenge"
  | "CustomMessage"
  | "DefineAuthChallenge"
  | "PostAuthentication"
  | "PostConfirmation"
  | "PreAuthentication"
  | "PreSignUp"
  | "UserMigration"
  | "VerifyAuthChallengeResponse";

type VersionedTrigger =
  | "CustomEmailSender"
  | "CustomSMSSender"
  | "InboundFederation"
  | "PreTokenGenerationConfig";

/** What SetUserPoolMfaConfig sets, all at once. */
export interface MfaSettings {
  readonly MfaConfiguration?: "OFF" | "ON" | "OPTIONAL";
  readonly SmsMfaConfiguration?: {
    readonly SmsAuthenticationMessage?: string;
    readonly SmsConfiguration?: PoolSettings["SmsConfiguration"];
  };
  readonly SoftwareTokenMfaConfiguration?: { readonly Enabled?: boolean };
  readonly EmailMfaConfiguration?: object;
  readonly WebAuthnConfiguration?: { readonly FactorConfiguration?: string };
}

export interface SchemaAttribute {
  readonly Name?: string;
  readonly AttributeDataType?: string;
  readonly DeveloperOnlyAttribute?: boolean;
  readonly Mutable?: boolean;
  readonly Required?: boolean;
  readonly StringAttributeConstraints?: { readonly MinLength?: string; readonly MaxLength?: string };
  readonly NumberAttributeConstraints?: { readonly MinValue?: string; readonly MaxValue?: string };
}

export interface DomainInput {
  readonly UserPoolId: string;
  readonly Domain: string;
  readonly CustomDomainConfig?: { readonly CertificateArn: string };
  readonly ManagedLoginVersion?: number;
  readonly Routing?: { readonly Failover?: { readonly SecondaryRegion?: string } };
}

export type ProviderType = "SAML" | "Facebook" | "Google" | "LoginWithAmazon" | "SignInWithApple" | "OIDC";

export interface IdentityProvider {
  readonly ProviderName: string;
  readonly ProviderType: ProviderType;
  readonly ProviderDetails?: Readonly<Record<string, string>>;
  readonly AttributeMapping?: Readonly<Record<string, string>>;
  /** Other names of it, most often the domains of its people's e-mail addresses. */
  readonly IdpIdentifiers?: readonly string[];
}

export interface AppClient {
  /** Of several secrets, the oldest. */
  readonly ClientSecret?: string;
  /** Every secret, if there ever was a second one. Cognito's answers don't have it. */
  readonly _secrets?: readonly ClientSecretDescriptor[];
  /** Seconds since 1970. */
  readonly CreationDate?: number;
  readonly GenerateSecret?: boolean;
  readonly SupportedIdentityProviders?: readonly string[];
  readonly CallbackURLs?: readonly string[];
  readonly LogoutURLs?: readonly string[];
  readonly DefaultRedirectURI?: string;
  readonly AllowedOAuthFlows?: readonly string[];
  readonly AllowedOAuthScopes?: readonly string[];
  readonly AllowedOAuthFlowsUserPoolClient?: boolean;
  readonly ExplicitAuthFlows?: readonly string[];
  readonly ReadAttributes?: readonly string[];
  readonly WriteAttributes?: readonly string[];
  readonly EnableTokenRevocation?: boolean;
  readonly PreventUserExistenceErrors?: "ENABLED" | "LEGACY";
  readonly RefreshTokenRotation?: {
    readonly Feature: "ENABLED" | "DISABLED";
    /** 0 to 60. */
    readonly RetryGracePeriodSeconds?: number;
  };
  /** Minutes in which a challenge must be answered. */
  readonly AuthSessionValidity?: number;
  readonly RefreshTokenValidity?: number;
  readonly AccessTokenValidity?: number;
  readonly IdTokenValidity?: number;
  readonly TokenValidityUnits?: {
    readonly AccessToken?: TimeUnit;
    readonly IdToken?: TimeUnit;
    readonly RefreshToken?: TimeUnit;
  };
  readonly AnalyticsConfiguration?: {
    readonly ApplicationArn?: string;
    readonly ApplicationId?: string;
    readonly RoleArn?: string;
    readonly ExternalId?: string;
  };
  readonly EnablePropagateAdditionalUserContextData?: boolean;
}

/** A secret of an app client. */
export interface ClientSecretDescriptor {
  /** `<client ID>--<when it was made>` */
  readonly ClientSecretId: string;
  readonly ClientSecretValue: string;
  /** Seconds since 1970. */
  readonly ClientSecretCreateDate: number;
}

export type TimeUnit = "seconds" | "minutes" | "hours" | "days";

/** The answer of AdminGetUser. */
export interface User {
  readonly Username: string;
  readonly Enabled: boolean;
  readonly UserStatus: string;
  readonly UserAttributes: readonly UserAttribute[];
  readonly UserMFASettingList?: readonly string[];
}

export interface UserAttribute {
  readonly Name: string;
  readonly Value: string;
}

/** A user in the answer of ListUsers. */
export type ListedUser = Omit<User, "UserAttributes"> & { readonly Attributes: readonly UserAttribute[] };

export interface Group {
  readonly GroupName: string;
  readonly Description?: string | undefined;
  readonly RoleArn?: string | undefined;
  /** The lower, the more it counts; zero counts most. */
  readonly Precedence?: number | undefined;
}
