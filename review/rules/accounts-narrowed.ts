import { ADDRESSES } from "../../stacks/addresses";
import type { Rule } from "../rule";
import { audienceOf, peopleOnlyIn } from "./support/audiences";

export const accountsNarrowed: Rule = {
  id: "accounts-narrowed",
  severity: "warning",
  what: "Fewer people can sign in: the app registration admits fewer kinds of accounts.",
  why: "Microsoft turns them away on its own page, so the apps hear nothing of it. Their users stay in the pool. A change to or from tenant makes new users of the home tenant's guests.",
  fix: "Set microsoft.accounts of the environment file to everyone who should sign in: any, organizations or tenant.",
  find: ({ before, after }) => {
    const [old, planned] = [audienceOf(before), audienceOf(after)];
    if (old === undefined || planned === undefined) return [];
    const people = peopleOnlyIn(old, planned);
    return people === undefined
      ? []
      : [
          {
            address: ADDRESSES.application,
            means: `${people} can no longer sign in: the app registration's sign_in_audience is ${planned} instead of ${old}.`,
          },
        ];
  },
};
