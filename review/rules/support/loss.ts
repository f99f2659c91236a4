import type { Change } from "../../plan";

/** Whether a resource goes away, even if another takes its place. */
export function isLost(change: Change | undefined): change is Change {
  return change !== undefined && ["delete", "replace", "forget"].includes(change.action);
}

/** How it goes away, to follow "is". */
export function describeLoss({ action, replacedFor, isGone }: Change): string {
  if (isGone) return "gone from its cloud, and another is created";
  if (action === "replace")
    return `replaced${replacedFor.length === 0 ? "" : `, because of ${replacedFor.join(", ")}`}`;
  return action === "forget" ? "forgotten by Terraform" : "destroyed";
}

/**
 * What the loss of a resource means, in one sentence.
 *
 * @param effect on people, as the start of a sentence
 * @param what goes away, to precede "is"
 */
export function meaningOfLoss(change: Change, effect: string, what: string): string {
  const means =
    change.action === "forget" ? "Nobody is lost yet, but nothing protects them any more" : effect;
  return `${means}: ${what} is ${describeLoss(change)}.`;
}
