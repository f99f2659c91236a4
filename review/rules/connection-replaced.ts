import { STRATEGIES, type Strategy, strategiesOf } from "../../environments/strategies";
import { addressOfConnection } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Change } from "../plan";
import type { Rule } from "../rule";
import { textAt } from "../value";
import { ACCOUNTS } from "./support/accounts";
import { isLost, meaningOfLoss } from "./support/loss";

export const connectionReplaced: Rule = {
  id: "connection-replaced",
  severity: "forbidden",
  what: "A connection from Auth0 to Microsoft is destroyed, replaced or renamed.",
  why: "The connection is part of each user ID, as in waad|… and windowslive|…, and Auth0 deletes a connection's users along with it.",
  fix: "Revert auth0.strategy and auth0.connections in the environment file, or whatever else the plan shows as the cause: strategy both adds a connection without losing anybody. If it was deleted in Auth0, apply again.",
  find: (chain) =>
    STRATEGIES.flatMap((strategy) => {
      const means = meaningOf(chain, strategy);
      return means === undefined ? [] : [{ address: addressOfConnection(strategy), means }];
    }),
};

function meaningOf({ change, environment }: Chain, strategy: Strategy): string | undefined {
  const connection = change(addressOfConnection(strategy));
  if (connection === undefined) return undefined;
  if (!isLost(connection)) return meaningOfRename(connection, strategy);
  const what = `the connection ${strategy}`;
  const account = ACCOUNTS[strategy];
  if (connection.action === "replace") {
    return meaningOfLoss(
      connection,
      `Nobody can sign in with ${account} until it is there again, and Auth0 forgets everyone who did`,
      what,
    );
  }
  const wanted = strategiesOf(environment);
  return wanted.includes(strategy)
    ? meaningOfLoss(
        connection,
        `Nobody can sign in with ${account}, and Auth0 forgets everyone who did`,
        what,
      )
    : meaningOfLoss(
        connection,
        `Whoever signed in with ${account} can't any more, or gets a new user ID through ${wanted.join(" and ")}`,
        `auth0.strategy is ${environment.auth0.strategy}, and ${what}`,
      );
}

function meaningOfRename({ before, after }: Change, strategy: Strategy): string | undefined {
  const changed = ["strategy", "name"].find((attribute) => {
    const [old, planned] = [textAt(before, attribute), textAt(after, attribute)];
    return old !== undefined && planned !== undefined && old !== planned;
  });
  return (
    changed &&
    `Whoever signs in with ${ACCOUNTS[strategy]} may get a new user ID: the connection ${strategy} has the ${changed} ${textAt(after, changed)} instead of ${textAt(before, changed)}.`
  );
}
