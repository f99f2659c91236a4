import { DEFAULT_STRATEGY } from "../../environments/defaults";
import { nameAtAuth0 } from "../../environments/strategies";
import { addressOfConnection } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { ruleOf } from "../rule";
import { findStrategyMove, type StrategyMove } from "./support/strategy-move";
import { countOfAll } from "./support/users";

const GUIDE = "docs/move-strategy.md";

export const strategyMoved = ruleOf(["broker"], {
  id: "strategy-moved",
  severity: "forbidden",
  what: "An environment moves between `auth0.strategy: microsoft` and Auth0's own strategies.",
  why: "The connection and Microsoft's ID of a person are part of each user ID, and both are others there. Nobody's account in the pool comes along.",
  fix: `Put the deployed \`auth0.strategy\` back. \`${GUIDE}\` says what a move costs, and how to make it.`,
  find: (chain) => {
    const move = findStrategyMove(chain);
    return move === undefined
      ? []
      : [{ address: addressOfConnection(move.to[0] ?? "microsoft"), ...tell(chain, move) }];
  },
});

function tell(chain: BrokerChain, { from, to }: StrategyMove) {
  const { environment } = chain;
  const deployed = from.length > 1 ? "both" : from[0];
  const [old, planned] = [from, to].map((strategies) =>
    strategies.map((strategy) => `\`${nameAtAuth0(strategy)}|…\``).join(" and "),
  );
  const { strategy } = environment.auth0;
  const isDefault = strategy === DEFAULT_STRATEGY ? ", the default" : "";
  return {
    people: `Everyone${countOfAll(chain)} comes back as a new user, and loses their account in the apps`,
    cause: `\`auth0.strategy\` is \`${strategy}\`${isDefault}, and \`${deployed}\` is deployed, so user IDs become ${planned} instead of ${old}`,
    fix: `Write \`auth0.strategy: ${deployed}\` into the file. \`${GUIDE}\` says what a move costs, and how to make it.`,
  };
}
