import type { Environment } from "../environments/schema";
import { OWNERSHIP, ownerOf } from "../stacks/ownership";
import { findIgnored } from "../stacks/ownership/find-ignored";
import { modesOf } from "../stacks/ownership/modes";
import { compareValues, type Difference } from "./differences";
import type { Change, Plan } from "./plan";
import { isSame, isValues, type Value, type Values } from "./value";

/** What others set on a resource of the chain of what is left to them. */
export interface LeftToOthers {
  readonly address: string;
  /** Since Terraform wrote its state. */
  readonly differences: readonly Difference[];
}

/**
 * Takes out of drift what others set of what is left to them: the state and the clouds then agree about it. A resource without
 * another change has not drifted.
 */
export function withoutLeft(plan: Plan, environment: Environment): Plan {
  if (plan.kind === "plan") return plan;
  return { ...plan, resources: plan.resources.map((change) => setAside(change, plan, environment)) };
}

/** What others set of what is left to them, in drift, or since the state that a plan begins with. */
export function findLeft(plan: Plan, environment: Environment): LeftToOthers[] {
  const drifted = plan.kind === "plan" ? plan.drifted : plan.resources;
  return drifted.flatMap((change) => {
    const { address, before, inState } = setAside(change, plan, environment);
    return inState === undefined ? [] : [{ address, differences: compareValues("", inState, before ?? {}) }];
  });
}

function setAside(change: Change, plan: Plan, environment: Environment): Change {
  const { action, before, after } = change;
  if (action !== "update" || before === undefined || after === undefined) return change;
  const set = leftPathsOf(change, plan, environment).reduce(
    (values, path) => copyAt(values, after, path.split(".")) as Values,
    before,
  );
  if (isSame(set, before)) return change;
  return { ...change, before: set, inState: before, action: isSame(set, after) ? "nothing" : "update" };
}

/** Whatever Terraform ignores of a resource, by dotted paths without indexes. */
function leftPathsOf({ address, type }: Change, plan: Plan, environment: Environment): string[] {
  const ownership = Object.hasOwn(OWNERSHIP, type) ? OWNERSHIP[type] : undefined;
  if (ownership === undefined) return [];
  return findIgnored(ownership, modesOf(environment)(address), plan.writtenAt(address)).map((path) =>
    path.replaceAll("[0]", ""),
  );
}

/** Whether an argument of a resource is left to others, whatever they set. */
export function isLeft(address: string, attribute: string, environment: Environment): boolean {
  const [type = ""] = address.split(".");
  return ownerOf(type, attribute, modesOf(environment)(address))?.owner === "left";
}

/** A value with the one at a path as another value has it. A block is a list of one. */
function copyAt(to: Value | undefined, from: Value | undefined, [name, ...rest]: readonly string[]): Value {
  if (name === undefined) return from ?? null;
  if (Array.isArray(to) || Array.isArray(from)) {
    const [first, source] = [to, from].map((side) => (Array.isArray(side) ? side[0] : undefined));
    const others = Array.isArray(to) ? to.slice(1) : [];
    return [copyAt(first, source, [name, ...rest]), ...others];
  }
  const [old, other] = [to, from].map((side) => (isValues(side) ? side : {})) as [Values, Values];
  return { ...old, [name]: copyAt(old[name], other[name], rest) };
}
