/** The parts of cognito-idp's requests and answers that the rules read, named as in the API. */
export interface UserPool {
  readonly SchemaAttributes: readonly SchemaAttribute[];
  /** Fixed when the pool is created. */
  readonly UsernameConfiguration?: { readonly CaseSensitive: boolean };
  readonly DeletionProtection?: "ACTIVE" | "INACTIVE";
  readonly UserPoolTier?: "LITE" | "ESSENTIALS" | "PLUS";
  /** The prefix domain. */
  readonly Domain?: string | null;
  readonly CustomDomain?: string | null;
}

export interface UserPoolInput {
  readonly Schema?: readonly SchemaAttribute[];
  readonly Policies?: object;
  readonly UserPoolTier?: string;
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
}

export type ProviderType = "SAML" | "Facebook" | "Google" | "LoginWithAmazon" | "SignInWithApple" | "OIDC";

export interface IdentityProvider {
  readonly ProviderName: string;
  readonly ProviderType: ProviderType;
  readonly ProviderDetails?: Readonly<Record<string, string>>;
  readonly AttributeMapping?: Readonly<Record<string, string>>;
}

export interface AppClient {
  readonly ClientSecret?: string;
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
  readonly RefreshTokenValidity?: number;
  readonly AccessTokenValidity?: number;
  readonly IdTokenValidity?: number;
  readonly TokenValidityUnits?: {
    readonly AccessToken?: TimeUnit;
    readonly IdToken?: TimeUnit;
    readonly RefreshToken?: TimeUnit;
  };
}

export type TimeUnit = "seconds" | "minutes" | "hours" | "days";

/** The answer of AdminGetUser. */
export interface User {
  readonly Username: string;
  readonly Enabled: boolean;
  readonly UserStatus: string;
  readonly UserAttributes: readonly { readonly Name: string; readonly Value: string }[];
}

export interface Group {
  readonly GroupName: string;
}
