import { fillLifetimes, secondsOf } from "../../environments/lifetimes";
import { quote } from "../../environments/mistakes";
import type { Environment } from "../../environments/schema";
import { inShellQuotes } from "../../environments/shell-word";
import { UserError } from "../../environments/user-error";
import { assertEntered } from "../clouds/assert-entered";
import { type Aws, requireAwsKeys } from "../clouds/aws";
import { enterAws } from "../clouds/enter-aws";
import type { Fetch } from "../clouds/https";
import { type PoolUser, PoolUsers } from "../clouds/pool-users";
import { accountByPool } from "./account-by-pool";
import { findUsers } from "./find-users";

/** A user whose sessions may be ended. */
export interface SignOut {
  /** Who it is, in lines. */
  readonly who: string;
  /** Ends them. @returns what was done, and what goes on, in lines @throws UserError */
  readonly act: () => Promise<string>;
}

/**
 * Finds the one user that is meant.
 *
 * @param count gets how many users were read so far
 * @throws UserError where nobody is meant, or several may be
 */
export async function findSignOut(
  environment: Environment,
  given: string,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
  count?: (read: number) => void,
): Promise<SignOut> {
  const { name, cognito } = environment;
  requireAwsKeys(variables, name);
  const aws = await enterAws(cognito, variables, fetch);
  assertEntered(name, [aws]);
  const pool = await PoolUsers.find(
    environment,
    aws.api as Aws,
    'docs/people.md, "Somebody may not sign in any more"',
  );
  const [user, ...others] = (await findUsers(environment, pool, given, count)) as [PoolUser, ...PoolUser[]];
  if (others.length > 0) {
    const lines = [user, ...others].map((each) => renderUser(environment, each));
    throw new UserError(
      "user-not-clear",
      `${name}: ${quote(given)} may be ${lines.length} users of the pool. Nobody was signed out.\n${lines.join("\n")}\nTo do: run it again with the name of one of them.`,
    );
  }
  return {
    who: renderUser(environment, user),
    act: async () => {
      await pool.signOut(user.username);
      return renderRest(environment, pool.poolId, user);
    },
  };
}

/** The name is told whole, so that it can be copied; what the person's organisation sets is quoted. */
function renderUser(environment: Environment, user: PoolUser): string {
  const account = accountByPool(user, environment);
  const [email, named] = ["email", "name"].map((attribute) => user.attributes.get(attribute));
  return [
    `  ${user.username}`,
    ...(named ? [`    name       ${quote(named)}`] : []),
    ...(email ? [`    e-mail     ${quote(email)}`] : []),
    ...("why" in account ? [] : [`    account    ${account.objectId} of the tenant ${account.tenantId}`]),
    `    sub        ${user.sub}`,
  ].join("\n");
}

/** What was done, what goes on and for how long, and what keeps the person out. */
function renderRest(environment: Environment, poolId: string, { username }: PoolUser): string {
  const { name, cognito, route } = environment;
  const longest = longestToken(environment);
  const asks = route === "broker" ? "Auth0 and Microsoft" : "Microsoft";
  return [
    `Signed out of ${name}: ${username}`,
    "The refresh tokens are revoked: no app gets new tokens with them. What goes on:",
    `  tokens that an app verifies by itself   until they end, ${longest} after they were issued`,
    `  a session at the pool's domain          in that browser, for up to 1 hour: it gets new tokens without ${asks}`,
    ...(route === "broker"
      ? [
          "  a session at Auth0                      in that browser, for as long as the tenant lets it: it asks Microsoft nothing",
        ]
      : []),
    "  an app's own session                    for as long as the app lets it",
    `To keep the person out: disable the account at Microsoft first, then the user of the pool, which stops new sign-ins at once:`,
    `  aws cognito-idp admin-disable-user --region ${cognito.region} --user-pool-id ${poolId} --username ${inShellQuotes(username)}`,
  ].join("\n");
}

/** The longest that an access or ID token of the environment's own app clients lives. */
function longestToken({ cognito }: Environment): string {
  const lives = Object.values(cognito.clients).flatMap((client) => {
    const { access, id } = fillLifetimes(client.tokens);
    return [access, id];
  });
  const [longest] = lives.sort((a, b) => secondsOf(b) - secondsOf(a));
  return longest === undefined ? "up to 1 day" : `at most ${longest}`;
}
