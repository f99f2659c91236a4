import assert from "node:assert/strict";
import { chainOf } from "../../../review/chain-of";
import type { Rule } from "../../../review/rule";
import { chainWith, NOW, PLANNED, savedPlan } from "./plans";

/** A new environment, where there is nothing to lose yet, and one that stays. */
const CHAINS = [chainOf(savedPlan("new-environment"), PLANNED, NOW), chainWith({})];

/** Asserts that a rule, one of a loss, reports nothing where nothing is lost. */
export function assertQuietUnlessLost({ find }: Rule): void {
  for (const chain of CHAINS) assert.deepEqual(find(chain), []);
}
