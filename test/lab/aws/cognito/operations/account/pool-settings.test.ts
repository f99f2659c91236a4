import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { findServiceModel, loadServiceModel } from "../../../../../../lab/aws/cognito/model/service-model";
import { labPython } from "../../../lab-python";
import { type Answer, RunningAws } from "../../../running-aws";

const lambda = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
const kmsKey = "arn:aws:kms:us-east-1:123456789012:key/1";
const sesIdentity = "arn:aws:ses:us-east-1:123456789012:identity/acme.example";
const snsRole = "arn:aws:iam::123456789012:role/sms";

const recovery = (...names: string[]) => ({
  RecoveryMechanisms: names.map((Name, index) => ({ Priority: index + 1, Name })),
});

interface Setting {
  readonly name: string;
  /** What is set by hand. */
  readonly set: object;
  /** What DescribeUserPool then shows, if not what was set. */
  readonly shown?: object;
  /** What it shows after an update that leaves the setting out; `"kept"` if the same. */
  readonly later: object | "kept";
  /** Other settings without which it would be refused, in each request. */
  readonly beside?: object;
}

/**
 * What Cognito's documents say of all settings, "If you don't provide a value for an attribute, Amazon Cognito sets it to its
 * default value", is not true of those that are kept.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html
 */
const SETTINGS: readonly Setting[] = [
  {
    name: "AccountRecoverySetting",
    set: { AccountRecoverySetting: recovery("verified_phone_number") },
    later: { AccountRecoverySetting: recovery("verified_email", "verified_phone_number") },
  },
  {
    name: "AdminCreateUserConfig",
    set: {
      AdminCreateUserConfig: {
        AllowAdminCreateUserOnly: true,
        InviteMessageTemplate: { EmailMessage: "Come in, {username}: {####}", EmailSubject: "Come in" },
      },
    },
    shown: {
      AdminCreateUserConfig: {
        AllowAdminCreateUserOnly: true,
        InviteMessageTemplate: { EmailMessage: "Come in, {username}: {####}", EmailSubject: "Come in" },
        UnusedAccountValidityDays: 7,
      },
    },
    later: { AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 } },
  },
  {
    // https://github.com/aws/aws-cli/issues/3302, https://github.com/go-to-k/cdkd/pull/1982
    name: "AutoVerifiedAttributes",
    set: { AutoVerifiedAttributes: ["email"] },
    later: { AutoVerifiedAttributes: undefined },
  },
  {
    // https://github.com/go-to-k/cdk-real-drift/issues/702
    name: "DeletionProtection",
    set: { DeletionProtection: "ACTIVE" },
    later: "kept",
  },
  {
    name: "DeviceConfiguration",
    set: {
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
    },
    later: { DeviceConfiguration: undefined },
  },
  {
    name: "EmailConfiguration",
    set: {
      EmailConfiguration: {
        EmailSendingAccount: "DEVELOPER",
        SourceArn: sesIdentity,
        From: "Acme <hello@acme.example>",
        ReplyToEmailAddress: "help@acme.example",
        ConfigurationSet: "acme",
      },
    },
    later: { EmailConfiguration: { EmailSendingAccount: "COGNITO_DEFAULT" } },
  },
  {
    name: "the messages by their old names",
    set: {
      EmailVerificationMessage: "Code {####}",
      EmailVerificationSubject: "Your code",
      SmsVerificationMessage: "SMS {####}",
    },
    shown: {
      EmailVerificationMessage: "Code {####}",
      EmailVerificationSubject: "Your code",
      SmsVerificationMessage: "SMS {####}",
      VerificationMessageTemplate: {
        DefaultEmailOption: "CONFIRM_WITH_CODE",
        EmailMessage: "Code {####}",
        EmailSubject: "Your code",
        SmsMessage: "SMS {####}",
      },
    },
    later: {
      EmailVerificationMessage: undefined,
      EmailVerificationSubject: undefined,
      SmsVerificationMessage: undefined,
      VerificationMessageTemplate: { DefaultEmailOption: "CONFIRM_WITH_CODE" },
    },
  },
  {
    name: "IssuerConfiguration",
    set: { IssuerConfiguration: { Type: "UPDATED" } },
    later: { IssuerConfiguration: { Type: "ORIGINAL" } },
  },
  {
    name: "KeyConfiguration",
    set: { KeyConfiguration: { KeyType: "CUSTOMER_MANAGED_KEY", KmsKeyArn: kmsKey } },
    later: { KeyConfiguration: { KeyType: "AWS_OWNED_KEY" } },
  },
  {
    // https://github.com/hashicorp/terraform-provider-aws/issues/49707, https://github.com/aws/aws-cli/issues/6698
    name: "LambdaConfig",
    set: {
      LambdaConfig: {
        PreSignUp: lambda("sign-up"),
        InboundFederation: { LambdaArn: lambda("federation"), LambdaVersion: "V1_0" },
        CustomEmailSender: { LambdaArn: lambda("mail"), LambdaVersion: "V1_0" },
        KMSKeyID: kmsKey,
      },
    },
    later: { LambdaConfig: {} },
  },
  {
    name: "the pre token generation trigger by its old name",
    set: { LambdaConfig: { PreTokenGeneration: lambda("tokens") } },
    shown: {
      LambdaConfig: {
        PreTokenGeneration: lambda("tokens"),
        PreTokenGenerationConfig: { LambdaArn: lambda("tokens"), LambdaVersion: "V1_0" },
      },
    },
    later: { LambdaConfig: {} },
  },
  {
    name: "PreTokenGenerationConfig",
    set: {
      LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: lambda("tokens"), LambdaVersion: "V2_0" } },
    },
    shown: {
      LambdaConfig: {
        PreTokenGeneration: lambda("tokens"),
        PreTokenGenerationConfig: { LambdaArn: lambda("tokens"), LambdaVersion: "V2_0" },
      },
    },
    later: { LambdaConfig: {} },
  },
  {
    // https://github.com/go-to-k/cdkd/issues/1968
    name: "MfaConfiguration",
    set: { MfaConfiguration: "OPTIONAL" },
    beside: { SmsConfiguration: { SnsCallerArn: snsRole } },
    later: "kept",
  },
  {
    name: "the name",
    set: { PoolName: "renamed" },
    shown: { Name: "renamed" },
    later: "kept",
  },
  {
    // https://github.com/go-to-k/cdkd/pull/1982
    name: "the password policy",
    set: {
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, PasswordHistorySize: 3 } },
    },
    shown: {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireUppercase: false,
          RequireLowercase: false,
          RequireNumbers: true,
          RequireSymbols: false,
          TemporaryPasswordValidityDays: 7,
          PasswordHistorySize: 3,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD"] },
      },
    },
    later: "kept",
  },
  {
    // https://github.com/go-to-k/cdkd/pull/1982
    name: "the first factors",
    set: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "WEB_AUTHN"] } } },
    shown: {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 8,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "WEB_AUTHN"] },
      },
    },
    later: "kept",
  },
  {
    name: "SmsAuthenticationMessage",
    set: { SmsAuthenticationMessage: "Factor {####}" },
    later: { SmsAuthenticationMessage: undefined },
  },
  {
    name: "SmsConfiguration",
    set: { SmsConfiguration: { SnsCallerArn: snsRole, ExternalId: "acme", SnsRegion: "us-east-1" } },
    later: { SmsConfiguration: undefined },
  },
  {
    // The provider's tests of resource aws_cognito_user_pool rely on it.
    name: "UserAttributeUpdateSettings",
    set: { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] } },
    beside: { AutoVerifiedAttributes: ["email"] },
    later: "kept",
  },
  {
    name: "UserPoolAddOns",
    set: {
      UserPoolAddOns: {
        AdvancedSecurityMode: "ENFORCED",
        AdvancedSecurityAdditionalFlows: { CustomAuthMode: "AUDIT" },
      },
      UserPoolTier: "PLUS",
    },
    later: { UserPoolAddOns: undefined, UserPoolTier: "PLUS" },
  },
  {
    // The provider's tests of resource aws_cognito_user_pool rely on it.
    name: "UserPoolTags",
    set: { UserPoolTags: { team: "identity", cost: "1" } },
    later: "kept",
  },
  {
    // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
    name: "UserPoolTier",
    set: { UserPoolTier: "PLUS" },
    later: "kept",
  },
  {
    name: "VerificationMessageTemplate",
    set: {
      VerificationMessageTemplate: {
        DefaultEmailOption: "CONFIRM_WITH_LINK",
        EmailMessageByLink: "Click {##here##}",
        EmailSubjectByLink: "Your link",
      },
    },
    later: { VerificationMessageTemplate: { DefaultEmailOption: "CONFIRM_WITH_CODE" } },
  },
];

let aws: RunningAws;
/** A pool for each setting, where it was set by hand. */
const pools = new Map<string, string>();

before(async () => {
  aws = await RunningAws.start();
  for (const { name, set, beside } of SETTINGS) {
    const UserPoolId = await aws.createPool();
    await aws.cognito("UpdateUserPool", { UserPoolId, ...beside, ...set });
    pools.set(name, UserPoolId);
  }
  await aws.restart();
});
after(() => aws.close());

/** The parts of a pool that have the names of `expected`. */
async function show(UserPoolId: string | undefined, expected: object): Promise<object> {
  const { UserPool } = await aws.cognito("DescribeUserPool", { UserPoolId });
  return Object.fromEntries(Object.keys(expected).map((name) => [name, UserPool[name]]));
}

for (const { name, set, shown = set, later, beside } of SETTINGS) {
  describe(name, () => {
    test("is what was set, also after a restart", async () => {
      assert.deepEqual(await show(pools.get(name), shown), shown);
    });

    test(`is ${later === "kept" ? "kept" : "reset"} by an update without it`, async () => {
      const UserPoolId = pools.get(name);
      await aws.cognito("UpdateUserPool", { UserPoolId, ...beside });
      const expected = later === "kept" ? shown : later;
      assert.deepEqual(await show(UserPoolId, expected), expected);
    });
  });
}

test("a table line has each setting of an update", () => {
  const { shapes } = loadServiceModel(findServiceModel(labPython()));
  const update = shapes.UpdateUserPoolRequest;
  assert(update?.type === "structure");
  const named = SETTINGS.flatMap(({ set }) => Object.keys(set));
  for (const setting of Object.keys(update.members)) {
    assert(setting === "UserPoolId" || named.includes(setting), setting);
  }
});

test("a new pool takes each setting as an update does", async () => {
  for (const settings of compatible(SETTINGS)) {
    const UserPoolId = await aws.createPool(
      Object.assign({}, ...settings.flatMap(({ beside, set }) => [beside, set])),
    );
    for (const { set, shown = set } of settings) assert.deepEqual(await show(UserPoolId, shown), shown);
  }
});

/** Groups of settings that don't name the same part of a pool. */
function compatible(settings: readonly Setting[]): Setting[][] {
  const groups: Setting[][] = [];
  const parts = ({ set, shown, beside }: Setting) => Object.keys({ ...set, ...shown, ...beside });
  for (const setting of settings) {
    const group = groups.find(
      (each) => !each.some((other) => parts(other).some((part) => parts(setting).includes(part))),
    );
    if (group === undefined) groups.push([setting]);
    else group.push(setting);
  }
  return groups;
}

test("a pool that sets nothing has Cognito's defaults, and no keys that AWS's model lacks", async () => {
  const { UserPool } = await aws.cognito("CreateUserPool", { PoolName: "plain" });
  const { Id, Arn, CreationDate, LastModifiedDate, SchemaAttributes, ...settings } = UserPool;
  // As recorded in https://github.com/go-to-k/cdk-real-drift/tree/main/tests/corpus, and by people who show theirs.
  assert.deepEqual(settings, {
    Name: "plain",
    Policies: {
      PasswordPolicy: {
        MinimumLength: 8,
        RequireUppercase: true,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        TemporaryPasswordValidityDays: 7,
      },
      SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD"] },
    },
    DeletionProtection: "INACTIVE",
    LambdaConfig: {},
    VerificationMessageTemplate: { DefaultEmailOption: "CONFIRM_WITH_CODE" },
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [] },
    MfaConfiguration: "OFF",
    EstimatedNumberOfUsers: 0,
    EmailConfiguration: { EmailSendingAccount: "COGNITO_DEFAULT" },
    UserPoolTags: {},
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
    AccountRecoverySetting: recovery("verified_email", "verified_phone_number"),
    UserPoolTier: "ESSENTIALS",
    IssuerConfiguration: { Type: "ORIGINAL" },
    KeyConfiguration: { KeyType: "AWS_OWNED_KEY" },
  });

  const everything = await aws.createPool({
    AliasAttributes: ["email"],
    UsernameConfiguration: { CaseSensitive: false },
  });
  await aws.cognito("SetUserPoolMfaConfig", {
    UserPoolId: everything,
    MfaConfiguration: "OPTIONAL",
    SoftwareTokenMfaConfiguration: { Enabled: true },
    WebAuthnConfiguration: { RelyingPartyId: "acme.example" },
  });
  await aws.cognito("CreateUserPoolDomain", { UserPoolId: everything, Domain: "acme-everything" });
  const { shapes } = loadServiceModel(findServiceModel(labPython()));
  const model = shapes.UserPoolType;
  assert(model?.type === "structure");
  const described = await aws.cognito("DescribeUserPool", { UserPoolId: everything });
  for (const key of Object.keys(described.UserPool)) assert(Object.hasOwn(model.members, key), key);
  assert.equal(described.UserPool.Domain, "acme-everything");
});

test("an update of a pool replaces its tags, and tags can be added and removed one by one", async () => {
  const UserPoolId = await aws.createPool({ UserPoolTags: { team: "identity", cost: "1" } });
  await aws.cognito("UpdateUserPool", { UserPoolId, UserPoolTags: { team: "platform" } });
  const ResourceArn = `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${UserPoolId}`;
  await aws.cognito("TagResource", { ResourceArn, Tags: { cost: "2", stage: "dev" } });
  await aws.cognito("UntagResource", { ResourceArn, TagKeys: ["stage"] });
  const { Tags } = await aws.cognito("ListTagsForResource", { ResourceArn });
  assert.deepEqual(Tags, { team: "platform", cost: "2" });
  assert.deepEqual(await show(UserPoolId, { UserPoolTags: {} }), { UserPoolTags: Tags });
});

const REFUSALS: readonly (readonly [title: string, input: object, refusal: string])[] = [
  [
    "what must be verified before it changes is verified at all",
    { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ["email"] } },
    "InvalidParameterException: All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes",
  ],
  [
    "verification by text message needs a sender",
    { AutoVerifiedAttributes: ["phone_number"] },
    "InvalidParameterException: SMS configuration is required when phone_number is selected for auto verification",
  ],
  [
    "MFA needs a factor",
    { MfaConfiguration: "OPTIONAL" },
    "InvalidParameterException: SMS configuration and Auto verification for phone_number are required when MFA is required/optional",
  ],
  [
    "SES needs an identity",
    { EmailConfiguration: { EmailSendingAccount: "DEVELOPER" } },
    "InvalidParameterException: Source ARN is required to use DEVELOPER email sending owner",
  ],
  [
    "SES is in three regions",
    { EmailConfiguration: { SourceArn: "arn:aws:ses:eu-north-1:123456789012:identity/acme.example" } },
    "InvalidParameterException: Provided SourceArn must be in one of the following SES regions: eu-west-1, us-east-1, us-west-2.",
  ],
  [
    "the SES identity of another account is refused",
    { EmailConfiguration: { SourceArn: "arn:aws:ses:us-east-1:210987654321:identity/acme.example" } },
    "NotAuthorizedException: Email arn does not belong to your account.",
  ],
  [
    "text messages are sent from the pool's region",
    { SmsConfiguration: { SnsCallerArn: snsRole, SnsRegion: "eu-west-1" } },
    "InvalidParameterException: Invalid snsRegion. Allowed SNS region for us-east-1 is us-east-1",
  ],
  [
    "triggers are in the pool's region",
    { LambdaConfig: { PreSignUp: lambda("a").replace("us-east-1", "eu-west-1") } },
    "InvalidParameterException: Cross-region lambda functions are not supported",
  ],
  [
    "the two names of the pre token generation trigger agree",
    {
      LambdaConfig: {
        PreTokenGeneration: lambda("a"),
        PreTokenGenerationConfig: { LambdaArn: lambda("b"), LambdaVersion: "V1_0" },
      },
    },
    "InvalidParameterException: Cannot use PreTokenGenerationLambda and PreTokenGeneration with different Lambda function ARN's",
  ],
  [
    "a sender of one's own needs a key",
    { LambdaConfig: { CustomSMSSender: { LambdaArn: lambda("a"), LambdaVersion: "V1_0" } } },
    "InvalidParameterException: KMSKeyId parameter is required when Custom SMS/Email Lambda trigger is used.",
  ],
  [
    "passwords are always a first factor",
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ["EMAIL_OTP"] } } },
    "InvalidParameterException: Password should be configured as one of the allowed first auth factors.",
  ],
  [
    "ways of recovery differ",
    { AccountRecoverySetting: recovery("verified_email", "verified_email") },
    "InvalidParameterException: Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.",
  ],
  [
    "recovery by the administrator is the only one",
    { AccountRecoverySetting: recovery("verified_email", "admin_only") },
    "InvalidParameterException: Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.",
  ],
  [
    "threat protection is not part of the Essentials plan",
    { UserPoolTier: "ESSENTIALS", UserPoolAddOns: { AdvancedSecurityMode: "AUDIT" } },
    "FeatureUnavailableInTierException: The following features need to be disabled for the ESSENTIALS pricing tier configured: Threat Protection",
  ],
];

for (const [title, input, refusal] of REFUSALS) {
  test(title, async () => {
    assert.equal(await aws.refusal("CreateUserPool", { PoolName: "acme", ...input }), `400 ${refusal}`);
    const UserPoolId = await aws.createPool();
    assert.equal(await aws.refusal("UpdateUserPool", { UserPoolId, ...input }), `400 ${refusal}`);
  });
}

const LITE: readonly (readonly [settings: object, feature: string])[] = [
  [{ Policies: { PasswordPolicy: { PasswordHistorySize: 1 } } }, "Password History"],
  [
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "EMAIL_OTP"] } } },
    "Passwordless Sign-In",
  ],
  [
    { LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: lambda("a"), LambdaVersion: "V3_0" } } },
    "Token Customization with Pre-Token Generation Lambda V3_0",
  ],
];

test("the Lite plan lacks features, for a pool that has it and for one that changes to it", async () => {
  for (const [settings, feature] of LITE) {
    const words = `The following features need to be disabled for the LITE pricing tier configured: ${feature}`;
    const lite = { ...settings, UserPoolTier: "LITE" };
    assert.equal(
      await aws.refusal("CreateUserPool", { PoolName: "acme", ...lite }),
      `400 FeatureUnavailableInTierException: ${words}`,
    );
    const UserPoolId = await aws.createPool(settings);
    assert.equal(
      await aws.refusal("UpdateUserPool", { UserPoolId, ...lite }),
      `400 TierChangeNotAllowedException: ${words}`,
    );
  }
});

test("the life of an invitation is set in the password policy", async () => {
  const UserPoolId = await aws.createPool();
  const AdminCreateUserConfig = { UnusedAccountValidityDays: 3 };
  assert.equal(
    await aws.refusal("UpdateUserPool", { UserPoolId, AdminCreateUserConfig }),
    "400 InvalidParameterException: Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays",
  );
  const Policies = { PasswordPolicy: { TemporaryPasswordValidityDays: 3 } };
  await aws.cognito("UpdateUserPool", { UserPoolId, Policies });
  const expected = {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 3 },
  };
  assert.deepEqual(await show(UserPoolId, expected), expected);
});

test("a pool has aliases or user names of its own, not both", async () => {
  assert.equal(
    await aws.refusal("CreateUserPool", {
      PoolName: "acme",
      AliasAttributes: ["email"],
      UsernameAttributes: ["phone_number"],
    }),
    "400 InvalidParameterException: Only one of the aliasAttributes or usernameAttributes can be set in a User pool.",
  );
});

test("a request that is refused changes nothing", async () => {
  const UserPoolId = await aws.createPool({ AutoVerifiedAttributes: ["email"] });
  const before: Answer = await aws.cognito("DescribeUserPool", { UserPoolId });
  await aws.refusal("UpdateUserPool", { UserPoolId, AutoVerifiedAttributes: ["phone_number"] });
  assert.deepEqual(await aws.cognito("DescribeUserPool", { UserPoolId }), before);
  assert.equal(
    await aws.refusal("UpdateUserPool", { UserPoolId: "us-east-1_Nowhere" }),
    "400 ResourceNotFoundException: User pool us-east-1_Nowhere does not exist.",
  );
});
