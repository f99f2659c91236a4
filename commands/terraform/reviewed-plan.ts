import { chmodSync, existsSync } from "node:fs";
import { driftOf, type Plan, planOf } from "../../review/plan";
import { type PlanFile, readPlan } from "../../review/plan-file";
import { type Refusal, type Review, reviewOf } from "../../review/review";
import { explainFailure } from "./failures";
import { type PlanOptions, plan, type SynthesizedStack, show, TerraformError } from "./operations";
import type { Prepared } from "./prepare";

/** What of Terraform's errors means that it refuses the plan, and not that it failed. */
const REFUSALS = ["Instance cannot be destroyed", "Resource postcondition failed"];

/** Plans into a file, and reviews that. @throws UserError as {@link planned} */
export async function reviewPlan(prepared: Prepared, file: string, options: PlanOptions): Promise<Review> {
  return (await planned(prepared, file, options)).review;
}

/**
 * Plans into a file, which is for this user's eyes alone as it holds every secret of the state, and reviews that.
 *
 * @throws UserError where Terraform fails; where it refuses the plan, the review says so
 */
export async function planned(
  { environment, stack }: Prepared,
  file: string,
  options: PlanOptions,
): Promise<{ readonly plan: Plan; readonly review: Review }> {
  const { name } = environment;
  const refusals = await explainFailure(environment, stack, refusalsOf(plan(stack, file, options)));
  if (existsSync(file)) chmodSync(file, 0o600);
  const saved = await explainFailure(environment, stack, savedPlan(stack, file, name));
  const read = options.refreshOnly ? driftOf(saved) : planOf(saved);
  return { plan: read, review: reviewOf(read, environment, { now: new Date(), refusals }) };
}

/** Reads a saved plan. @throws UserError */
export async function savedPlan(stack: SynthesizedStack, file: string, name: string): Promise<PlanFile> {
  return readPlan(name, await show(stack, file));
}

async function refusalsOf(planning: Promise<unknown>): Promise<Refusal[]> {
  try {
    await planning;
    return [];
  } catch (error) {
    if (!(error instanceof TerraformError)) throw error;
    const { diagnostics } = error;
    if (diagnostics.length === 0 || !diagnostics.every(({ summary }) => REFUSALS.includes(summary)))
      throw error;
    return diagnostics.map(({ detail, address }) => ({ message: detail, ...(address && { address }) }));
  }
}
