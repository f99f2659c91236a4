import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { CloudApis } from "../../lab/deployer/cloud-apis";
import type { HandMade } from "../support/hand-made-chain/hand-made";
import { signInAt } from "../support/hand-made-chain/sign-in-at";
import { VARIATIONS, type VariationName } from "../support/hand-made-chain/variations";
import { SignInWorld } from "../support/sign-in-world";

/** What a chain with a variation is like. */
interface Check {
  /** Keys of the environment file. */
  readonly changes?: Record<string, unknown>;
  /** Reads what is set, from the cloud. */
  readonly read: (apis: CloudApis, made: HandMade) => Promise<unknown>;
  readonly set: unknown;
  /** How the sign-in of somebody of the cast ends, at the app or on the page that they are left on. @default SIGNS_IN */
  readonly signIns?: Readonly<Record<string, string>>;
  /** What the app asks for. @default - openid, email and profile */
  readonly scopes?: readonly string[];
  /** The app client besides the environment's where people sign in too. */
  readonly at?: string;
}

type SkipFirst<List extends unknown[]> = List extends [unknown, ...infer Rest] ? Rest : never;

const SIGNS_IN = { hana: "Hana Home", pia: "Pia Personal" };

// What is read

const application =
  (...keys: readonly string[]) =>
  async (apis: CloudApis, { application: { id } }: HandMade) =>
    pick(await apis.graph("GET", `/applications/${id}`), keys);
const servicePrincipal =
  (...keys: readonly string[]) =>
  async (apis: CloudApis, { application: { servicePrincipalId } }: HandMade) =>
    pick(await apis.graph("GET", `/servicePrincipals/${servicePrincipalId}`), keys);
const auth0Client =
  (...keys: readonly string[]) =>
  async (apis: CloudApis, { auth0: { clientId } }: HandMade) =>
    pick(await apis.auth0("GET", `/clients/${clientId}`), keys);
const connection =
  (strategy: "waad" | "windowslive", ...keys: readonly string[]) =>
  async (apis: CloudApis, { auth0: { connections } }: HandMade) => {
    const { options, ...others } = await apis.auth0("GET", `/connections/${connections[strategy]}`);
    return pick({ ...options, ...others }, keys);
  };
const pool =
  (...keys: readonly string[]) =>
  async (apis: CloudApis, { userPoolId }: HandMade) =>
    pick((await apis.cognito("DescribeUserPool", { UserPoolId: userPoolId })).UserPool, keys);
const appClient =
  (clientOf: (made: HandMade) => { readonly clientId: string } | undefined, ...keys: readonly string[]) =>
  async (apis: CloudApis, made: HandMade) => {
    const { UserPoolClient } = await apis.cognito("DescribeUserPoolClient", {
      UserPoolId: made.userPoolId,
      ClientId: clientOf(made)?.clientId,
    });
    return pick(UserPoolClient, keys);
  };

// biome-ignore lint/suspicious/noExplicitAny: what a cloud answers; its documentation says what shape it has
const pick = (from: any, keys: readonly string[]): Record<string, any> =>
  Object.fromEntries(keys.map((key) => [key, from[key]]));
const nameOf = ({ name, value }: { readonly name?: string; readonly value?: string }) => name ?? value;

const FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function";
/** The lab calls no functions, so nobody gets past a trigger. */
const noFunctions = (trigger: string) =>
  `The lab's Cognito does not have Lambda functions, and the user pool has the trigger ${trigger}.`;
const AMPLIFY_SCOPES = ["aws.cognito.signin.user.admin", "email", "openid", "phone", "profile"];

const CHECKS: Readonly<Record<VariationName, Check>> = {
  assignedApp: {
    changes: { "microsoft.accounts": "tenant", "auth0.strategy": "waad" },
    read: servicePrincipal("appRoleAssignmentRequired"),
    set: { appRoleAssignmentRequired: true },
    signIns: { hana: "AADSTS50105" },
  },
  disabledApp: {
    read: servicePrincipal("accountEnabled"),
    set: { accountEnabled: false },
    signIns: { hana: "AADSTS7000112" },
  },
  exposedApi: {
    read: async (apis, made) => {
      const { application: own } = made;
      const { identifierUris, api, groupMembershipClaims, optionalClaims } = await apis.graph(
        "GET",
        `/applications/${own.id}`,
      );
      return {
        identifierUris: identifierUris.map((uri: string) => uri.replace(own.clientId, "own")),
        scopes: api.oauth2PermissionScopes.map(nameOf),
        groupMembershipClaims,
        claims: [optionalClaims.idToken.map(nameOf), optionalClaims.accessToken.map(nameOf)],
      };
    },
    set: {
      identifierUris: ["api://own"],
      scopes: ["access_as_user"],
      groupMembershipClaims: "SecurityGroup",
      claims: [["groups", "upn"], ["groups"]],
    },
  },
  idTokenIssuance: {
    read: async (apis, made) => {
      const { web } = await application("web")(apis, made);
      return pick(web, ["implicitGrantSettings", "logoutUrl", "redirectUris"]);
    },
    set: {
      implicitGrantSettings: { enableIdTokenIssuance: true, enableAccessTokenIssuance: false },
      logoutUrl: "https://app.acme.com/signed-out",
      redirectUris: ["https://acme-idtokenissuance.eu.auth0.com/login/callback"],
    },
  },
  appInformation: {
    read: async (apis, made) => {
      const { info, ...others } = await application(
        "notes",
        "serviceManagementReference",
        "info",
      )(apis, made);
      return { ...others, ...pick(info, ["privacyStatementUrl", "termsOfServiceUrl"]) };
    },
    set: {
      notes: "Clicked together in March.",
      serviceManagementReference: "CHG0042",
      privacyStatementUrl: "https://acme.com/privacy",
      termsOfServiceUrl: "https://acme.com/terms",
    },
  },
  branding: {
    read: auth0Client("logo_uri", "description", "client_metadata"),
    set: {
      logo_uri: "https://acme.com/logo.png",
      description: "Signs Acme's people in.",
      client_metadata: { team: "identity" },
    },
  },
  clientUrls: {
    read: auth0Client("allowed_logout_urls", "web_origins", "allowed_origins", "initiate_login_uri"),
    set: {
      allowed_logout_urls: ["https://app.acme.com/signed-out"],
      web_origins: ["https://app.acme.com"],
      allowed_origins: ["https://app.acme.com"],
      initiate_login_uri: "https://app.acme.com/sign-in",
    },
  },
  clientSettings: {
    read: auth0Client("sso", "client_aliases", "custom_login_page_on", "custom_login_page"),
    set: {
      sso: true,
      client_aliases: ["acme-cognito"],
      custom_login_page_on: true,
      custom_login_page: "<html><body>Acme</body></html>",
    },
  },
  domainAliases: {
    read: connection("waad", "domain_aliases", "non_persistent_attrs"),
    set: { domain_aliases: ["acme.com", "acme.de"], non_persistent_attrs: ["groups"] },
  },
  upstreamParams: {
    read: async (apis, made) => [
      await connection("waad", "upstream_params")(apis, made),
      await connection("windowslive", "upstream_params")(apis, made),
    ],
    set: [
      { upstream_params: { prompt: { value: "select_account" } } },
      { upstream_params: { prompt: { value: "select_account" } } },
    ],
  },
  connectionMetadata: {
    read: async (apis, made) => [
      await connection("waad", "metadata")(apis, made),
      await connection("windowslive", "metadata")(apis, made),
    ],
    set: [{ metadata: { team: "identity" } }, { metadata: { team: "identity" } }],
  },
  singlePageApp: {
    read: auth0Client("app_type", "token_endpoint_auth_method"),
    set: { app_type: "spa", token_endpoint_auth_method: "none" },
  },
  mfa: {
    read: async (apis, { userPoolId }) => {
      const mfa = await apis.cognito("GetUserPoolMfaConfig", { UserPoolId: userPoolId });
      return pick(mfa, ["MfaConfiguration", "SoftwareTokenMfaConfiguration"]);
    },
    set: { MfaConfiguration: "ON", SoftwareTokenMfaConfiguration: { Enabled: true } },
  },
  sesSender: {
    read: pool("EmailConfiguration"),
    set: {
      EmailConfiguration: {
        EmailSendingAccount: "DEVELOPER",
        SourceArn: "arn:aws:ses:eu-west-1:123456789012:identity/acme.com",
        From: "Acme <no-reply@acme.com>",
        ReplyToEmailAddress: "help@acme.com",
      },
    },
  },
  tags: { read: pool("UserPoolTags"), set: { UserPoolTags: { team: "identity", "cost-center": "4711" } } },
  triggers: {
    read: pool("LambdaConfig"),
    set: {
      LambdaConfig: {
        PostAuthentication: `${FUNCTION}:count-sign-ins`,
        PreTokenGeneration: `${FUNCTION}:add-claims`,
        PreTokenGenerationConfig: { LambdaVersion: "V2_0", LambdaArn: `${FUNCTION}:add-claims` },
      },
    },
    signIns: { hana: noFunctions("PreTokenGenerationConfig") },
  },
  inboundFederation: {
    read: pool("LambdaConfig"),
    set: { LambdaConfig: { InboundFederation: { LambdaVersion: "V1_0", LambdaArn: `${FUNCTION}:rewrite` } } },
    signIns: { hana: noFunctions("InboundFederation") },
  },
  customAttribute: {
    read: async (apis, made) => {
      const { SchemaAttributes } = await pool("SchemaAttributes")(apis, made);
      return SchemaAttributes.filter(({ Name }: { Name: string }) => Name.startsWith("custom:")).map(
        (attribute: object) => pick(attribute, ["Name", "AttributeDataType", "Mutable"]),
      );
    },
    set: [{ Name: "custom:plan", AttributeDataType: "String", Mutable: true }],
  },
  requiredAttributes: {
    read: async (apis, made) => {
      const { SchemaAttributes } = await pool("SchemaAttributes")(apis, made);
      return SchemaAttributes.flatMap(({ Name, Required }: { Name: string; Required: boolean }) =>
        Required ? [Name] : [],
      ).sort();
    },
    set: ["email", "name", "sub"],
  },
  emailUsernames: { read: pool("UsernameAttributes"), set: { UsernameAttributes: ["email"] } },
  consolePool: {
    read: async (apis, made) => [
      await pool("UsernameAttributes")(apis, made),
      await appClient(({ clients }) => clients.web, "SupportedIdentityProviders")(apis, made),
    ],
    set: [{ UsernameAttributes: ["email"] }, { SupportedIdentityProviders: ["COGNITO", "Microsoft"] }],
    scopes: ["openid", "email", "phone", "profile"],
  },
  emailAlias: { read: pool("AliasAttributes"), set: { AliasAttributes: ["email", "preferred_username"] } },
  passwordClient: {
    read: async (apis, made) => {
      const { AdminCreateUserConfig } = await pool("AdminCreateUserConfig")(apis, made);
      return [
        pick(AdminCreateUserConfig, ["AllowAdminCreateUserOnly"]),
        await appClient(
          ({ otherClients }) => otherClients.shop,
          "SupportedIdentityProviders",
          "ExplicitAuthFlows",
        )(apis, made),
      ];
    },
    set: [
      { AllowAdminCreateUserOnly: false },
      {
        SupportedIdentityProviders: ["COGNITO"],
        ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH"],
      },
    ],
  },
  narrowClient: {
    read: appClient(({ otherClients }) => otherClients.portal, "WriteAttributes"),
    set: { WriteAttributes: ["email", "locale", "name", "nickname", "picture", "preferred_username"] },
    at: "portal",
  },
  mobileClient: {
    read: appClient(({ otherClients }) => otherClients.mobile, "ExplicitAuthFlows"),
    set: { ExplicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"] },
    at: "mobile",
  },
  deviceTracking: {
    read: pool("DeviceConfiguration"),
    set: {
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
    },
  },
  threatProtection: {
    read: pool("UserPoolTier", "UserPoolAddOns"),
    set: { UserPoolTier: "PLUS", UserPoolAddOns: { AdvancedSecurityMode: "ENFORCED" } },
  },
  messages: {
    read: async (apis, made) => {
      const { AdminCreateUserConfig, ...others } = await pool(
        "AdminCreateUserConfig",
        "UserAttributeUpdateSettings",
      )(apis, made);
      return { ...pick(AdminCreateUserConfig, ["InviteMessageTemplate"]), ...others };
    },
    set: {
      InviteMessageTemplate: {
        EmailSubject: "Welcome to Acme",
        EmailMessage: "Your user name is {username}, your password {####}.",
        SMSMessage: "Your user name is {username}, your password {####}.",
      },
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] },
    },
  },
  moreAttributes: {
    read: async (apis, { userPoolId, environment }) => {
      const { IdentityProvider } = await apis.cognito("DescribeIdentityProvider", {
        UserPoolId: userPoolId,
        ProviderName: environment.cognito.providerName,
      });
      return IdentityProvider.AttributeMapping;
    },
    set: {
      username: "sub",
      email: "email",
      name: "name",
      nickname: "nickname",
      preferred_username: "preferred_username",
      locale: "locale",
      picture: "picture",
    },
  },
  identifiers: {
    read: async (apis, { userPoolId, environment }) => {
      const { IdentityProvider } = await apis.cognito("DescribeIdentityProvider", {
        UserPoolId: userPoolId,
        ProviderName: environment.cognito.providerName,
      });
      return IdentityProvider.IdpIdentifiers;
    },
    set: ["acme.com"],
  },
  oneConnection: {
    read: async (apis, { userPoolId, environment }) => {
      const { IdentityProvider } = await apis.cognito("DescribeIdentityProvider", {
        UserPoolId: userPoolId,
        ProviderName: environment.cognito.providerName,
      });
      return pick(IdentityProvider.ProviderDetails, [
        "authorize_url",
        "authorize_scopes",
        "attributes_request_method",
      ]);
    },
    set: {
      authorize_url: "https://acme-oneconnection.eu.auth0.com/authorize?connection=microsoft-work",
      authorize_scopes: "openid email profile phone offline_access",
      attributes_request_method: "POST",
    },
    signIns: { hana: "Hana Home" },
  },
  tokenLifetimes: {
    read: appClient(
      ({ clients }) => clients.web,
      "AccessTokenValidity",
      "RefreshTokenValidity",
      "TokenValidityUnits",
    ),
    set: {
      AccessTokenValidity: 15,
      RefreshTokenValidity: 8,
      TokenValidityUnits: { AccessToken: "minutes", IdToken: "minutes", RefreshToken: "hours" },
    },
  },
  amplifyPush: {
    read: async (apis, made) => [
      await appClient(
        ({ clients }) => clients.web,
        "ClientName",
        "AllowedOAuthScopes",
        "TokenValidityUnits",
      )(apis, made),
      await appClient(
        ({ otherClients }) => otherClients.native,
        "ClientName",
        "AllowedOAuthScopes",
      )(apis, made),
      await pool("UsernameAttributes")(apis, made),
    ],
    set: [
      {
        ClientName: "acme1a2b3c4d_app_clientWeb",
        AllowedOAuthScopes: AMPLIFY_SCOPES,
        TokenValidityUnits: { RefreshToken: "days" },
      },
      { ClientName: "acme1a2b3c4d_app_client", AllowedOAuthScopes: AMPLIFY_SCOPES },
      { UsernameAttributes: ["email"] },
    ],
    at: "native",
    scopes: AMPLIFY_SCOPES,
  },
  amplifyGen2: {
    read: async (apis, made) => [
      await appClient(
        ({ clients }) => clients.web,
        "AllowedOAuthScopes",
        "SupportedIdentityProviders",
        "ExplicitAuthFlows",
      )(apis, made),
      await pool("UsernameAttributes", "UserPoolTags")(apis, made),
    ],
    set: [
      {
        AllowedOAuthScopes: AMPLIFY_SCOPES,
        SupportedIdentityProviders: ["COGNITO", "Microsoft"],
        ExplicitAuthFlows: ["ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"],
      },
      {
        UsernameAttributes: ["email"],
        UserPoolTags: {
          "amplify:deployment-type": "branch",
          "amplify:friendly-name": "amplifyAuth",
          "created-by": "amplify",
        },
      },
    ],
    scopes: AMPLIFY_SCOPES,
  },
};

describe("a chain that is made by hand", () => {
  let world: SignInWorld;
  before(async () => {
    world = await SignInWorld.raise();
  });
  after(() => world.close());

  /** Signs somebody of the cast in at an app client. @returns their name; or what they were left with */
  async function signIn(...args: SkipFirst<Parameters<typeof signInAt>>): Promise<string | undefined> {
    const { name, refusal } = await signInAt(world.wire, ...args);
    return refusal ?? name;
  }

  const makeWith = (label: string, variations: readonly VariationName[], changes = {}) =>
    world.makeByHand(
      { "auth0.domain": `acme-${label}.eu.auth0.com`, "cognito.domain": `acme-${label}`, ...changes },
      { variations },
    );

  for (const name of Object.keys(VARIATIONS) as VariationName[]) {
    const { changes, read, set, signIns = SIGNS_IN, at, scopes } = CHECKS[name];
    test(`has ${name} as it was set, and lets people in who may sign in`, async () => {
      const made = await makeWith(name.toLowerCase(), [name], changes);
      assert.deepEqual(await read(world.apis, made), set);
      for (const client of [made.clients.web, ...(at === undefined ? [] : [made.otherClients[at]])]) {
        assert.ok(client);
        const seen = Object.keys(signIns).map(async (id) => [id, await signIn(made, client, id, scopes)]);
        assert.deepEqual(Object.fromEntries(await Promise.all(seen)), signIns);
      }
    });
  }

  test("has several variations at once, each as it was set", async () => {
    const several: readonly VariationName[] = [
      ...(["exposedApi", "appInformation", "branding", "clientUrls", "domainAliases"] as const),
      ...(["upstreamParams", "connectionMetadata", "mfa", "sesSender", "tags"] as const),
      ...(["customAttribute", "emailAlias", "passwordClient", "narrowClient", "deviceTracking"] as const),
      ...(["threatProtection", "messages", "moreAttributes", "tokenLifetimes"] as const),
    ];
    const made = await makeWith("several", several);
    for (const name of several) assert.deepEqual(await CHECKS[name].read(world.apis, made), CHECKS[name].set);
    assert.equal(await signIn(made, made.clients.web ?? assert.fail(), "hana"), "Hana Home");
  });

  test("has nothing besides unless it is asked for", async () => {
    const made = await makeWith("plain", []);
    assert.deepEqual(made.otherClients, {});
    for (const name of ["mfa", "tags", "triggers", "appInformation", "branding"] as const) {
      assert.notDeepEqual(await CHECKS[name].read(world.apis, made), CHECKS[name].set);
    }
  });
});
