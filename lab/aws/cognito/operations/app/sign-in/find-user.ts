import { AwsError } from "../../../../aws-error";
import { usernameIn } from "../../../../user-pools/letter-case";
import type { PoolUser } from "../../../../user-pools/pool-user";
import { hidesUsers, type Requester } from "../app-client";

/** Cognito's answer to a password that is wrong. */
export const wrongPassword = () => new AwsError("NotAuthorizedException", "Incorrect username or password.");

/**
 * The user that a name to sign in with belongs to: a username, or an attribute that the pool takes instead of one.
 *
 * @returns `undefined` if there is none
 */
export async function findUser({ pool }: Requester, name: string): Promise<PoolUser | undefined> {
  const userPool = await pool.userPool();
  const wanted = usernameIn(userPool, name);
  const user = await pool.user(wanted);
  if (user === undefined) return undefined;
  const names = [...(userPool.UsernameAttributes ?? []), ...(userPool.AliasAttributes ?? [])];
  // ministack finds users by their sub too, which nobody signs in with.
  const isName = user.username === wanted || names.some((attribute) => user.attributes[attribute] === wanted);
  return isName ? user : undefined;
}

/**
 * The user who signs in, if they may sign in with a password at all.
 *
 * @throws AwsError
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export async function findUserWithPassword(requester: Requester, name: string): Promise<PoolUser> {
  const user = await findUser(requester, name);
  if (user === undefined) throw hidesUsers(requester) ? wrongPassword() : userNotFound();
  if (!user.enabled) throw new AwsError("NotAuthorizedException", "User is disabled.");
  if (user.status === "UNCONFIRMED") {
    throw new AwsError("UserNotConfirmedException", "User is not confirmed.");
  }
  if (user.status === "EXTERNAL_PROVIDER") throw wrongPassword();
  return user;
}

export const userNotFound = () => new AwsError("UserNotFoundException", "User does not exist.");
