import { ADDRESSES } from "../../stacks/addresses";
import type { Change } from "../plan";
import type { Rule } from "../rule";
import { textAt } from "../value";
import { isLost, meaningOfLoss } from "./support/loss";

export const identityProviderReplaced: Rule = {
  id: "identity-provider-replaced",
  severity: "forbidden",
  what: "Cognito's identity provider is destroyed, replaced or renamed.",
  why: "The name of every user in the pool begins with the identity provider's name: under another name everyone who signs in is a new user, and without it nobody signs in.",
  fix: "Revert cognito.providerName in the environment file, or whatever else the plan shows as the cause; if it was deleted in Cognito, apply again.",
  find: ({ change }) => {
    const provider = change(ADDRESSES.identityProvider);
    const means = provider && meaningOf(provider);
    return means === undefined ? [] : [{ address: ADDRESSES.identityProvider, means }];
  },
};

function meaningOf(change: Change): string | undefined {
  const [old, planned] = [change.before, change.after].map((side) => textAt(side, "provider_name"));
  if (old !== undefined && planned !== undefined && old !== planned) {
    return `Every user gets a new user ID: the identity provider is renamed from ${old} to ${planned}, so whoever was ${old}_… signs in as ${planned}_….`;
  }
  if (!isLost(change)) return undefined;
  const effect =
    change.action === "replace"
      ? "Nobody can sign in until it is there again, and users may come back with a new user ID"
      : `Nobody can sign in, and every ${old}_… gets a new user ID unless it comes back under that name`;
  return meaningOfLoss(change, effect, `the identity provider ${old}`);
}
