import assert from "node:assert/strict";
import { test } from "node:test";
import { cognito, createPool, refusal } from "../../../shared-aws";
import { DeployedApp, person } from "./deployed-app";

const PASSWORD = "Correct-horse-1";
const NOT_FOUND = "400 UserNotFoundException: User does not exist.";

const toRecord = (attributes: { Name: string; Value: string }[]) =>
  Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value]));

test("a new user has a temporary password, and the attributes that the account gives", async () => {
  const UserPoolId = await createPool();
  const { User } = await cognito("AdminCreateUser", {
    UserPoolId,
    Username: "ada",
    UserAttributes: [
      { Name: "email", Value: "ada@acme.example" },
      { Name: "email_verified", Value: "true" },
      { Name: "nickname", Value: "" },
      { Name: "locale" },
    ],
    TemporaryPassword: PASSWORD,
  });
  const { Attributes, UserCreateDate, UserLastModifiedDate, ...rest } = User;
  assert.deepEqual(rest, { Username: "ada", Enabled: true, UserStatus: "FORCE_CHANGE_PASSWORD" });
  assert.equal(UserCreateDate, UserLastModifiedDate);
  const { sub, ...attributes } = toRecord(Attributes);
  assert.match(sub ?? "", /^[0-9a-f-]{36}$/);
  assert.deepEqual(attributes, { email: "ada@acme.example", email_verified: "true" });

  const { UserAttributes, ...got } = await cognito("AdminGetUser", { UserPoolId, Username: sub });
  assert.deepEqual(got, { ...rest, UserCreateDate, UserLastModifiedDate });
  assert.deepEqual(UserAttributes, Attributes);
});

test("a user who is not there is named as Cognito names it, by every operation on one user", async () => {
  const UserPoolId = await createPool();
  await cognito("CreateGroup", { UserPoolId, GroupName: "admins" });
  const user = { UserPoolId, Username: "nobody" };
  for (const [operation, input] of [
    ["AdminGetUser", {}],
    ["AdminEnableUser", {}],
    ["AdminDisableUser", {}],
    ["AdminUserGlobalSignOut", {}],
    ["AdminDeleteUser", {}],
    ["AdminConfirmSignUp", {}],
    ["AdminResetUserPassword", {}],
    ["AdminSetUserPassword", { Password: PASSWORD }],
    ["AdminUpdateUserAttributes", { UserAttributes: [] }],
    ["AdminDeleteUserAttributes", { UserAttributeNames: ["name"] }],
    ["AdminListGroupsForUser", {}],
    ["AdminAddUserToGroup", { GroupName: "admins" }],
    ["AdminRemoveUserFromGroup", { GroupName: "admins" }],
    ["AdminCreateUser", { MessageAction: "RESEND" }],
  ] as const) {
    assert.equal(await refusal(operation, { ...user, ...input }), NOT_FOUND, operation);
    assert.equal(
      await refusal(operation, { ...user, ...input, UserPoolId: "us-east-1_Nowhere" }),
      "400 ResourceNotFoundException: User pool us-east-1_Nowhere does not exist.",
      operation,
    );
  }
});

test("a username exists once in a pool, whatever its case if the pool ignores it", async () => {
  const UserPoolId = await createPool({ UsernameConfiguration: { CaseSensitive: false } });
  const { User } = await cognito("AdminCreateUser", { UserPoolId, Username: "Ada" });
  assert.equal(User.Username, "ada");
  assert.equal(
    await refusal("AdminCreateUser", { UserPoolId, Username: "ADA" }),
    "400 UsernameExistsException: User account already exists",
  );
  assert.equal((await cognito("AdminGetUser", { UserPoolId, Username: "aDa" })).Username, "ada");

  const sensitive = await createPool();
  await cognito("AdminCreateUser", { UserPoolId: sensitive, Username: "Ada" });
  await cognito("AdminCreateUser", { UserPoolId: sensitive, Username: "ada" });
  assert.equal(await refusal("AdminGetUser", { UserPoolId: sensitive, Username: "ADA" }), NOT_FOUND);
});

test("a pool whose users sign in with an e-mail address makes one of the username", async () => {
  const UserPoolId = await createPool({ UsernameAttributes: ["email"] });
  const create = (input: object) => ({ UserPoolId, ...input });
  assert.equal(
    await refusal("AdminCreateUser", create({ Username: "ada" })),
    "400 InvalidParameterException: Username should be an email.",
  );
  const { User } = await cognito("AdminCreateUser", create({ Username: "ada@acme.example" }));
  const { sub, email } = toRecord(User.Attributes);
  assert.equal(User.Username, sub);
  assert.equal(email, "ada@acme.example");
  assert.equal((await cognito("AdminGetUser", { UserPoolId, Username: email })).Username, sub);
  assert.equal(
    await refusal("AdminCreateUser", create({ Username: "ada@acme.example" })),
    "400 UsernameExistsException: User account already exists",
  );
  assert.equal(
    await refusal("AdminCreateUser", {
      ...create({ Username: "bob@acme.example" }),
      UserAttributes: [{ Name: "email", Value: "other@acme.example" }],
    }),
    "400 InvalidParameterException: User email should be empty or same as username, since username attribute is email.",
  );
});

test("an e-mail address is a way to sign in for one user: the one who took it last, if the account insists", async () => {
  const UserPoolId = await createPool({ AliasAttributes: ["email"] });
  const create = (Username: string, ForceAliasCreation?: boolean) => ({
    UserPoolId,
    Username,
    ForceAliasCreation,
    UserAttributes: [
      { Name: "email", Value: "shared@acme.example" },
      { Name: "email_verified", Value: "true" },
    ],
  });
  assert.equal(
    await refusal("AdminCreateUser", { UserPoolId, Username: "ada@acme.example" }),
    "400 InvalidParameterException: Username cannot be of email format, since user pool is configured for email alias.",
  );
  await cognito("AdminCreateUser", create("ada"));
  assert.equal(
    await refusal("AdminCreateUser", create("bob")),
    "400 AliasExistsException: An account with the given email already exists.",
  );
  await cognito("AdminCreateUser", create("bob", true));
  assert.equal(
    (await cognito("AdminGetUser", { UserPoolId, Username: "shared@acme.example" })).Username,
    "bob",
  );
  const ada = await cognito("AdminGetUser", { UserPoolId, Username: "ada" });
  assert.equal(toRecord(ada.UserAttributes).email_verified, "false");
});

test("a user that Cognito refuses to create is refused, and not created", async () => {
  const UserPoolId = await createPool({
    Schema: [{ Name: "tenant", AttributeDataType: "String", StringAttributeConstraints: { MaxLength: "4" } }],
  });
  const attribute = (Name: string, Value: string) => ({ UserAttributes: [{ Name, Value }] });
  for (const [input, message] of [
    [
      attribute("favorite_flavor", "salt"),
      "Attributes did not conform to the schema: favorite_flavor: Attribute does not exist in the schema.\n",
    ],
    [
      attribute("custom:role", "root"),
      "Attributes did not conform to the schema: Type for attribute {custom:role} could not be determined",
    ],
    [
      attribute("custom:tenant", "acme!"),
      "Attributes did not conform to the schema: custom:tenant: String must be no longer than 4 characters\n",
    ],
    [attribute("sub", "1"), "Cannot modify the non-mutable attribute sub"],
    [attribute("email", "ada"), "Invalid email address format."],
    [attribute("phone_number", "12"), "Invalid phone number format."],
    [attribute("email_verified", "true"), "Attribute value for email must not be null"],
    [{ DesiredDeliveryMediums: ["EMAIL"] }, "No email provided but desired delivery medium was Email"],
    [{ DesiredDeliveryMediums: ["SMS"] }, "No phone number provided but desired delivery medium was SMS"],
  ] as const) {
    assert.equal(
      await refusal("AdminCreateUser", { UserPoolId, Username: "ada", ...input }),
      `400 InvalidParameterException: ${message}`,
    );
  }
  assert.equal(
    await refusal("AdminCreateUser", { UserPoolId, Username: "ada", TemporaryPassword: "short" }),
    "400 InvalidPasswordException: Password did not conform with password policy: Password not long enough",
  );
  assert.deepEqual(await cognito("ListUsers", { UserPoolId }), { Users: [] });
});

test("what the lab lacks for a new user it names", async () => {
  const triggered = await createPool({
    LambdaConfig: { PreSignUp: "arn:aws:lambda:us-east-1:123456789012:function:check" },
  });
  assert.equal(
    await refusal("AdminCreateUser", { UserPoolId: triggered, Username: "ada" }),
    "400 UnknownOperationException: The lab's Cognito does not have Lambda functions, and the user pool has the trigger PreSignUp.",
  );
  const passwordless = await createPool({
    Policies: { SignInPolicy: { AllowedFirstAuthFactors: ["PASSWORD", "EMAIL_OTP"] } },
  });
  assert.equal(
    await refusal("AdminCreateUser", { UserPoolId: passwordless, Username: "ada" }),
    "400 UnknownOperationException: The lab's Cognito does not have users without a password: set TemporaryPassword.",
  );
});

test("an invitation can be repeated until the user has a password of their own", async () => {
  const UserPoolId = await createPool();
  const user = { UserPoolId, Username: "ada" };
  const { User } = await cognito("AdminCreateUser", user);
  const again = await cognito("AdminCreateUser", { ...user, MessageAction: "RESEND" });
  assert.deepEqual(again.User.Attributes, User.Attributes);
  assert.equal(again.User.UserStatus, "FORCE_CHANGE_PASSWORD");
  await cognito("AdminSetUserPassword", { ...user, Password: PASSWORD, Permanent: true });
  assert.equal(
    await refusal("AdminCreateUser", { ...user, MessageAction: "RESEND" }),
    `400 UnsupportedUserStateException: Resend not possible. ${toRecord(User.Attributes).sub} status is not FORCE_CHANGE_PASSWORD`,
  );
});

test("an account confirms those who signed up, and nobody else", async () => {
  const UserPoolId = await createPool();
  const user = { UserPoolId, Username: "ada" };
  await cognito("AdminCreateUser", user);
  assert.equal(
    await refusal("AdminConfirmSignUp", user),
    "400 NotAuthorizedException: User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD",
  );
  await cognito("AdminSetUserPassword", { ...user, Password: PASSWORD, Permanent: true });
  assert.equal(
    await refusal("AdminConfirmSignUp", user),
    "400 NotAuthorizedException: User cannot be confirmed. Current status is CONFIRMED",
  );
});

test("a deleted user leaves neither a membership nor a link to the next one of that name", async () => {
  const UserPoolId = await createPool();
  const user = { UserPoolId, Username: "ada" };
  await cognito("CreateGroup", { UserPoolId, GroupName: "admins" });
  await cognito("AdminCreateUser", user);
  await cognito("AdminAddUserToGroup", { ...user, GroupName: "admins" });
  assert.deepEqual(await cognito("AdminDeleteUser", user), {});
  await cognito("AdminCreateUser", user);
  assert.deepEqual(await cognito("ListUsersInGroup", { UserPoolId, GroupName: "admins" }), { Users: [] });
  assert.deepEqual(await cognito("AdminListGroupsForUser", user), { Groups: [] });
});

test("what an account does to a user ends their sessions at once", async () => {
  const app = await DeployedApp.deploy("ended-sessions");
  const { UserPoolId } = app;
  const user = { UserPoolId, Username: `Microsoft_${person.sub}` };
  const signIn = async () => app.redeem(await app.signInAs(person));

  const first = await signIn();
  assert.equal(await app.session(first), "200 200");
  assert.deepEqual(await cognito("AdminUserGlobalSignOut", user), {});
  assert.equal(await app.session(first), "400 401");

  const second = await signIn();
  assert.equal(await app.session(second), "200 200");
  await cognito("AdminDisableUser", user);
  assert.equal(await app.session(second), "400 401");
  const refused = await app.signInAs(person);
  assert.equal(refused.searchParams.get("error_description"), "User is not enabled");
  await cognito("AdminEnableUser", user);
  // Cognito revokes a disabled user's tokens, so they stay dead.
  assert.equal(await app.session(second), "400 401");

  const third = await signIn();
  await cognito("AdminDeleteUser", user);
  assert.equal(await app.session(third), "400 401");
  await signIn();
  assert.equal(await app.session(third), "400 401");
});

test("a user of the pool who is disabled is told so on the login page", async () => {
  const app = await DeployedApp.deploy("disabled-password");
  const user = { UserPoolId: app.UserPoolId, Username: "ada" };
  await cognito("AdminCreateUser", user);
  await cognito("AdminSetUserPassword", { ...user, Password: PASSWORD, Permanent: true });
  const tokens = await app.redeem(await app.signInWith("ada", PASSWORD));
  await cognito("AdminDisableUser", user);
  assert.equal(await app.session(tokens), "400 401");
  assert.equal((await app.signInWith("ada", PASSWORD)).searchParams.get("errorMessage"), "User is disabled.");
});
