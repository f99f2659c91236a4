import { differencesOf } from "../differences";
import { CHANGES_BY_ITSELF, type Change } from "../plan";
import type { Rule } from "../rule";
import { ownerOf } from "./support/owner";

export const perpetualDifference: Rule = {
  id: "perpetual-difference",
  severity: "note",
  what: "An update that changes nothing.",
  why: "Some providers write the same value in two ways, and see a difference in every plan. It does not change sign-in.",
  fix: "Nothing. If every plan shows it, make the stack write the value as the provider reads it.",
  find: ({ changes }) =>
    changes.filter(isPerpetual).map(({ address }) => ({
      address,
      means: `Nothing changes for anybody: ${ownerOf(address)} is updated to the values that it already has.`,
    })),
};

const isPerpetual = (change: Change): boolean =>
  change.action === "update" &&
  differencesOf(change).every(({ attribute }) => CHANGES_BY_ITSELF[change.type]?.includes(attribute));
