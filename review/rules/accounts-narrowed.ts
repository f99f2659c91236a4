import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import type { Rule } from "../rule";
import { audienceOf, keyOfAudience, peopleOnlyIn } from "./support/audiences";

export const accountsNarrowed: Rule = {
  id: "accounts-narrowed",
  severity: "warning",
  what: "Fewer people can sign in: the app registration admits fewer kinds of accounts.",
  why: "Microsoft turns them away on its own page, so the apps don't learn of it. Their users stay in the pool. A change to or from `tenant` gives the home tenant's guests new user IDs.",
  fix: "Set `microsoft.accounts` to the widest group that should be able to sign in: `any`, `organizations` or `tenant`.",
  find: (chain) => {
    const [old, planned] = [audienceOf(chain.before), audienceOf(chain.after)];
    if (old === undefined || planned === undefined) return [];
    const people = peopleOnlyIn(old, planned);
    return people === undefined
      ? []
      : [
          {
            address: ADDRESSES.application,
            people: `${people} can no longer sign in`,
            cause: `${keyOfAudience(chain)}the app registration's \`sign_in_audience\` is ${code(planned)} instead of ${code(old)}`,
          },
        ];
  },
};
