import type { Vary } from "./variation";

/** The scopes that Amplify's libraries ask for. */
const SCOPES = ["phone", "email", "openid", "profile", "aws.cognito.signin.user.admin"];

/** What both generations make of a pool whose people sign in by e-mail. */
const BY_EMAIL = {
  Schema: [{ Name: "email", AttributeDataType: "String", Mutable: true, Required: true }],
  UsernameAttributes: ["email"],
  UsernameConfiguration: { CaseSensitive: false },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
  UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] },
};

/** What Amplify makes. An OIDC provider is part of Gen 2 only; in Gen 1 people add it in the console. */
export const AMPLIFY = {
  /**
   * `amplify push` of Gen 1: an app client for the web and one for devices, which get the same scopes and URLs.
   *
   * @see https://github.com/aws-amplify/amplify-cli packages/amplify-category-auth, auth-cognito-stack-builder.ts
   */
  amplifyPush: ({ cognito }) => {
    const client = {
      AllowedOAuthScopes: SCOPES,
      SupportedIdentityProviders: ["COGNITO", cognito.providerName],
      ExplicitAuthFlows: undefined,
      RefreshTokenValidity: 30,
      AccessTokenValidity: undefined,
      IdTokenValidity: undefined,
      TokenValidityUnits: { RefreshToken: "days", AccessToken: undefined, IdToken: undefined },
      PreventUserExistenceErrors: undefined,
    };
    return {
      userPool: {
        ...BY_EMAIL,
        EmailVerificationSubject: "Your verification code",
        EmailVerificationMessage: "Your verification code is {####}",
      },
      appClients: { ...client, ClientName: "acme1a2b3c4d_app_clientWeb" },
      otherAppClients: { native: { ...client, ClientName: "acme1a2b3c4d_app_client" } },
    };
  },

  /**
   * `defineAuth` of Gen 2, by the CDK: one app client, with every identity provider of the pool.
   *
   * @see https://github.com/aws-amplify/amplify-backend packages/auth-construct, construct.ts and defaults.ts
   */
  amplifyGen2: ({ cognito }) => ({
    userPool: {
      ...BY_EMAIL,
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: "verified_email" }] },
      UserPoolTags: {
        "amplify:deployment-type": "branch",
        "amplify:friendly-name": "amplifyAuth",
        "created-by": "amplify",
      },
    },
    appClients: {
      ClientName: "amplifyAuthUserPoolAppClient1A2B3C4D-5e6f7a8b",
      AllowedOAuthScopes: SCOPES,
      SupportedIdentityProviders: ["COGNITO", cognito.providerName],
      ExplicitAuthFlows: ["ALLOW_CUSTOM_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      AccessTokenValidity: undefined,
      IdTokenValidity: undefined,
      RefreshTokenValidity: undefined,
      TokenValidityUnits: undefined,
    },
  }),
} as const satisfies Record<string, Vary>;
