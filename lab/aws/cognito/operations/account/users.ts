import { AwsError } from "../../../aws-error";
import type { AccountOperation } from "../operation";
import { adminCreateUser } from "./create-user";
import { findUser, onUser, type UserInput } from "./find-user";
import { listUsers } from "./list-users";
import { toUserType } from "./user-type";

const adminGetUser: AccountOperation<UserInput> = async (input, { pools }) =>
  toUserType((await findUser(pools, input)).user);

/** Lets someone who signed up sign in. Their e-mail address stays unverified. */
const adminConfirmSignUp: AccountOperation<UserInput> = async (input, call) => {
  const { user } = await findUser(call.pools, input);
  if (user.UserStatus !== "UNCONFIRMED") {
    throw new AwsError(
      "NotAuthorizedException",
      `User cannot be confirmed. Current status is ${user.UserStatus}`,
    );
  }
  return call.passOn({ ...input, Username: user.Username });
};

/** Users of a pool, as whoever runs it sees and changes them. */
export const USERS = {
  AdminConfirmSignUp: adminConfirmSignUp,
  AdminCreateUser: adminCreateUser,
  AdminDeleteUser: onUser,
  AdminDisableUser: onUser,
  AdminEnableUser: onUser,
  AdminGetUser: adminGetUser,
  ListUsers: listUsers,
};
