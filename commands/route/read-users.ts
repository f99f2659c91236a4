import type { BrokerEnvironment, Environment } from "../../environments/schema";
import { hasMicrosoftConnection } from "../../environments/strategies";
import { assertEntered } from "../clouds/assert-entered";
import { type Auth0Management, enterAuth0 } from "../clouds/auth0";
import { auth0UsersBy } from "../clouds/auth0-users";
import type { Aws } from "../clouds/aws";
import { enterAws } from "../clouds/enter-aws";
import type { Fetch } from "../clouds/https";
import { type PoolUser, PoolUsers } from "../clouds/pool-users";
import { accountByPool } from "../people/account-by-pool";
import { type AccountOrWhy, accountOf, brokerUserOf, needsAuth0User } from "../people/new-names";
import type { Routes, Users } from "./fates";

/** How many users are asked for at Auth0 at the same time: more would only be told to wait. */
const AT_ONCE = 4;

export interface UsersOfPool extends Users {
  readonly userPool: string;
}

/**
 * Reads the users of a pool, and at Auth0 those whose IDs are nowhere else. It only reads.
 *
 * @param count gets how many were read so far
 * @throws UserError
 */
export async function readUsers(
  { old, next }: Routes,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
  count: (read: number) => void = () => {},
): Promise<UsersOfPool> {
  const asked = [old, next].find(needsAuth0);
  const [aws, auth0] = await Promise.all([
    enterAws(old.cognito, variables, fetch),
    asked && enterAuth0(asked.auth0.domain, variables, fetch),
  ]);
  assertEntered(old.name, auth0 === undefined ? [aws] : [aws, auth0]);
  const pool = await PoolUsers.find(old, aws.api as Aws, 'docs/move-route.md, "Who gets which name"');
  const users: PoolUser[] = [];
  for await (const page of pool.pages()) {
    users.push(...page);
    count(users.length);
  }
  const found = asked && auth0 ? await readAtAuth0(users, asked, auth0.api as Auth0Management) : new Map();
  return {
    userPool: pool.poolId,
    usernames: pool.usernames,
    users,
    accountOf: (user, environment) =>
      (environment === asked ? found.get(user) : undefined) ?? accountByPool(user, environment),
  };
}

/** Whether only Auth0 has the IDs of an environment's people: with its own connections. */
const needsAuth0 = (environment: Environment): environment is BrokerEnvironment =>
  "auth0" in environment && !hasMicrosoftConnection(environment);

/** Microsoft's IDs of those users who come by one of Auth0's own connections. */
async function readAtAuth0(
  users: readonly PoolUser[],
  environment: BrokerEnvironment,
  management: Auth0Management,
): Promise<Map<PoolUser, AccountOrWhy>> {
  const read = auth0UsersBy(management, environment);
  const found = new Map<PoolUser, AccountOrWhy>();
  const wanted = users.flatMap((user) => {
    const { auth0Id, ...known } = brokerUserOf(user, environment.cognito.providerName);
    return auth0Id !== undefined && needsAuth0User({ auth0Id, ...known }) ? [{ user, auth0Id }] : [];
  });
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    await Promise.all(
      wanted.slice(start, start + AT_ONCE).map(async ({ user, auth0Id }) => {
        found.set(user, accountOf(auth0Id, await read(auth0Id)));
      }),
    );
  }
  return found;
}
