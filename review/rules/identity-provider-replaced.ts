import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import type { Change } from "../plan";
import type { Finding, Rule } from "../rule";
import { textAt } from "../value";
import { isLost, lossOf } from "./support/loss";
import { countOfAll } from "./support/users";

export const identityProviderReplaced: Rule = {
  id: "identity-provider-replaced",
  severity: "forbidden",
  what: "Cognito's identity provider is destroyed, replaced or renamed.",
  why: "Every user name in the pool begins with the identity provider's name. Under another name everyone who signs in is a new user. Without it nobody can sign in.",
  fix: "Revert `cognito.providerName`, or whatever else the plan shows as the cause. If it was deleted in Cognito, apply again.",
  find: (chain) => {
    const provider = chain.change(ADDRESSES.identityProvider);
    const loss = provider && findLoss(provider, countOfAll(chain));
    return loss === undefined ? [] : [{ address: ADDRESSES.identityProvider, ...loss }];
  },
};

function findLoss(change: Change, count: string): Omit<Finding, "address"> | undefined {
  const [old, planned] = [change.before, change.after].map((side) => textAt(side, "provider_name"));
  if (old !== undefined && planned !== undefined && old !== planned) {
    return {
      people: `All users${count} lose their accounts`,
      cause: `the identity provider is renamed from ${code(old)} to ${code(planned)}, so a user known as ${code(`${old}_…`)} would come back as a new user, ${code(`${planned}_…`)}`,
    };
  }
  if (!isLost(change)) return undefined;
  const effect =
    change.action === "replace"
      ? `Nobody can sign in until the identity provider is there again, and every user${count} may get a new user ID`
      : `Nobody can sign in, and every user${count} loses their account unless the identity provider comes back under its name`;
  return lossOf(change, effect, `the identity provider ${code(old ?? "")}`);
}
