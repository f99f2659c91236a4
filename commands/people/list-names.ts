import type { BrokerEnvironment } from "../../environments/schema";
import { assertEntered } from "../clouds/assert-entered";
import { type Auth0Management, enterAuth0 } from "../clouds/auth0";
import { auth0UsersBy, type ReadAuth0User } from "../clouds/auth0-users";
import type { Aws } from "../clouds/aws";
import { enterAws } from "../clouds/enter-aws";
import type { Fetch } from "../clouds/https";
import { PoolUsers } from "../clouds/pool-users";
import {
  type BrokerUser,
  brokerUserOf,
  markShared,
  type NewName,
  needsAuth0User,
  newNameOf,
} from "./new-names";

/** How many users are asked for at Auth0 at the same time: more would only be told to wait. */
const AT_ONCE = 4;

export interface Names {
  readonly environment: string;
  readonly userPool: string;
  readonly users: readonly NewName[];
}

/**
 * Lists the users of an environment's pool, each with the name that the person would get with one connection. It only reads.
 *
 * @param count gets how many users were named so far
 * @throws UserError
 */
export async function listNames(
  environment: BrokerEnvironment,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
  count: (named: number) => void = () => {},
): Promise<Names> {
  const { name, cognito, auth0 } = environment;
  const [aws, broker] = await Promise.all([
    enterAws(cognito, variables, fetch),
    enterAuth0(auth0.domain, variables, fetch),
  ]);
  assertEntered(name, [aws, broker]);
  const readUser = auth0UsersBy(broker.api as Auth0Management, environment);
  const pool = await PoolUsers.find(
    environment,
    aws.api as Aws,
    'docs/move-strategy.md, "Who gets which name"',
  );
  const named = { ...environment, cognito: { ...cognito, usernames: pool.usernames } };
  const users: NewName[] = [];
  for await (const page of pool.pages()) {
    users.push(
      ...(await namePage(
        named,
        page.map((user) => brokerUserOf(user, cognito.providerName)),
        readUser,
      )),
    );
    count(users.length);
  }
  return { environment: name, userPool: pool.poolId, users: markShared(users) };
}

/** Names the users of a page, in their order. */
async function namePage(
  environment: BrokerEnvironment,
  page: readonly BrokerUser[],
  readUser: ReadAuth0User,
): Promise<NewName[]> {
  const names: NewName[] = [];
  for (let start = 0; start < page.length; start += AT_ONCE) {
    const some = page
      .slice(start, start + AT_ONCE)
      .map(async (user) =>
        newNameOf(environment, user, needsAuth0User(user) ? await readUser(String(user.auth0Id)) : undefined),
      );
    names.push(...(await Promise.all(some)));
  }
  return names;
}
