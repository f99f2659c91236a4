import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Rule } from "../rule";
import type { Values } from "../value";
import { capitalize } from "./support/capitalize";
import { knownAt } from "./support/known";

export const usernameMapping: Rule = {
  id: "username-mapping",
  severity: "forbidden",
  what: "User names in the pool come, or came, from a claim other than sub.",
  why: "Auth0's sub belongs to one person alone. Whoever runs an organisation can set most other claims, like an e-mail address, and so become another user. With another claim everyone also gets a new user ID.",
  fix: "If the plan changes it, put it back; if it was changed in Cognito, apply again and waive this rule for that: everyone gets their old user ID back. The environment file has no key for it.",
  find: (chain) => {
    const means = meaningOf(chain);
    return means === undefined ? [] : [{ address: ADDRESSES.identityProvider, means }];
  },
};

function meaningOf({ before, after }: Chain): string | undefined {
  const [old, planned] = [claimOf(before.identityProvider), claimOf(after.identityProvider)];
  if (planned === undefined) return undefined;
  const isChanged = old !== undefined && old !== planned;
  const effects = [
    ...(isChanged ? ["every user gets a new user ID"] : []),
    ...(planned === "sub" ? [] : [`whoever can set the claim ${planned} can be any user`]),
  ].join(", and ");
  return effects === ""
    ? undefined
    : `${capitalize(effects)}: user names come from the claim ${planned} instead of ${isChanged ? old : "sub"}.`;
}

/** The claim that becomes the user name, if it is known. Without a mapping Cognito takes `sub`. */
function claimOf(identityProvider: Values | undefined): string | undefined {
  const claim = knownAt(identityProvider, "attribute_mapping.username");
  return claim === undefined ? undefined : String(claim || "sub");
}
