import type { BrokerEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { type Auth0Management, enterAuth0 } from "../clouds/auth0";
import { enterAws } from "../clouds/enter-aws";
import type { Fetch } from "../clouds/https";
import {
  type Auth0User,
  markShared,
  type NewName,
  needsAuth0User,
  newNameOf,
  type PoolUser,
} from "./new-names";
import { PoolUsers } from "./pool-users";

/** The only scope of the Management API that it takes. */
const SCOPE = "read:users";

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
  if (aws.api === undefined || broker.api === undefined) {
    const wrong = [...aws.findings, ...broker.findings].filter(({ verdict }) => verdict !== "ok");
    const lines = wrong.map(
      ({ cloud, message, toDo = "fix it" }) => `  ${cloud}: ${message}\n    To do: ${toDo}`,
    );
    throw new UserError(
      "clouds-not-entered",
      `${name}: its users can't be read with these credentials. Nothing was changed.\n${lines.join("\n")}\nThen run the same command again.`,
    );
  }
  const management = broker.api;
  if (!management.scopes.includes(SCOPE)) {
    throw new UserError(
      "auth0-scope-missing",
      `${name}: these credentials lack the Management API's scope ${SCOPE} at ${auth0.domain}. Nothing was changed.\nTo do: grant it (Auth0 dashboard, Applications, APIs, Auth0 Management API, Machine to Machine Applications), then run the same command again. A deploy does not need it: take it away afterwards.`,
    );
  }
  const pool = await PoolUsers.find(environment, aws.api);
  const named = { ...environment, cognito: { ...cognito, usernames: pool.usernames } };
  const users: NewName[] = [];
  for await (const page of pool.pages()) {
    users.push(...(await namePage(named, page, management)));
    count(users.length);
  }
  return { environment: name, userPool: pool.poolId, users: markShared(users) };
}

/** Names the users of a page, in their order. */
async function namePage(
  environment: BrokerEnvironment,
  page: readonly PoolUser[],
  management: Auth0Management,
): Promise<NewName[]> {
  const names: NewName[] = [];
  for (let start = 0; start < page.length; start += AT_ONCE) {
    const some = page
      .slice(start, start + AT_ONCE)
      .map(async (user) =>
        newNameOf(environment, user, needsAuth0User(user) ? await readUser(management, user) : undefined),
      );
    names.push(...(await Promise.all(some)));
  }
  return names;
}

/** @returns undefined where Auth0 has no such user @throws UserError */
async function readUser(
  management: Auth0Management,
  { auth0Id = "" }: PoolUser,
): Promise<Auth0User | undefined> {
  const fields = "fields=identities,tenantid,oid&include_fields=true"; // no name, no e-mail
  const { status, text } = await management.get(`/users/${encodeURIComponent(auth0Id)}?${fields}`);
  if (status === 200) return JSON.parse(text) as Auth0User;
  if (status === 404) return undefined;
  throw new UserError(
    "auth0-call-failed",
    `Auth0 does not answer /users (HTTP ${status}). Nothing was changed.\nTo do: run the same command again.`,
  );
}
