import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Rule } from "../rule";
import type { Values } from "../value";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";
import { isLost, meaningOfLoss } from "./support/loss";

export const callbackRemoved: Rule = {
  id: "callback-removed",
  severity: "warning",
  what: "An app client loses a callback or logout URL, or is destroyed.",
  why: "Cognito compares these URLs character by character, and shows an error page instead of the app where one is not registered.",
  fix: "Put the client or its URL back under cognito.clients of the environment file, unless the app no longer uses it.",
  find: (chain) => {
    if (isLost(chain.change(ADDRESSES.pool))) return []; // then everything is lost
    return Object.entries(chain.before.clients).flatMap(([name, before]) =>
      meaningsOf(chain, name, before).map((means) => ({ address: addressOfAppClient(name), means })),
    );
  },
};

function meaningsOf({ after, change }: Chain, name: string, before: Values): string[] {
  const client = change(addressOfAppClient(name));
  if (isLost(client) && client.action !== "replace") {
    return [meaningOfLoss(client, `Nobody can sign in to ${name} any more`, `the app client ${name}`)];
  }
  const removed = (attribute: string) => {
    const kept = knownTextsAt(after.clients[name], attribute);
    return kept === undefined
      ? []
      : (knownTextsAt(before, attribute) ?? []).filter((url) => !kept.includes(url));
  };
  const [callbacks, logouts] = [removed("callback_urls"), removed("logout_urls")];
  return [
    ...(callbacks.length > 0
      ? [
          `People who sign in to ${name} at ${joinValues(callbacks)} get redirect_mismatch: the callback URL is removed.`,
        ]
      : []),
    ...(logouts.length > 0
      ? [
          `People who sign out of ${name} to ${joinValues(logouts)} end on an error page: the logout URL is removed.`,
        ]
      : []),
  ];
}
