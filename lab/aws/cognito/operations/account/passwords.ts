import { AwsError } from "../../../aws-error";
import type { User, UserPool } from "../../../user-pools/types";
import { checkPassword } from "../../rules/password";
import { refuse } from "../../rules/refuse";
import type { AccountOperation } from "../operation";
import { findUser, type UserInput } from "./find-user";

/**
 * Sets a password, of a user of an identity provider too: that user can then sign in both ways.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html
 */
const adminSetUserPassword: AccountOperation<UserInput & { readonly Password: string }> = async (
  input,
  call,
) => {
  const { pool, user } = await findUser(call.pools, input);
  checkPassword(input.Password, pool, "change");
  return call.passOn({ ...input, Username: user.Username });
};

/** Demands a new password. The lab sends no code for it: AdminSetUserPassword ends this state. */
const adminResetUserPassword: AccountOperation<UserInput> = async (input, { context, pools }) => {
  const { pool, user } = await findUser(pools, input);
  checkReset(pool, user);
  await context.backend.changeUser(input.UserPoolId, user.Username, { UserStatus: "RESET_REQUIRED" });
  return {};
};

/**
 * Whether a password can be reset: not before the user has one of their own, and not without an address for the code.
 *
 * @see https://github.com/getmoto/moto/pull/4412
 * @see https://github.com/amazon-archives/amazon-cognito-identity-js/issues/678
 */
function checkReset(
  { AccountRecoverySetting }: UserPool,
  { Enabled, UserStatus, UserAttributes }: User,
): void {
  if (!Enabled) throw new AwsError("NotAuthorizedException", "User is disabled");
  if (UserStatus !== "CONFIRMED" && UserStatus !== "RESET_REQUIRED") {
    throw new AwsError("NotAuthorizedException", "User password cannot be reset in the current state.");
  }
  const mechanisms = AccountRecoverySetting?.RecoveryMechanisms ?? [];
  if (mechanisms.some(({ Name }) => Name === "admin_only")) {
    throw new AwsError("NotAuthorizedException", "Contact administrator to reset password.");
  }
  const isVerified = UserAttributes.some(
    ({ Name, Value }) => /^(?:email|phone_number)_verified$/.test(Name) && Value === "true",
  );
  if (!isVerified) {
    refuse("Cannot reset password for the user as there is no registered/verified email or phone_number");
  }
}

/** Passwords of users. */
export const PASSWORDS = {
  AdminResetUserPassword: adminResetUserPassword,
  AdminSetUserPassword: adminSetUserPassword,
};
