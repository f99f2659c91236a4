import { STRATEGIES } from "../../environments/strategies";
import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Rule } from "../rule";
import { textAt } from "../value";
import { capitalize } from "./support/capitalize";
import { isLost, meaningOfLoss } from "./support/loss";

export const appRegistrationReplaced: Rule = {
  id: "app-registration-replaced",
  severity: "forbidden",
  what: "The app registration in Entra is destroyed, or another one takes its place.",
  why: "Microsoft gives each person another ID in each app registration, and that ID is part of the user's name in the pool. Consent, too, is given to one app registration.",
  fix: "Revert what the plan shows as the cause, like microsoft.tenantId in the environment file. If it was deleted in Entra, restore it there, which is possible for 30 days, before anything is applied.",
  find: (chain) => {
    const means = meaningOf(chain);
    return means === undefined ? [] : [{ address: ADDRESSES.application, means }];
  },
};

function meaningOf({ before, change }: Chain): string | undefined {
  const application = change(ADDRESSES.application);
  if (application === undefined) return undefined;
  // By Auth0's documents of windowslive, a personal account has the same ID in every app.
  const newUsers = before.connections.waad
    ? "everyone with a work or school account gets a new user ID"
    : "everyone may get a new user ID";
  const startAgain = `${capitalize(newUsers)}, and everyone has to consent again`;
  if (application.action === "create") {
    // Somebody deleted it: the connections still show that there was one.
    const ids = STRATEGIES.map((strategy) => textAt(before.connections[strategy], "options.0.client_id"));
    const former = ids.find(Boolean);
    return former && `${startAgain}: a new app registration takes the place of ${former}.`;
  }
  if (!isLost(application)) return undefined;
  const effect =
    application.action === "replace"
      ? startAgain
      : `Nobody can sign in, and in another app registration ${newUsers}`;
  return meaningOfLoss(
    application,
    effect,
    `the app registration ${textAt(application.before, "client_id")}`,
  );
}
