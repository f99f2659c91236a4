import { STRATEGIES, type Strategy } from "../../environments/strategies";
import { addressOfConnection } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import { at, Secret, textAt } from "../value";
import { ACCOUNTS } from "./support/accounts";

export const appRegistrationMismatch = ruleOf(["broker"], {
  id: "app-registration-mismatch",
  severity: "forbidden",
  what: "Auth0 signs people in with a client ID or a client secret that is not the app registration's.",
  why: "Microsoft lets Auth0 redeem a sign-in only with an app registration's own ID and secret. With Auth0's own strategies, each person has another user ID in each app registration.",
  fix: "If the plan changes it, put it back; if it was changed in Auth0 or Entra, apply again. The environment file has no key for it.",
  find: (chain) =>
    STRATEGIES.flatMap((strategy) => {
      const otherApp = compareClientIds(chain, strategy);
      return otherApp.length > 0 ? otherApp : compareSecrets(chain, strategy);
    }),
});

function compareClientIds({ after }: BrokerChain, strategy: Strategy): Finding[] {
  const used = textAt(after.connections[strategy], "options.0.client_id");
  const registered = textAt(after.application, "client_id");
  if (used === undefined || registered === undefined || used === registered) return [];
  return [
    {
      address: addressOfConnection(strategy),
      // The script of the connection `microsoft` takes no token for another app registration.
      people:
        strategy === "microsoft"
          ? `Nobody can sign in with ${ACCOUNTS.microsoft}`
          : `Everyone with ${ACCOUNTS[strategy]} gets a new user ID, or can't sign in`,
      cause: `the connection \`${strategy}\` has the client ID ${code(used)}, and the app registration has ${code(registered)}`,
    },
  ];
}

function compareSecrets({ after, change }: BrokerChain, strategy: Strategy): Finding[] {
  const used = at(after.connections[strategy], "options.0.client_secret");
  const registered = at(after.password, "value");
  if (!(used instanceof Secret)) return [];
  if (after.application !== undefined && change(after.inUse.password)?.action === "delete") {
    return [secretFinding(strategy, "is destroyed at the app registration")];
  }
  if (!(registered instanceof Secret) || used.equals(registered)) return [];
  return [secretFinding(strategy, "is not the app registration's")];
}

const secretFinding = (strategy: Strategy, why: string): Finding => ({
  address: addressOfConnection(strategy),
  people: `Nobody can sign in with ${ACCOUNTS[strategy]}`,
  cause: `the client secret of the connection \`${strategy}\` ${why} (AADSTS7000215)`,
});
