import { OWN_USERS } from "../../environments/own-users";
import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import { code } from "../code";
import type { Rule } from "../rule";
import { isLost } from "./support/loss";
import { otherProvidersIn } from "./support/other-providers";

export const wayInRemoved: Rule = {
  id: "way-in-removed",
  severity: "warning",
  what: "An app client no longer lets people sign in with a password, or through one of its other identity providers.",
  why: "Whoever signed in that way can't sign in to the app any more. Through Microsoft the same person is another user.",
  fix: "Write the name under `cognito.clients.*.alsoSignInWith`, unless nobody signs in that way. If it was removed in Cognito, apply again.",
  find: (chain) => {
    const { after, change } = chain;
    if (isLost(change(ADDRESSES.pool))) return []; // then everything is lost
    return Object.keys(after.clients).flatMap((name) => {
      const [old, kept] = (["before", "after"] as const).map((side) => otherProvidersIn(chain, side, name));
      if (old === undefined || kept === undefined) return [];
      return old
        .filter((provider) => !kept.includes(provider))
        .map((provider) => ({
          address: addressOfAppClient(name),
          people:
            provider === OWN_USERS
              ? `People with a password can't sign in to ${name} any more`
              : `People of ${provider} can't sign in to ${name} any more`,
          cause: `its app client no longer supports ${code(provider)}`,
        }));
    });
  },
};
