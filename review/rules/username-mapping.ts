import { ADDRESSES } from "../../stacks/addresses";
import type { Chain } from "../chain";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import type { Values } from "../value";
import { capitalize } from "./support/capitalize";
import { knownAt } from "./support/known";
import { countOfAll } from "./support/users";

export const usernameMapping: Rule = {
  id: "username-mapping",
  severity: "forbidden",
  what: "User names in the pool come, or came, from a claim other than `sub`.",
  why: "Auth0's `sub` belongs to one person alone. Whoever runs an organisation can set most other claims, like an e-mail address, and so become another user. With another claim everyone also gets a new user ID.",
  fix: "If the plan changes it, put it back. If it was changed in Cognito, apply again and waive this rule for that: everyone gets their old user ID back. The environment file has no key for it.",
  find: (chain) => {
    const finding = findOther(chain);
    return finding === undefined ? [] : [{ address: ADDRESSES.identityProvider, ...finding }];
  },
};

function findOther(chain: Chain): Omit<Finding, "address"> | undefined {
  const { before, after } = chain;
  const [old, planned] = [claimOf(before.identityProvider), claimOf(after.identityProvider)];
  if (planned === undefined) return undefined;
  const isChanged = old !== undefined && old !== planned;
  const effects = [
    ...(isChanged ? [`every user${countOfAll(chain)} gets a new user ID`] : []),
    ...(planned === "sub" ? [] : [`whoever can set the claim ${planned} can be any user`]),
  ].join(", and ");
  return effects === ""
    ? undefined
    : {
        people: capitalize(effects),
        cause: `user names come from the claim ${code(planned)} instead of ${code(isChanged ? old : "sub")}`,
      };
}

/** The claim that becomes the user name, if it is known. Without a mapping Cognito takes `sub`. */
function claimOf(identityProvider: Values | undefined): string | undefined {
  const claim = knownAt(identityProvider, "attribute_mapping.username");
  return claim === undefined ? undefined : String(claim || "sub");
}
