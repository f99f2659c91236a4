import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeJwt } from "jose";
import { cognito, createPool, refusal } from "../../../shared-aws";
import { DeployedApp, person } from "./deployed-app";

const Password = "Correct-horse-1";

async function createUser(pool: object = {}, UserAttributes: object[] = []) {
  const user = { UserPoolId: await createPool(pool), Username: "ada" };
  await cognito("AdminCreateUser", { ...user, UserAttributes });
  return user;
}

const VERIFIED = [
  { Name: "email", Value: "ada@acme.example" },
  { Name: "email_verified", Value: "true" },
];

test("a password is temporary, unless the account says that it is permanent", async () => {
  const user = await createUser();
  const status = async () => (await cognito("AdminGetUser", user)).UserStatus;
  assert.deepEqual(await cognito("AdminSetUserPassword", { ...user, Password, Permanent: true }), {});
  assert.equal(await status(), "CONFIRMED");
  await cognito("AdminSetUserPassword", { ...user, Password });
  assert.equal(await status(), "FORCE_CHANGE_PASSWORD");
});

test("a password must keep to the pool's policy", async () => {
  const user = await createUser();
  for (const [bad, words] of [
    ["Aa1!", "Password not long enough"],
    ["correct-horse-1", "Password must have uppercase characters"],
    ["CORRECT-HORSE-1", "Password must have lowercase characters"],
    ["Correct-horse-battery", "Password must have numeric characters"],
    ["CorrectHorse1", "Password must have symbol characters"],
  ] as const) {
    assert.equal(
      await refusal("AdminSetUserPassword", { ...user, Password: bad, Permanent: true }),
      `400 InvalidPasswordException: Password does not conform to policy: ${words}`,
    );
  }
  const lax = await createUser({
    Policies: { PasswordPolicy: { MinimumLength: 6, RequireUppercase: false, RequireSymbols: false } },
  });
  await cognito("AdminSetUserPassword", { ...lax, Password: "horse1" });
  const historic = await createUser({ Policies: { PasswordPolicy: { PasswordHistorySize: 3 } } });
  assert.equal(
    await refusal("AdminSetUserPassword", { ...historic, Password }),
    "400 UnknownOperationException: The lab's Cognito does not have a history of passwords: set PasswordHistorySize to 0.",
  );
});

test("a password is not repeated by an error", async () => {
  const user = await createUser();
  assert.doesNotMatch(await refusal("AdminSetUserPassword", { ...user, Password: "my secret" }), /my secret/);
});

test("a reset demands a new password of whoever has one and an address to send a code to", async () => {
  const user = await createUser({}, VERIFIED);
  const reset = () => refusal("AdminResetUserPassword", user);
  assert.equal(
    await reset(),
    "400 NotAuthorizedException: User password cannot be reset in the current state.",
  );
  await cognito("AdminSetUserPassword", { ...user, Password, Permanent: true });
  assert.deepEqual(await cognito("AdminResetUserPassword", user), {});
  assert.equal((await cognito("AdminGetUser", user)).UserStatus, "RESET_REQUIRED");
  assert.deepEqual(await cognito("AdminResetUserPassword", user), {});
  await cognito("AdminDisableUser", user);
  assert.equal(await reset(), "400 NotAuthorizedException: User is disabled");

  const unreachable = await createUser();
  await cognito("AdminSetUserPassword", { ...unreachable, Password, Permanent: true });
  assert.equal(
    await refusal("AdminResetUserPassword", unreachable),
    "400 InvalidParameterException: Cannot reset password for the user as there is no registered/verified email or phone_number",
  );

  const byAdministrators = await createUser(
    { AccountRecoverySetting: { RecoveryMechanisms: [{ Name: "admin_only", Priority: 1 }] } },
    VERIFIED,
  );
  await cognito("AdminSetUserPassword", { ...byAdministrators, Password, Permanent: true });
  assert.equal(
    await refusal("AdminResetUserPassword", byAdministrators),
    "400 NotAuthorizedException: Contact administrator to reset password.",
  );
});

test("a user of an identity provider who gets a password signs in both ways, as one user", async () => {
  const app = await DeployedApp.deploy("both-ways");
  const { UserPoolId } = app;
  const { sub } = await app.claimsOf(person);
  const user = { UserPoolId, Username: `Microsoft_${person.sub}` };
  assert.equal(
    await refusal("AdminResetUserPassword", user),
    "400 NotAuthorizedException: User password cannot be reset in the current state.",
  );
  await cognito("AdminSetUserPassword", { ...user, Password, Permanent: true });
  assert.equal((await cognito("AdminGetUser", user)).UserStatus, "CONFIRMED");
  const tokens = await app.redeem(await app.signInWith(user.Username, Password));
  assert.equal(decodeJwt(tokens.id_token).sub, sub);
  assert.equal((await app.claimsOf(person)).sub, sub);
});
