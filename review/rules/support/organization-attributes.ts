import { CLAIM_NAMESPACE } from "../../../stacks/routes/broker-facts";
import type { Side } from "../../side";
import { isValues } from "../../value";
import { knownAt } from "./known";

/**
 * The attributes of the pool that say which organisation a person is of, with the gate's claim that fills each.
 *
 * @returns undefined where the plan does not tell
 */
export function organizationAttributesIn({
  identityProvider,
}: Side): ReadonlyMap<string, string> | undefined {
  const mapping = knownAt(identityProvider, "attribute_mapping");
  if (mapping === null) return new Map();
  return isValues(mapping) ? ofTheGate(mapping) : undefined;
}

/** Their names; none where the plan does not tell. */
export const organizationAttributesNamedIn = (side: Side): readonly string[] => [
  ...(organizationAttributesIn(side)?.keys() ?? []),
];

/** The part of an attribute mapping that the gate's claims fill. */
export const ofTheGate = (mapping: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(mapping).flatMap(([attribute, claim]) =>
      typeof claim === "string" && claim.startsWith(CLAIM_NAMESPACE) ? [[attribute, claim]] : [],
    ),
  );
