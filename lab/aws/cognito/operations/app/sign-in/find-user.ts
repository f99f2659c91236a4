import { AwsError } from "../../../../aws-error";
import { findUserByName } from "../../../../user-pools/find-user-by-name";
import type { PoolUser } from "../../../../user-pools/pool-user";
import { hidesUsers, type Requester } from "../app-client";

/** Cognito's answer to a password that is wrong. */
export const wrongPassword = () => new AwsError("NotAuthorizedException", "Incorrect username or password.");

/**
 * The user who signs in, if they may sign in with a password at all.
 *
 * @throws AwsError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export async function findUserWithPassword(requester: Requester, name: string): Promise<PoolUser> {
  const user = await findUserByName(requester.pool, name);
  if (user === undefined) throw hidesUsers(requester) ? wrongPassword() : userNotFound();
  if (!user.enabled) throw new AwsError("NotAuthorizedException", "User is disabled.");
  if (user.status === "UNCONFIRMED") {
    throw new AwsError("UserNotConfirmedException", "User is not confirmed.");
  }
  if (user.status === "EXTERNAL_PROVIDER") throw wrongPassword();
  return user;
}

export const userNotFound = () => new AwsError("UserNotFoundException", "User does not exist.");
