import type { DeployedPool } from "./deployed-pool";
import { usernameIn } from "./letter-case";
import type { PoolUser } from "./pool-user";

/**
 * The user that a name to sign in with belongs to: a username, or an attribute that the pool takes instead of one. ministack
 * finds users by their ID (`sub`) too, which nobody signs in with.
 *
 * @returns `undefined` if there is none
 */
export async function findUserByName(pool: DeployedPool, name: string): Promise<PoolUser | undefined> {
  const userPool = await pool.userPool();
  const wanted = usernameIn(userPool, name);
  const user = await pool.user(wanted);
  const attributes = [...(userPool.UsernameAttributes ?? []), ...(userPool.AliasAttributes ?? [])];
  const isName = user?.username === wanted || attributes.some((each) => user?.attributes[each] === wanted);
  return isName ? user : undefined;
}
