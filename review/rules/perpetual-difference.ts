import { differencesOf } from "../differences";
import { CHANGES_BY_ITSELF } from "../own-changes";
import type { Change } from "../plan";
import type { Rule } from "../rule";
import { ownerOf } from "./support/owner";

export const perpetualDifference: Rule = {
  id: "perpetual-difference",
  severity: "note",
  what: "An update that changes nothing.",
  why: "Some providers write the same value in two ways, and see a difference in every plan. Sign-in does not change.",
  fix: "Nothing. If every plan shows it, write the value in the stack as the provider reads it.",
  find: ({ changes }) =>
    changes.filter(isPerpetual).map(({ address }) => ({
      address,
      people: "Nothing changes for anybody",
      cause: `${ownerOf(address)} is updated to the values that it already has`,
    })),
};

const isPerpetual = (change: Change): boolean =>
  change.action === "update" &&
  differencesOf(change).every(({ attribute }) => CHANGES_BY_ITSELF[change.type]?.includes(attribute));
