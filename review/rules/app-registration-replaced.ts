import { STRATEGIES } from "../../environments/strategies";
import { ADDRESSES } from "../../stacks/addresses";
import type { BrokerChain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import { textAt } from "../value";
import { capitalize } from "./support/capitalize";
import { isLost, lossOf } from "./support/loss";
import { countOfSome } from "./support/users";

export const appRegistrationReplaced = ruleOf(["broker"], {
  id: "app-registration-replaced",
  severity: "forbidden",
  what: "The app registration in Entra is destroyed, or another one takes its place.",
  why: "Consent is given to one app registration. With Auth0's own strategies, Microsoft gives each person another ID in each app registration, and that ID is part of the user ID. With `auth0.strategy: microsoft` user IDs don't depend on it.",
  fix: "Revert what the plan shows as the cause, like `microsoft.tenantId`. If it was deleted in Entra, restore it and its enterprise application before you apply anything: Entra keeps both for 30 days, and `npm run env -- check` says the commands.",
  find: (chain) => {
    const loss = findLoss(chain);
    return loss === undefined ? [] : [{ address: ADDRESSES.application, ...loss }];
  },
});

function findLoss(chain: BrokerChain): Omit<Finding, "address"> | undefined {
  const { before, change } = chain;
  const application = change(ADDRESSES.application);
  if (application === undefined) return undefined;
  const newUsers = describeNewUsers(chain);
  const startAgain =
    newUsers === undefined
      ? "Everyone keeps their user ID, but has to consent again, or their administrator has"
      : `${capitalize(newUsers)}, and everyone has to consent again`;
  if (application.action === "create") {
    // Somebody deleted it: the connections still show that there was one.
    const ids = STRATEGIES.map((strategy) => textAt(before.connections[strategy], "options.0.client_id"));
    const former = ids.find(Boolean);
    return former === undefined
      ? undefined
      : { people: startAgain, cause: `a new app registration takes the place of ${code(former)}` };
  }
  if (!isLost(application)) return undefined;
  const effect =
    application.action === "replace"
      ? startAgain
      : `Nobody can sign in, and in another app registration ${newUsers ?? "everyone has to consent again"}`;
  return lossOf(
    application,
    effect,
    `the app registration ${code(textAt(application.before, "client_id") ?? "")}`,
  );
}

/** Who gets a new user ID, to follow another clause; `undefined` for nobody. */
function describeNewUsers(chain: BrokerChain): string | undefined {
  const { waad, windowslive, microsoft } = chain.before.connections;
  if (waad !== undefined)
    return `everyone with a work or school account${countOfSome(chain)} gets a new user ID`;
  // By Auth0's documents of windowslive, a personal account has the same ID in every app.
  return microsoft !== undefined && windowslive === undefined ? undefined : "everyone may get a new user ID";
}
