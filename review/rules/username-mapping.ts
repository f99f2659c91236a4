import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Rule } from "../rule";
import type { Values } from "../value";
import { capitalize } from "./support/capitalize";
import { knownAt } from "./support/known";

export const usernameMapping: Rule = {
  id: "username-mapping",
  severity: "forbidden",
  what: "User names in the pool come, or came, from another claim than sub.",
  why: "Auth0's sub belongs to one person alone. Most other claims, like an e-mail, can be set by whoever runs an organisation, who would so become another user; and with another claim everyone gets another name.",
  mend: "If the plan changes it, put it back; if it was changed in Cognito, apply again and waive this rule for that: who signed in before is known again. The environment file has no key for it.",
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
    ...(isChanged ? ["every user becomes a stranger"] : []),
    ...(planned === "sub" ? [] : [`whoever can set the claim ${planned} can be any user`]),
  ].join(", and ");
  return effects === ""
    ? undefined
    : `${capitalize(effects)}: user names come from the claim ${planned} instead of ${isChanged ? old : "sub"}.`;
}

/** Which claim gives the name, as far as it is known; Cognito takes `sub` where there is no mapping. */
function claimOf(identityProvider: Values | undefined): string | undefined {
  const claim = knownAt(identityProvider, "attribute_mapping.username");
  return claim === undefined ? undefined : String(claim || "sub");
}
