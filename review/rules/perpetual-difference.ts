import type { Chain } from "../chain";
import { differencesOf } from "../differences";
import { CHANGES_BY_ITSELF } from "../own-changes";
import type { Change } from "../plan";
import type { Finding, Rule } from "../rule";
import { isSameDifference } from "../unended";
import { joinValues } from "./support/join-values";
import { ownerOf } from "./support/owner";

export const perpetualDifference: Rule = {
  id: "perpetual-difference",
  severity: "note",
  what: "An update that changes nothing, or that the last deploy was to make already.",
  why: "Some providers write the same value in two ways, and see a difference in every plan. Some never write an argument, though they read it. Sign-in does not change.",
  fix: "Nothing. If every plan shows it, write the value in the stack as the provider reads it.",
  find: (chain) => [
    ...chain.changes.filter(isPerpetual).map(({ address }) => ({
      address,
      people: "Nothing changes for anybody",
      cause: `${ownerOf(address)} is updated to the values that it already has`,
    })),
    ...chain.changes.flatMap((change) => findUnended(chain, change)),
  ],
};

const isPerpetual = (change: Change): boolean =>
  change.action === "update" &&
  differencesOf(change).every(({ attribute }) => CHANGES_BY_ITSELF[change.type]?.includes(attribute));

/** What the last deploy of this machine was to change, and did not. */
function findUnended({ unended }: Chain, change: Change): Finding[] {
  const { address } = change;
  const former = unended.filter((each) => each.address === address).flatMap((each) => each.differences);
  const same = differencesOf(change).filter((planned) =>
    former.some((difference) => isSameDifference(difference, planned)),
  );
  if (same.length === 0) return [];
  const what = joinValues(same.map(({ attribute }) => attribute));
  return [
    {
      address,
      people: "Nothing changes for anybody",
      cause: `the last deploy was to change ${what} of ${ownerOf(address)} already, and the provider left it as it was`,
      fix: "Deploying again does nothing. Set it in the cloud's own console as the plan wants it.",
    },
  ];
}
