import { hasOwnPool } from "../../environments/own-pool";
import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import type { Change } from "../plan";
import type { Finding, Rule } from "../rule";
import { textAt } from "../value";
import { isLost, lossOf } from "./support/loss";
import { countOfAll } from "./support/users";

const IN_JOINED_POOL =
  "Revert `cognito.providerName` or `cognito.userPool`, or whatever else the plan shows as the cause. If the pool's owner deleted it, apply again.";

export const identityProviderReplaced: Rule = {
  id: "identity-provider-replaced",
  severity: "forbidden",
  what: "Cognito's identity provider is destroyed, replaced or renamed.",
  why: "Every user name in the pool begins with the identity provider's name. Under another name everyone who signs in is a new user. Without it nobody can sign in.",
  fix: "Revert `cognito.providerName`, or whatever else the plan shows as the cause. If it was deleted in Cognito, apply again.",
  find: (chain) => {
    const provider = chain.change(ADDRESSES.identityProvider);
    const isJoined = !hasOwnPool(chain.environment);
    const loss = provider && findLoss(provider, isJoined ? " from Microsoft" : countOfAll(chain), isJoined);
    if (loss === undefined) return [];
    return [{ address: ADDRESSES.identityProvider, ...loss, ...(isJoined && { fix: IN_JOINED_POOL }) }];
  },
};

/** @param who what tells these users from others of the pool, or how many they are */
function findLoss(change: Change, who: string, isJoined: boolean): Omit<Finding, "address"> | undefined {
  const [old, planned] = [change.before, change.after].map((side) => textAt(side, "provider_name"));
  if (old !== undefined && planned !== undefined && old !== planned) {
    return {
      people: `All users${who} lose their accounts`,
      cause: `the identity provider is renamed from ${code(old)} to ${code(planned)}, so a user known as ${code(`${old}_…`)} would come back as a new user, ${code(`${planned}_…`)}`,
    };
  }
  if (!isLost(change)) return undefined;
  const nobody = `Nobody can sign in${isJoined ? " with Microsoft" : ""}`;
  const effect =
    change.action === "replace"
      ? `${nobody} until the identity provider is there again, and every user${who} may get a new user ID`
      : `${nobody}, and every user${who} loses their account unless the identity provider comes back under its name`;
  return lossOf(change, effect, `the identity provider ${code(old ?? "")}`);
}
