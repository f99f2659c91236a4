import type { BrokerEnvironment } from "../../../../environments/schema";
import { endpointsOf } from "../../../../stacks/endpoints";
import type { Vary } from "./variation";

/** A Lambda function of the environment's account. */
const functionArn = ({ cognito }: BrokerEnvironment, name: string) =>
  `arn:aws:lambda:${cognito.region}:${cognito.accountId}:function:${name}`;

/** The URLs of an app. */
const urlsAt = (origin: string) => ({ CallbackURLs: [`${origin}/callback`], LogoutURLs: [`${origin}/`] });

/** What people set in Cognito's console, or with another tool that has the pool too. */
export const COGNITO = {
  /** Passwords need a code of an authenticator app. AWS only takes that once the pool is there. */
  mfa: () => ({
    afterwards: [
      (apis, { userPoolId }) =>
        apis.cognito("SetUserPoolMfaConfig", {
          UserPoolId: userPoolId,
          MfaConfiguration: "ON",
          SoftwareTokenMfaConfiguration: { Enabled: true },
        }),
    ],
  }),

  /** E-mail is sent through the account's own SES identity. */
  sesSender: ({ cognito }) => ({
    userPool: {
      EmailConfiguration: {
        EmailSendingAccount: "DEVELOPER",
        SourceArn: `arn:aws:ses:${cognito.region}:${cognito.accountId}:identity/acme.com`,
        From: "Acme <no-reply@acme.com>",
        ReplyToEmailAddress: "help@acme.com",
      },
    },
  }),

  /** An organisation's tag policy demands tags. */
  tags: () => ({ userPool: { UserPoolTags: { team: "identity", "cost-center": "4711" } } }),

  /** An app team's functions, as the Serverless Framework and SAM attach them to a pool that exists. */
  triggers: (environment) => ({
    userPool: {
      LambdaConfig: {
        PostAuthentication: functionArn(environment, "count-sign-ins"),
        PreTokenGeneration: functionArn(environment, "add-claims"),
        PreTokenGenerationConfig: {
          LambdaVersion: "V2_0",
          LambdaArn: functionArn(environment, "add-claims"),
        },
      },
    },
  }),

  /** A function that may change what the identity provider says about a person. Terraform's provider doesn't know it. */
  inboundFederation: (environment) => ({
    userPool: {
      LambdaConfig: {
        InboundFederation: { LambdaVersion: "V1_0", LambdaArn: functionArn(environment, "rewrite") },
      },
    },
  }),

  /** An attribute of an app's own. Cognito never takes it away again. */
  customAttribute: () => ({
    afterwards: [
      (apis, { userPoolId }) =>
        apis.cognito("AddCustomAttributes", {
          UserPoolId: userPoolId,
          CustomAttributes: [{ Name: "plan", AttributeDataType: "String", Mutable: true }],
        }),
    ],
  }),

  /** Everyone must have an e-mail and a name. */
  requiredAttributes: () => ({
    userPool: {
      Schema: ["email", "name"].map((Name) => ({
        Name,
        AttributeDataType: "String",
        Mutable: true,
        Required: true,
      })),
    },
  }),

  /** People with a password sign in by e-mail: what the console proposes. */
  emailUsernames: () => ({ userPool: { UsernameAttributes: ["email"] } }),

  /**
   * What the console makes of "Create user pool": people sign in and up by e-mail with a password, and the app client offers
   * that beside the identity provider. The scope for names was ticked, too.
   */
  consolePool: ({ cognito }) => ({
    userPool: {
      Schema: [{ Name: "email", AttributeDataType: "String", Mutable: true, Required: true }],
      UsernameAttributes: ["email"],
      UsernameConfiguration: { CaseSensitive: false },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      AccountRecoverySetting: {
        RecoveryMechanisms: [
          { Priority: 1, Name: "verified_email" },
          { Priority: 2, Name: "verified_phone_number" },
        ],
      },
    },
    appClients: {
      AllowedOAuthScopes: ["openid", "email", "phone", "profile"],
      SupportedIdentityProviders: ["COGNITO", cognito.providerName],
    },
  }),

  /** People with a password have a name, and sign in by it or by e-mail. */
  emailAlias: () => ({ userPool: { AliasAttributes: ["email", "preferred_username"] } }),

  /** A shop, whose people sign themselves up with a password. */
  passwordClient: () => ({
    userPool: { AdminCreateUserConfig: { AllowAdminCreateUserOnly: false } },
    otherAppClients: {
      shop: {
        ...urlsAt("https://shop.acme.com"),
        SupportedIdentityProviders: ["COGNITO"],
        ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      },
    },
  }),

  /** A portal through the same identity provider, which may only write what is mapped, here or by `moreAttributes`. */
  narrowClient: () => ({
    otherAppClients: {
      portal: {
        ...urlsAt("https://portal.acme.com"),
        WriteAttributes: ["email", "name", "nickname", "preferred_username", "locale", "picture"],
      },
    },
  }),

  /** A mobile app, whose people sign in with a password of the pool, or through the same identity provider. */
  mobileClient: ({ cognito }) => ({
    otherAppClients: {
      mobile: {
        CallbackURLs: ["com.acme.app:/callback"],
        LogoutURLs: [],
        SupportedIdentityProviders: ["COGNITO", cognito.providerName],
        ExplicitAuthFlows: ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      },
    },
  }),

  /** The pool remembers devices. */
  deviceTracking: () => ({
    userPool: {
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
    },
  }),

  /** Risky sign-ins with a password are blocked. That takes the Plus plan. */
  threatProtection: () => ({
    userPool: { UserPoolTier: "PLUS", UserPoolAddOns: { AdvancedSecurityMode: "ENFORCED" } },
  }),

  /** The words of invitations, and a new e-mail that counts once it is verified. */
  messages: () => ({
    userPool: {
      AdminCreateUserConfig: {
        InviteMessageTemplate: {
          EmailSubject: "Welcome to Acme",
          EmailMessage: "Your user name is {username}, your password {####}.",
          SMSMessage: "Your user name is {username}, your password {####}.",
        },
      },
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] },
    },
  }),

  /** More claims reach the pool. */
  moreAttributes: () => ({
    identityProvider: {
      AttributeMapping: {
        nickname: "nickname",
        preferred_username: "preferred_username",
        locale: "locale",
        picture: "picture",
      },
    },
  }),

  /** Apps find the identity provider by a person's domain. */
  identifiers: () => ({ identityProvider: { IdpIdentifiers: ["acme.com"] } }),

  /** Cognito leads straight to one connection, and asks for more than it needs. */
  oneConnection: (environment) => ({
    identityProvider: {
      ProviderDetails: {
        authorize_url: `${endpointsOf(environment).broker.authorizationEndpoint}?connection=${environment.auth0.connections.waad}`,
        authorize_scopes: "openid email profile phone offline_access",
        attributes_request_method: "POST",
      },
    },
  }),

  /** Tokens live as long as a person typed in the console, which writes units. */
  tokenLifetimes: () => ({
    appClients: {
      AccessTokenValidity: 15,
      IdTokenValidity: 15,
      RefreshTokenValidity: 8,
      TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "hours" },
    },
  }),
} as const satisfies Record<string, Vary>;
