import { STRATEGIES } from "../../environments/strategies";
import { ADDRESSES, addressOfConnection } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Finding, Rule } from "../rule";
import { ACCOUNTS } from "./support/accounts";
import { audienceOf, peopleOnlyIn } from "./support/audiences";

export const accountsWidened: Rule = {
  id: "accounts-widened",
  severity: "warning",
  what: "More people can sign in: the app registration admits more kinds of accounts, or Auth0 has one more connection.",
  why: "An app that lets in whoever signs in lets these in, too.",
  fix: "Set microsoft.accounts and auth0.strategy of the environment file to those who should sign in. If all of these should, check that the apps decide for themselves who may do what.",
  find: (chain) => [...findInAudience(chain), ...findInConnections(chain)],
};

function findInAudience({ before, after }: Chain): Finding[] {
  const [old, planned] = [audienceOf(before), audienceOf(after)];
  if (old === undefined || planned === undefined) return [];
  const people = peopleOnlyIn(planned, old);
  return people === undefined
    ? []
    : [
        {
          address: ADDRESSES.application,
          means: `${people} can sign in, too: the app registration's sign_in_audience is ${planned} instead of ${old}.`,
        },
      ];
}

function findInConnections({ before, after }: Chain): Finding[] {
  const former = STRATEGIES.find((strategy) => before.connections[strategy] !== undefined);
  const added = STRATEGIES.filter(
    (strategy) => before.connections[strategy] === undefined && after.connections[strategy] !== undefined,
  );
  return former === undefined
    ? []
    : added.map((strategy) => ({
        address: addressOfConnection(strategy),
        means: `People with ${ACCOUNTS[strategy]} can sign in, too: the connection ${strategy} is added to ${former}.`,
      }));
}
