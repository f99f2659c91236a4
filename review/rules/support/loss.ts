import type { Change } from "../../plan";

/** Whether a resource goes away, though another may come in its place. */
export function isLost(change: Change | undefined): change is Change {
  return change !== undefined && ["delete", "replace", "forget"].includes(change.action);
}

/** How it goes, in words that follow "is". */
export function describeLoss({ action, replacedFor, isGone }: Change): string {
  if (isGone) return "no longer to be found in its cloud, and another is created";
  if (action === "replace")
    return `replaced${replacedFor.length === 0 ? "" : `, because of ${replacedFor.join(", ")}`}`;
  return action === "forget" ? "forgotten by Terraform" : "destroyed";
}

/**
 * What the loss of a resource means, in one sentence.
 *
 * @param effect on people, in words that begin a sentence
 * @param what goes away, in words that precede "is"
 */
export function meaningOfLoss(change: Change, effect: string, what: string): string {
  const means =
    change.action === "forget" ? "Nobody is lost yet, and nothing protects anybody any more" : effect;
  return `${means}: ${what} is ${describeLoss(change)}.`;
}
