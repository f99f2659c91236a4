import { compareValues, type Difference, differencesOf } from "./differences";
import { CHANGES_BY_ITSELF } from "./own-changes";
import type { Plan } from "./plan";
import { UNKNOWN, type Values } from "./value";

/** An update that an apply was to make and did not: the provider leaves the resource as it was, and says nothing. */
export interface Unended {
  /** Terraform's address of the resource. */
  readonly address: string;
  /** Whatever is as it was, with what the plan was to make of it. */
  readonly differences: readonly Difference[];
}

/**
 * Finds the updates of a plan that its apply did not end. Whoever plans again is shown them again.
 *
 * @param applied by address, what each resource is after the apply, as its provider has read it
 */
export function findUnended({ resources }: Plan, applied: ReadonlyMap<string, Values>): Unended[] {
  return resources.flatMap((change) => {
    const { address, type, action, after } = change;
    const now = applied.get(address);
    if (action !== "update" || after === undefined || now === undefined) return [];
    const still = compareValues("", now, after);
    const differences = differencesOf(change).filter(
      (planned) =>
        isKnown(planned) &&
        !CHANGES_BY_ITSELF[type]?.includes(planned.attribute) &&
        still.some((difference) => isSameDifference(difference, planned)),
    );
    return differences.length === 0 ? [] : [{ address, differences }];
  });
}

const isKnown = ({ text }: Difference): boolean => !text.endsWith(String(UNKNOWN));

export const isSameDifference = (one: Difference, other: Difference): boolean =>
  one.attribute === other.attribute && one.text === other.text;
