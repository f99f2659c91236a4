import { code } from "../../code";
import { keyOf } from "../../file-keys";
import type { Change } from "../../plan";
import type { Finding } from "../../rule";
import type { Values } from "../../value";

/** Whether a resource goes away, even if another takes its place. */
export function isLost(change: Change | undefined): change is Change {
  return change !== undefined && ["delete", "replace", "forget"].includes(change.action);
}

/** A resource that is there before and after, and is the same one. */
export interface KeptChange extends Change {
  readonly before: Values;
  readonly after: Values;
}

/** Whether a resource stays, whatever of it changes. */
export function isKept(change: Change | undefined): change is KeptChange {
  return change?.before !== undefined && change.after !== undefined && !isLost(change);
}

function nameAttribute({ address }: Change, attribute: string): string {
  const key = keyOf(address, attribute);
  return key === undefined ? code(attribute) : `${code(attribute)} (${code(key)})`;
}

/** How it goes away, to follow "is". */
export function describeLoss(change: Change): string {
  const { action, replacedFor, isGone } = change;
  if (isGone) return "gone from its cloud, and another is created";
  if (action === "replace")
    return `replaced${replacedFor.length === 0 ? "" : `, because of ${replacedFor.map((attribute) => nameAttribute(change, attribute)).join(", ")}`}`;
  return action === "forget" ? "forgotten by Terraform" : "destroyed";
}

/**
 * What the loss of a resource means.
 *
 * @param people whom it hits, and how
 * @param what goes away, to precede "is"
 */
export function lossOf(change: Change, people: string, what: string): Pick<Finding, "people" | "cause"> {
  return {
    people:
      change.action === "forget" ? "Everyone keeps their account, but nothing protects it any more" : people,
    cause: `${what} is ${describeLoss(change)}`,
  };
}
