import type { Rule } from "../rule";
import { describeLoss, isLost } from "./support/loss";
import { ownerOf } from "./support/owner";

export const takenOverToBeReplaced: Rule = {
  id: "taken-over-to-be-replaced",
  severity: "forbidden",
  what: "Something that was made by hand is taken over and destroyed at once, to be made anew.",
  why: "It is taken over so that nobody notices: a new one has another id, and knows nothing of who used the old one.",
  mend: "Let the environment file say how it is, so that nothing is left to replace: the plan names what differs, and npm run adopt writes what there is a key for.",
  find: ({ changes }) =>
    changes
      .filter((change) => change.isImported && isLost(change))
      .map((change) => ({
        address: change.address,
        means: `Whatever hangs on it is LOST: ${ownerOf(change.address)}, which was made by hand and is taken over, is ${describeLoss(change)}.`,
      })),
};
