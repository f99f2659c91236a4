import { AwsError } from "../../../aws-error";
import type { User } from "../../../user-pools/types";
import type { AccountCall, AccountOperation } from "../operation";
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

/**
 * Ends all sessions of a user.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html
 */
const adminUserGlobalSignOut: AccountOperation<UserInput> = async (input, call) => {
  signOutEverywhere(call, (await findUser(call.pools, input)).user);
  return {};
};

/**
 * Keeps a user out, and revokes their tokens: they work no more if the user is enabled again.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html
 */
const adminDisableUser: AccountOperation<UserInput> = async (input, call) => {
  const { user } = await findUser(call.pools, input);
  signOutEverywhere(call, user);
  return call.passOn({ ...input, Username: user.Username });
};

function signOutEverywhere({ context }: AccountCall, { UserAttributes }: User): void {
  const sub = UserAttributes.find(({ Name }) => Name === "sub")?.Value;
  if (sub !== undefined) context.refreshTokens.signOutEverywhere(sub);
}

/** Users of a pool, as whoever runs it sees and changes them. */
export const USERS = {
  AdminConfirmSignUp: adminConfirmSignUp,
  AdminCreateUser: adminCreateUser,
  AdminDeleteUser: onUser,
  AdminDisableUser: adminDisableUser,
  AdminEnableUser: onUser,
  AdminGetUser: adminGetUser,
  AdminUserGlobalSignOut: adminUserGlobalSignOut,
  ListUsers: listUsers,
};
