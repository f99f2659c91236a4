import { STRATEGIES } from "../../environments/strategies";
import { addressOfConnection } from "../../stacks/addresses";
import { type BrokerChain, isOfRoute } from "../chain";
import type { Finding, Rule } from "../rule";
import { PEOPLE } from "./support/accounts";
import { findOnlyAt } from "./support/admitted";
import { isStrategyMoved } from "./support/strategy-move";

export const accountsWidened: Rule = {
  id: "accounts-widened",
  severity: "warning",
  what: "More people can sign in: the app registration admits more kinds of accounts, or Auth0 or the user pool more organisations, or Auth0 has one more connection.",
  why: "An app that lets in everyone who can sign in lets these in, too.",
  fix: "Set `microsoft.accounts` and `auth0.strategy` to those who should sign in. If all of these should, check that each app decides for itself who may do what.",
  find: (chain) => [
    ...findOnlyAt(chain, "after")
      // What was changed by hand is more than a change of who gets in: connection-script-mismatch reports it.
      .filter(({ address }) => chain.kind === "plan" || address === chain.addresses.application)
      .map(({ people, address, ...rest }) => ({
        ...rest,
        address,
        people: `${people} can sign in, too`,
        ...(isOfRoute(chain, ["broker"])
          ? address !== chain.addresses.application && { fix: FIX_IN_LIST }
          : { fix: FIX_WITHOUT_BROKER }),
      })),
    ...(isOfRoute(chain, ["broker"]) && !isStrategyMoved(chain) ? findInConnections(chain) : []),
  ],
};

const FIX_WITHOUT_BROKER =
  "Set `microsoft.accounts` and `microsoft.organizations` to those who should sign in. If all of these should, check that each app decides for itself who may do what.";

const FIX_IN_LIST =
  "Set `microsoft.organizations` and `microsoft.personal` to those who should sign in. If all of these should, check that each app decides for itself who may do what.";

function findInConnections(chain: BrokerChain): Finding[] {
  const { before, after } = chain;
  const former = STRATEGIES.find((strategy) => before.connections[strategy] !== undefined);
  const added = STRATEGIES.filter(
    (strategy) => before.connections[strategy] === undefined && after.connections[strategy] !== undefined,
  );
  return former === undefined
    ? []
    : added.map((strategy) => ({
        address: addressOfConnection(strategy),
        people: `${PEOPLE[strategy]} can sign in, too`,
        cause: `\`auth0.strategy\` is \`${chain.environment.auth0.strategy}\`, and the connection \`${strategy}\` is added to \`${former}\``,
      }));
}
