import type { RouteName } from "../../environments/routes/names";
import type { Chain } from "../chain";
import { code } from "../code";
import { reviewedRouteOf } from "../routes";
import type { Finding, Rule } from "../rule";
import { textAt } from "../value";
import { capitalize } from "./support/capitalize";
import { isLost, lossOf } from "./support/loss";

export const appRegistrationReplaced: Rule = {
  id: "app-registration-replaced",
  severity: "forbidden",
  what: "The app registration in Entra is destroyed, or another one takes its place.",
  why: "Consent is given to one app registration. With Auth0's own strategies and with `route: entra`, Microsoft gives each person another ID in each app registration, and that ID is part of the user ID. With `auth0.strategy: microsoft` and with `route: saml` user IDs don't depend on it.",
  fix: "Revert what the plan shows as the cause, like `microsoft.tenantId`. If it was deleted in Entra, restore it and its enterprise application before you apply anything: Entra keeps both for 30 days, and `npm run env -- check` says the commands.",
  find: (chain) => {
    const loss = findLoss(chain);
    return loss === undefined ? [] : [{ address: chain.addresses.application, ...loss }];
  },
};

function findLoss(chain: Chain): Omit<Finding, "address"> | undefined {
  const { before, change, addresses } = chain;
  const application = change(addresses.application);
  if (application === undefined) return undefined;
  const { otherApplication, usedClientId } = reviewedRouteOf<RouteName>(chain);
  const { kept, again } = otherApplication;
  const newUsers = otherApplication.renamed(chain);
  const startAgain =
    newUsers === undefined
      ? `Everyone keeps their user ID, but ${kept}`
      : `${capitalize(newUsers)}, and ${again}`;
  if (application.action === "create") {
    // Somebody deleted it: the hop before it still shows that there was one.
    const former = usedClientId(before);
    return former === undefined
      ? undefined
      : { people: startAgain, cause: `a new app registration takes the place of ${code(former)}` };
  }
  if (!isLost(application)) return undefined;
  const effect =
    application.action === "replace"
      ? startAgain
      : `Nobody can sign in, and in another app registration ${newUsers ?? again}`;
  return lossOf(
    application,
    effect,
    `the app registration ${code(textAt(application.before, "client_id") ?? "")}`,
  );
}
