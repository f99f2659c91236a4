import { AwsError } from "../../../aws-error";
import type { User, UserPool } from "../../../user-pools/types";
import { checkPassword } from "../../rules/password";
import { NO_VERIFIED_ADDRESS, notResettable, recoveryMechanisms } from "../../rules/recovery";
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
function checkReset(pool: UserPool, { Enabled, UserStatus, UserAttributes }: User): void {
  if (!Enabled) throw new AwsError("NotAuthorizedException", "User is disabled");
  if (UserStatus !== "CONFIRMED" && UserStatus !== "RESET_REQUIRED") {
    throw notResettable();
  }
  recoveryMechanisms(pool);
  const isVerified = UserAttributes.some(
    ({ Name, Value }) => /^(?:email|phone_number)_verified$/.test(Name) && Value === "true",
  );
  if (!isVerified) {
    refuse(NO_VERIFIED_ADDRESS);
  }
}

/** Passwords of users. */
export const PASSWORDS = {
  AdminResetUserPassword: adminResetUserPassword,
  AdminSetUserPassword: adminSetUserPassword,
};
