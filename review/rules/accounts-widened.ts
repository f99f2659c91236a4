import { STRATEGIES } from "../../environments/strategies";
import { ADDRESSES, addressOfConnection } from "../../stacks/addresses";
import type { Chain } from "../chain";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { PEOPLE } from "./support/accounts";
import { audienceOf, keyOfAudience, peopleOnlyIn } from "./support/audiences";

export const accountsWidened: Rule = {
  id: "accounts-widened",
  severity: "warning",
  what: "More people can sign in: the app registration admits more kinds of accounts, or Auth0 has one more connection.",
  why: "An app that lets in everyone who can sign in lets these in, too.",
  fix: "Set `microsoft.accounts` and `auth0.strategy` to those who should sign in. If all of these should, check that each app decides for itself who may do what.",
  find: (chain) => [...findInAudience(chain), ...findInConnections(chain)],
};

function findInAudience(chain: Chain): Finding[] {
  const [old, planned] = [audienceOf(chain.before), audienceOf(chain.after)];
  if (old === undefined || planned === undefined) return [];
  const people = peopleOnlyIn(planned, old);
  return people === undefined
    ? []
    : [
        {
          address: ADDRESSES.application,
          people: `${people} can sign in, too`,
          cause: `${keyOfAudience(chain)}the app registration's \`sign_in_audience\` is ${code(planned)} instead of ${code(old)}`,
        },
      ];
}

function findInConnections(chain: Chain): Finding[] {
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
