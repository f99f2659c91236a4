import assert from "node:assert/strict";
import { test } from "node:test";
import { cognito } from "../../../shared-aws";
import {
  addUser,
  call,
  codeFor,
  type Deployed,
  deploy,
  PASSWORD,
  passwordAuth,
  refused,
  Site,
  secretHash,
} from "./app";

const EMAIL = { AutoVerifiedAttributes: ["email"] };
const NOT_FOUND = "400 UserNotFoundException: Username/client id combination not found.";
const MISMATCH = "400 CodeMismatchException: Invalid verification code provided, please try again.";

let people = 0;

/** A person whom nobody knows yet. */
function stranger({ ClientId }: Deployed, Username = "ada") {
  const email = `stranger-${++people}@acme.example`;
  return { ClientId, Username, Password: PASSWORD, UserAttributes: [{ Name: "email", Value: email }], email };
}

const user = ({ ClientId }: Deployed, Username = "ada") => ({ ClientId, Username });

async function stored({ UserPoolId }: Deployed, Username: string) {
  const { UserStatus, UserAttributes } = await cognito("AdminGetUser", { UserPoolId, Username });
  const attributes = UserAttributes.map(({ Name, Value }: { Name: string; Value: string }) => [Name, Value]);
  return { status: UserStatus, attributes: Object.fromEntries(attributes) };
}

test("whoever signs up confirms their address with a code, and signs in then", async () => {
  const deployed = await deploy({ pool: EMAIL });
  const { email, ...input } = stranger(deployed);
  const { UserSub, ...output } = await call("SignUp", input);
  assert.deepEqual(output, {
    CodeDeliveryDetails: { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "s***@a***" },
    UserConfirmed: false,
  });
  const before = await stored(deployed, "ada");
  assert.deepEqual(before, {
    status: "UNCONFIRMED",
    attributes: { sub: UserSub, email, email_verified: "false" },
  });
  assert.equal(
    await refused("InitiateAuth", passwordAuth(deployed)),
    "400 UserNotConfirmedException: User is not confirmed.",
  );

  const confirm = (ConfirmationCode: string) => ({ ...user(deployed), ConfirmationCode });
  const code = await codeFor(email);
  assert.equal(await refused("ConfirmSignUp", confirm(code === "000000" ? "000001" : "000000")), MISMATCH);
  assert.deepEqual(await call("ConfirmSignUp", confirm(code)), {});
  const after = await stored(deployed, "ada");
  assert.equal(after.status, "CONFIRMED");
  assert.equal(after.attributes.email_verified, "true");
  await call("InitiateAuth", passwordAuth(deployed));
  assert.equal(
    await refused("ConfirmSignUp", confirm(code)),
    "400 NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED",
  );
});

test("a code cannot be guessed: after five wrong ones the right one is refused", async () => {
  const deployed = await deploy({ pool: EMAIL });
  const { email, ...input } = stranger(deployed);
  await call("SignUp", input);
  const code = await codeFor(email);
  const wrong = code === "000000" ? "000001" : "000000";
  for (let tries = 0; tries < 5; tries++) {
    assert.equal(await refused("ConfirmSignUp", { ...user(deployed), ConfirmationCode: wrong }), MISMATCH);
  }
  assert.equal(
    await refused("ConfirmSignUp", { ...user(deployed), ConfirmationCode: code }),
    "400 LimitExceededException: Attempt limit exceeded, please try after some time.",
  );
  await call("ResendConfirmationCode", user(deployed));
  await call("ConfirmSignUp", { ...user(deployed), ConfirmationCode: await codeFor(email) });
});

test("a code works for a day", async (t) => {
  const deployed = await deploy({ pool: EMAIL });
  const { email, ...input } = stranger(deployed);
  await call("SignUp", input);
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() + 24 * 3_600_000 });
  assert.equal(
    await refused("ConfirmSignUp", { ...user(deployed), ConfirmationCode: await codeFor(email) }),
    "400 ExpiredCodeException: Invalid code provided, please request a code again.",
  );
});

test("where the pool verifies no address, an account confirms", async () => {
  const deployed = await deploy();
  const { email: _email, ...input } = stranger(deployed);
  assert.equal((await call("SignUp", input)).CodeDeliveryDetails, undefined);
  assert.equal(
    await refused("ResendConfirmationCode", user(deployed)),
    "400 InvalidParameterException: Cannot resend codes. Auto verification not turned on.",
  );
  for (const ConfirmationCode of ["000000", "123456"]) {
    assert.equal(
      await refused("ConfirmSignUp", { ...user(deployed), ConfirmationCode }),
      "400 ExpiredCodeException: Invalid code provided, please request a code again.",
    );
  }
  await cognito("AdminConfirmSignUp", { UserPoolId: deployed.UserPoolId, Username: "ada" });
  await call("InitiateAuth", passwordAuth(deployed));
  assert.equal((await stored(deployed, "ada")).attributes.email_verified, "false");
});

test("a sign-up keeps to the pool's rules and to what the app client may write", async () => {
  const Schema = [{ Name: "name", Required: true, AttributeDataType: "String", Mutable: true }];
  const deployed = await deploy({ pool: { Schema, AliasAttributes: ["email"] } });
  const input = { ClientId: deployed.ClientId, Username: "ada", Password: PASSWORD };
  const withAttributes = (values: Readonly<Record<string, string>>) => ({
    ...input,
    UserAttributes: Object.entries(values).map(([Name, Value]) => ({ Name, Value })),
  });
  for (const [given, words] of [
    [
      input,
      "InvalidParameterException: Attributes did not conform to the schema: name: The attribute is required\n",
    ],
    [
      { ...withAttributes({ name: "Ada" }), Password: "short" },
      "InvalidPasswordException: Password did not conform with policy: Password not long enough",
    ],
    [
      withAttributes({ name: "Ada", email_verified: "true" }),
      "NotAuthorizedException: A client attempted to write unauthorized attribute",
    ],
    [
      { ...withAttributes({ name: "Ada" }), Username: "ada@acme.example" },
      "InvalidParameterException: Username cannot be of email format, since user pool is configured for email alias.",
    ],
    [
      { ...withAttributes({ name: "Ada" }), Password: undefined },
      "UnknownOperationException: The lab's Cognito does not have users without a password: set Password.",
    ],
  ] as const) {
    assert.equal(await refused("SignUp", given), `400 ${words}`);
  }
  await call("SignUp", withAttributes({ name: "Ada" }));
  assert.equal(
    await refused("SignUp", withAttributes({ name: "Ada" })),
    "400 UsernameExistsException: User already exists",
  );
});

test("where an e-mail address takes a username's place, it is unique", async () => {
  const deployed = await deploy({ pool: { ...EMAIL, UsernameAttributes: ["email"] } });
  const { email, UserAttributes: _none, ...input } = stranger(deployed);
  assert.equal(await refused("SignUp", input), "400 InvalidParameterException: Username should be an email.");
  const { UserSub } = await call("SignUp", { ...input, Username: email });
  const { attributes } = await stored(deployed, UserSub);
  assert.equal(attributes.email, email);
  assert.equal(
    await refused("SignUp", { ...input, Username: email }),
    "400 UsernameExistsException: An account with the given email already exists.",
  );
  await call("ConfirmSignUp", { ...user(deployed, email), ConfirmationCode: await codeFor(email) });
  await call("InitiateAuth", passwordAuth(deployed, email));
});

test("a sign-up where a trigger would run is refused", async () => {
  const LambdaConfig = { PreSignUp: "arn:aws:lambda:us-east-1:123456789012:function:deny" };
  const deployed = await deploy({ pool: { LambdaConfig } });
  const { email: _email, ...input } = stranger(deployed);
  assert.equal(
    await refused("SignUp", input),
    "400 UnknownOperationException: The lab's Cognito does not have Lambda functions, and the user pool has the trigger PreSignUp.",
  );
});

test("a confidential client proves its secret when people sign up and recover", async () => {
  const deployed = await deploy({ pool: EMAIL, client: { GenerateSecret: true } });
  const { email: _email, ...input } = stranger(deployed);
  const { ClientId } = deployed;
  const operations = {
    SignUp: input,
    ConfirmSignUp: { ...user(deployed), ConfirmationCode: "000000" },
    ResendConfirmationCode: user(deployed),
    ForgotPassword: user(deployed),
    ConfirmForgotPassword: { ...user(deployed), ConfirmationCode: "000000", Password: PASSWORD },
  };
  for (const [operation, request] of Object.entries(operations)) {
    assert.equal(
      await refused(operation, request),
      `400 NotAuthorizedException: Client ${ClientId} is configured with secret but SECRET_HASH was not received`,
    );
    assert.equal(
      await refused(operation, { ...request, SecretHash: "guess" }),
      `400 NotAuthorizedException: Unable to verify secret hash for client ${ClientId}`,
    );
  }
  await call("SignUp", { ...input, SecretHash: secretHash(deployed, "ada") });
});

test("whoever forgot their password sets another one with a code", async () => {
  const deployed = await deploy();
  const email = `forgetful-${++people}@acme.example`;
  await addUser(deployed, "ada", { email, email_verified: "true" });
  assert.deepEqual(await call("ForgotPassword", user(deployed)), {
    CodeDeliveryDetails: { AttributeName: "email", DeliveryMedium: "EMAIL", Destination: "f***@a***" },
  });
  const code = await codeFor(email);
  const confirm = (ConfirmationCode: string, Password = "Battery-staple-2") => ({
    ...user(deployed),
    ConfirmationCode,
    Password,
  });
  assert.equal(
    await refused("ConfirmForgotPassword", confirm(code === "000000" ? "000001" : "000000")),
    MISMATCH,
  );
  assert.equal(
    await refused("ConfirmForgotPassword", confirm(code, "short")),
    "400 InvalidPasswordException: Password does not conform to policy: Password not long enough",
  );
  assert.deepEqual(await call("ConfirmForgotPassword", confirm(code)), {});
  await call("InitiateAuth", passwordAuth(deployed, "ada", "Battery-staple-2"));
  assert.equal(
    await refused("ConfirmForgotPassword", confirm(code)),
    "400 ExpiredCodeException: Invalid code provided, please request a code again.",
  );
});

test("a password is recovered only where there is one, and an address that is verified", async () => {
  const deployed = await deploy();
  const { UserPoolId } = deployed;
  await addUser(deployed, "ada", { email: "ada@acme.example" });
  assert.equal(
    await refused("ForgotPassword", user(deployed)),
    "400 InvalidParameterException: Cannot reset password for the user as there is no registered/verified email or phone_number",
  );
  await cognito("AdminCreateUser", { UserPoolId, Username: "bob" });
  const state = "400 NotAuthorizedException: User password cannot be reset in the current state.";
  assert.equal(await refused("ForgotPassword", user(deployed, "bob")), state);
  const site = await Site.deploy();
  await site.signIn();
  assert.equal(await refused("ForgotPassword", user(site.deployed, "Microsoft_windowslive|ada")), state);

  const AccountRecoverySetting = { RecoveryMechanisms: [{ Priority: 1, Name: "admin_only" }] };
  const strict = await deploy({ pool: { AccountRecoverySetting } });
  await addUser(strict, "ada", { email: "ada@acme.example", email_verified: "true" });
  assert.equal(
    await refused("ForgotPassword", user(strict)),
    "400 NotAuthorizedException: Contact administrator to reset password.",
  );
});

test("a client that hides users answers for a stranger as for a user", async () => {
  const open = await deploy();
  const hiding = await deploy({ client: { PreventUserExistenceErrors: "ENABLED" } });
  const confirm = { ConfirmationCode: "000000", Password: PASSWORD };
  for (const operation of ["ResendConfirmationCode", "ForgotPassword"]) {
    assert.equal(await refused(operation, user(open, "eve")), NOT_FOUND);
    const { CodeDeliveryDetails } = await call(operation, user(hiding, "eve@acme.example"));
    assert.deepEqual(CodeDeliveryDetails, {
      AttributeName: "email",
      DeliveryMedium: "EMAIL",
      Destination: "e***@a***",
    });
  }
  for (const operation of ["ConfirmSignUp", "ConfirmForgotPassword"]) {
    assert.equal(await refused(operation, { ...user(open, "eve"), ...confirm }), NOT_FOUND);
    assert.equal(await refused(operation, { ...user(hiding, "eve"), ...confirm }), MISMATCH);
  }
});
