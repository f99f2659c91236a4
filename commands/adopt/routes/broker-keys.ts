import type { BrokerEnvironment } from "../../../environments/schema";
import { STRATEGIES_OF_AUTH0 } from "../../../environments/strategies";
import { accountsIn } from "../../../stacks/sign-in-audiences";
import type { FoundBrokerChain } from "../found-chain";
import type { KeptKey } from "../kept-keys";

/**
 * Who may sign in through a chain: whom its app registration accepts, or that tenant alone whose endpoint the connection has.
 *
 * @returns undefined where the environment file has no value for it
 */
export function accountsOf({
  application,
  connections: { waad, windowslive },
}: Pick<FoundBrokerChain, "application" | "connections">):
  | BrokerEnvironment["microsoft"]["accounts"]
  | undefined {
  const accounts = accountsIn(application.signInAudience);
  if (waad === undefined || waad.options.useCommonEndpoint === true) return accounts;
  return windowslive === undefined ? "tenant" : undefined;
}

/** Which of Auth0's own connections a chain has. */
export function strategyOf({
  connections,
}: Pick<FoundBrokerChain, "connections">): BrokerEnvironment["auth0"]["strategy"] {
  const [first, second] = STRATEGIES_OF_AUTH0.filter((strategy) => connections[strategy] !== undefined);
  return second === undefined && first !== undefined ? first : "both";
}

export function keptKeysOfBroker(found: FoundBrokerChain): KeptKey[] {
  const { connections } = found;
  const accounts = accountsOf(found);
  const userIdAttribute = connections.waad?.options.userid_attribute;
  const kept: (KeptKey | undefined | "")[] = [
    accounts && {
      path: ["microsoft", "accounts"],
      value: accounts,
      otherwise: "it would let others in, or lock people out; change it after the adoption",
    },
    {
      path: ["auth0", "strategy"],
      value: strategyOf(found),
      otherwise:
        "a connection would be made or left behind, and whoever signs in through another one gets a new user ID",
    },
    ...Object.values(connections).map(({ strategy, name }) => ({
      path: ["auth0", "connections", strategy],
      value: name,
      otherwise: "a connection can't be renamed: it would be replaced, and its users lost",
    })),
    userIdAttribute && {
      path: ["auth0", "userIdAttribute"],
      value: userIdAttribute,
      otherwise: "it becomes each user ID: everyone would get a new one",
    },
  ];
  return kept.flatMap((each) => each || []);
}
