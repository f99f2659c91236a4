import assert from "node:assert/strict";
import { chainOf } from "../../../review/chain-of";
import type { Rule } from "../../../review/rule";
import { chainWith, NOW, PLANNED, planWith, savedPlan } from "./plans";

/** A new environment, the ids of which are not known yet; one that stays; and one that is destroyed as a whole. */
const CHAINS = [
  chainOf(savedPlan("new-environment"), PLANNED, NOW),
  chainWith({}),
  chainWith(Object.fromEntries(planWith({}).resources.map(({ address }) => [address, { after: null }]))),
];

/** Asserts that a rule reports nothing where there is nothing to report. */
export function assertQuiet({ find }: Rule): void {
  for (const chain of CHAINS) assert.deepEqual(find(chain), []);
}
