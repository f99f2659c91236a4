import type { Rule } from "../rule";
import { describeLoss, isLost } from "./support/loss";
import { ownerOf } from "./support/owner";

export const takenOverToBeReplaced: Rule = {
  id: "taken-over-to-be-replaced",
  severity: "forbidden",
  what: "Something made by hand is adopted and destroyed in the same apply, to be created again.",
  why: "It is adopted so that nobody notices. A new one has another ID, and knows nothing of the people who used the old one.",
  fix: "Make the environment file say what is there, so that nothing is left to replace. The plan names what differs, and npm run adopt writes every key that fits.",
  find: ({ changes }) =>
    changes
      .filter((change) => change.isImported && isLost(change))
      .map((change) => ({
        address: change.address,
        means: `Whatever depends on it is LOST: ${ownerOf(change.address)}, which was made by hand and is adopted, is ${describeLoss(change)}.`,
      })),
};
