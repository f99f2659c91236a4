import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { RunningAws } from "../../../running-aws";

const snsRole = "arn:aws:iam::123456789012:role/sms";
const ses = {
  EmailSendingAccount: "DEVELOPER",
  SourceArn: "arn:aws:ses:us-east-1:123456789012:identity/acme.example",
};
const token = { SoftwareTokenMfaConfiguration: { Enabled: true } };

let aws: RunningAws;
before(async () => {
  aws = await RunningAws.start();
});
after(() => aws.close());

test("the MFA of a pool is what was set, also after a restart", async () => {
  const UserPoolId = await aws.createPool({ EmailConfiguration: ses });
  const config = {
    MfaConfiguration: "OPTIONAL",
    SmsMfaConfiguration: {
      SmsAuthenticationMessage: "Code {####}",
      SmsConfiguration: { SnsCallerArn: snsRole },
    },
    SoftwareTokenMfaConfiguration: { Enabled: false },
    EmailMfaConfiguration: { Message: "Code {####}", Subject: "Your code" },
    WebAuthnConfiguration: {
      RelyingPartyId: "login.acme.example",
      UserVerification: "required",
      FactorConfiguration: "MULTI_FACTOR_WITH_USER_VERIFICATION",
    },
  };
  assert.deepEqual(await aws.cognito("SetUserPoolMfaConfig", { UserPoolId, ...config }), config);
  await aws.restart();
  assert.deepEqual(await aws.cognito("GetUserPoolMfaConfig", { UserPoolId }), config);
  const { UserPool } = await aws.cognito("DescribeUserPool", { UserPoolId });
  assert.equal(UserPool.MfaConfiguration, "OPTIONAL");
  assert.deepEqual(UserPool.SmsConfiguration, { SnsCallerArn: snsRole });
});

test("a request replaces the whole: one that only names the pool turns MFA off", async () => {
  const UserPoolId = await aws.createPool();
  const WebAuthnConfiguration = { RelyingPartyId: "acme.example" };
  await aws.cognito("SetUserPoolMfaConfig", {
    UserPoolId,
    MfaConfiguration: "ON",
    ...token,
    WebAuthnConfiguration,
  });
  assert.deepEqual(await aws.cognito("SetUserPoolMfaConfig", { UserPoolId }), { MfaConfiguration: "OFF" });
  assert.deepEqual(await aws.cognito("GetUserPoolMfaConfig", { UserPoolId }), { MfaConfiguration: "OFF" });
});

test("an update of the pool keeps MFA, and can turn it off", async () => {
  const UserPoolId = await aws.createPool();
  const on = { MfaConfiguration: "ON", ...token };
  await aws.cognito("SetUserPoolMfaConfig", { UserPoolId, ...on });
  await aws.cognito("UpdateUserPool", { UserPoolId, AutoVerifiedAttributes: ["email"] });
  assert.deepEqual(await aws.cognito("GetUserPoolMfaConfig", { UserPoolId }), on);
  // As Terraform repeats it.
  await aws.cognito("UpdateUserPool", { UserPoolId, MfaConfiguration: "ON" });
  assert.deepEqual(await aws.cognito("GetUserPoolMfaConfig", { UserPoolId }), on);
  await aws.cognito("UpdateUserPool", { UserPoolId, MfaConfiguration: "OFF" });
  assert.deepEqual(await aws.cognito("GetUserPoolMfaConfig", { UserPoolId }), { MfaConfiguration: "OFF" });
});

test("a pool that is created with MFA has text messages as its factor", async () => {
  const SmsConfiguration = { SnsCallerArn: snsRole };
  const UserPoolId = await aws.createPool({ MfaConfiguration: "ON", SmsConfiguration });
  assert.deepEqual(await aws.cognito("GetUserPoolMfaConfig", { UserPoolId }), {
    MfaConfiguration: "ON",
    SmsMfaConfiguration: { SmsConfiguration },
  });
});

test("an update turns MFA on for everybody only if the pool was created so", async () => {
  const UserPoolId = await aws.createPool({ SmsConfiguration: { SnsCallerArn: snsRole } });
  const SmsConfiguration = { SnsCallerArn: snsRole };
  assert.equal(
    await aws.refusal("UpdateUserPool", { UserPoolId, MfaConfiguration: "ON", SmsConfiguration }),
    "400 InvalidParameterException: Cannot turn MFA functionality ON, once the user pool has been created.",
  );
});

const WITHOUT_FACTOR =
  "Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.";
const OFF_WITH_FACTOR = "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.";

const REFUSALS: readonly (readonly [title: string, pool: object, config: object, refusal: string])[] = [
  ["MFA needs a factor", {}, { MfaConfiguration: "ON" }, WITHOUT_FACTOR],
  [
    "a passkey is no factor",
    {},
    { MfaConfiguration: "OPTIONAL", WebAuthnConfiguration: { RelyingPartyId: "acme.example" } },
    WITHOUT_FACTOR,
  ],
  [
    "a factor that is not enabled is none",
    {},
    { MfaConfiguration: "OPTIONAL", SoftwareTokenMfaConfiguration: { Enabled: false } },
    WITHOUT_FACTOR,
  ],
  ["MFA that is off has no factor", {}, { MfaConfiguration: "OFF", ...token }, OFF_WITH_FACTOR],
  ["MFA that is left out is off", {}, token, OFF_WITH_FACTOR],
  [
    "not even a factor that is not enabled",
    {},
    { MfaConfiguration: "OFF", SoftwareTokenMfaConfiguration: { Enabled: false } },
    OFF_WITH_FACTOR,
  ],
  [
    "text messages need a sender",
    {},
    { MfaConfiguration: "ON", SmsMfaConfiguration: {} },
    "SMS configuration and Auto verification for phone_number are required when MFA is required/optional",
  ],
  [
    "codes by mail need a sender of one's own",
    {},
    { MfaConfiguration: "ON", EmailMfaConfiguration: { Subject: "Your code" } },
    "Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT.",
  ],
  [
    "a code is no first factor where everybody needs a second one",
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "EMAIL_OTP"] } } },
    { MfaConfiguration: "ON", ...token },
    "Only PASSWORD and WEB_AUTHN (if configured) can be enabled as an auth factor if MFA is enabled",
  ],
  [
    "a passkey is the only factor if it counts for two",
    { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "WEB_AUTHN"] } } },
    { MfaConfiguration: "ON", ...token, WebAuthnConfiguration: { UserVerification: "required" } },
    "Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor",
  ],
];

for (const [title, pool, config, refusal] of REFUSALS) {
  test(title, async () => {
    const UserPoolId = await aws.createPool(pool);
    assert.equal(
      await aws.refusal("SetUserPoolMfaConfig", { UserPoolId, ...config }),
      `400 InvalidParameterException: ${refusal}`,
    );
  });
}

test("codes are a first factor where a second one is optional, and passkeys that count for two where it is not", async () => {
  for (const [first, config] of [
    ["EMAIL_OTP", { MfaConfiguration: "OPTIONAL" }],
    [
      "WEB_AUTHN",
      {
        MfaConfiguration: "ON",
        WebAuthnConfiguration: { FactorConfiguration: "MULTI_FACTOR_WITH_USER_VERIFICATION" },
      },
    ],
  ] as const) {
    const UserPoolId = await aws.createPool({
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", first] } },
    });
    await aws.cognito("SetUserPoolMfaConfig", { UserPoolId, ...token, ...config });
  }
});

test("the MFA of a pool that does not exist is not found", async () => {
  const UserPoolId = "us-east-1_Nowhere";
  for (const operation of ["GetUserPoolMfaConfig", "SetUserPoolMfaConfig"]) {
    assert.equal(
      await aws.refusal(operation, { UserPoolId }),
      `400 ResourceNotFoundException: User pool ${UserPoolId} does not exist.`,
    );
  }
});
