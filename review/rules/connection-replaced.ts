import { STRATEGIES, type Strategy, strategiesOf } from "../../environments/strategies";
import { addressOfConnection } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import type { Change } from "../plan";
import { type Finding, ruleOf } from "../rule";
import { textAt } from "../value";
import { ACCOUNTS, PEOPLE } from "./support/accounts";
import { isLost, lossOf } from "./support/loss";
import { findStrategyMove } from "./support/strategy-move";
import { countOfSome } from "./support/users";

export const connectionReplaced = ruleOf(["broker"], {
  id: "connection-replaced",
  severity: "forbidden",
  what: "A connection from Auth0 to Microsoft is destroyed, replaced or renamed.",
  why: "The connection is part of each user ID, as in `oauth2|dev-microsoft|…` and `waad|…`, and Auth0 deletes a connection's users along with it.",
  fix: "Revert `auth0.strategy` and `auth0.connections`, or whatever else the plan shows as the cause: `auth0.strategy: both` adds a connection without losing anybody. If it was deleted in Auth0, apply again.",
  find: (chain) =>
    STRATEGIES.flatMap((strategy) => {
      if (findStrategyMove(chain)?.from.includes(strategy)) return []; // strategy-moved reports it
      const loss = findLoss(chain, strategy);
      return loss === undefined ? [] : [{ address: addressOfConnection(strategy), ...loss }];
    }),
});

const FIX_OF_MICROSOFT =
  "Revert `auth0.connections`, or whatever else the plan shows as the cause. If it was deleted in Auth0, apply again.";

type Loss = Omit<Finding, "address">;

function findLoss(chain: BrokerChain, strategy: Strategy): Loss | undefined {
  const connection = chain.change(addressOfConnection(strategy));
  if (connection === undefined) return undefined;
  if (!isLost(connection)) return findRename(connection, strategy);
  const what = `the connection \`${strategy}\``;
  if (connection.action !== "replace" && !strategiesOf(chain.environment).includes(strategy)) {
    return lossOfUnwanted(chain, connection, strategy);
  }
  const until = connection.action === "replace" ? " until the connection is there again" : "";
  const loss = lossOf(connection, `Nobody can sign in with ${ACCOUNTS[strategy]}${until}`, what);
  const own = strategy === "microsoft" && { fix: FIX_OF_MICROSOFT };
  if (connection.action === "forget") return { ...loss, ...own };
  // With Auth0's own strategies nobody promises that a person has the same ID in another connection.
  const cost =
    strategy === "microsoft"
      ? `user IDs stay the same only if it comes back as ${code(textAt(connection.before, "name") ?? "")}`
      : "Auth0 forgets everyone who signed in through it";
  return { ...loss, ...own, cause: `${loss.cause}, and ${cost}` };
}

/** The environment no longer wants the connection. */
function lossOfUnwanted(chain: BrokerChain, connection: Change, strategy: Strategy): Loss {
  const { environment } = chain;
  const others = strategiesOf(environment).join(" and ");
  const people = `${PEOPLE[strategy]}${countOfSome(chain)} can no longer sign in, or come back as new users through ${others}`;
  return {
    ...lossOf(
      connection,
      people,
      `\`auth0.strategy\` is \`${environment.auth0.strategy}\`, and the connection \`${strategy}\``,
    ),
    fix: "Revert `auth0.strategy`, or write `both`, which adds a connection without losing anybody.",
  };
}

function findRename({ before, after }: Change, strategy: Strategy): Loss | undefined {
  const changed = ["strategy", "name"].find((attribute) => {
    const [old, planned] = [textAt(before, attribute), textAt(after, attribute)];
    return old !== undefined && planned !== undefined && old !== planned;
  });
  if (changed === undefined) return undefined;
  const [old, planned] = [before, after].map((side) => code(textAt(side, changed) ?? ""));
  return {
    ...(strategy === "microsoft" && { fix: FIX_OF_MICROSOFT }),
    people: `${PEOPLE[strategy]} may get new user IDs`,
    cause: `the connection \`${strategy}\` has the ${changed} ${planned} instead of ${old}`,
  };
}
