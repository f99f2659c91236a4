import type { Rule } from "../rule";
import { describeLoss, isLost } from "./support/loss";
import { ownerOf } from "./support/owner";

export const takenOverToBeReplaced: Rule = {
  id: "taken-over-to-be-replaced",
  severity: "forbidden",
  what: "Something made by hand is adopted and, in the same apply, destroyed and created again.",
  why: "You adopt it so that nobody notices. A new one has another ID, and doesn't know the people who used the old one.",
  fix: "Make the environment file say what is there, so that nothing is left to replace. The plan names what differs, and `npm run adopt` writes every key that fits.",
  find: ({ changes }) =>
    changes
      .filter((change) => change.isImported && isLost(change))
      .map((change) => ({
        address: change.address,
        people: `Whatever depends on ${ownerOf(change.address)} is lost`,
        cause: `it was made by hand, is adopted, and is ${describeLoss(change)}`,
      })),
};
