import { AwsError } from "../../../aws-error";
import { usernameIn } from "../../../user-pools/letter-case";
import type { Pools } from "../../../user-pools/pools";
import type { User, UserPool } from "../../../user-pools/types";
import type { AccountOperation } from "../operation";

/** What names a user: the username, the ID (`sub`), or an attribute that people sign in with. */
export interface UserInput {
  readonly UserPoolId: string;
  readonly Username: string;
}

/** @throws AwsError ResourceNotFoundException, UserNotFoundException */
export async function findUser(
  pools: Pools,
  { UserPoolId, Username }: UserInput,
): Promise<{ pool: UserPool; user: User }> {
  const pool = await pools.userPool(UserPoolId);
  return { pool, user: await pools.user(UserPoolId, usernameIn(pool, Username)) };
}

/** @throws AwsError ResourceNotFoundException */
export async function findUserIfAny(pools: Pools, input: UserInput): Promise<User | undefined> {
  try {
    return (await findUser(pools, input)).user;
  } catch (error) {
    if (error instanceof AwsError && error.code === "UserNotFoundException") return undefined;
    throw error;
  }
}

/** An operation on a user that ministack answers as Cognito does, once it is given the username itself. */
export const onUser: AccountOperation<UserInput> = async (input, call) => {
  const { user } = await findUser(call.pools, input);
  return call.passOn({ ...input, Username: user.Username });
};
