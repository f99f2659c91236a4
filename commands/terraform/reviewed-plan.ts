import { chmodSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { hasTerraformError } from "../../explain/catalogue/terraform";
import { driftOf, environmentOf, type Plan, planOf } from "../../review/plan";
import { type PlanFile, readPlan } from "../../review/plan-file";
import { type Refusal, type Review, type ReviewOptions, reviewOf } from "../../review/review";
import type { Finding } from "../clouds/finding";
import { PROGRAM } from "../setup/terraform";
import { lookAtClouds } from "./look-at-clouds";
import { assertProviderNameFree, lookAtJoinedPool } from "./look-at-joined-pool";
import { type PlanOptions, plan, show } from "./operations";
import type { Prepared } from "./prepare";
import type { SynthesizedStack } from "./synthesized-stack";
import { TerraformError } from "./terraform-error";
import { readUnended } from "./unended-updates";

/** Errors of Terraform by which it refuses a plan. Every other error means that planning failed. */
const REFUSALS = ["instance-prevented-destroy", "postcondition-failed"] as const;

/** A plan, and what it would do to sign-in. */
export interface ReviewedPlan {
  /** As Terraform shows it, with every secret of the state. */
  readonly saved: PlanFile;
  readonly plan: Plan;
  readonly review: Review;
  /** What it was reviewed by. */
  readonly basis: ReviewOptions;
}

/** Plans into a file, and reviews that. @throws UserError as {@link planAndReview} */
export async function reviewPlan(prepared: Prepared, file: string, options: PlanOptions): Promise<Review> {
  return (await planAndReview(prepared, file, options)).review;
}

/**
 * Plans into a file, which only this user may read as it holds every secret of the state, and reviews that together with what
 * the clouds have besides.
 *
 * @throws UserError where Terraform fails, or the user pool can't be joined; where Terraform refuses the plan, the review says so
 */
export async function planAndReview(
  prepared: Prepared,
  file: string,
  options: PlanOptions,
): Promise<ReviewedPlan> {
  const { environment, stack } = prepared;
  const joined = options.destroy ? undefined : await lookAtJoinedPool(prepared);
  const refusals = await collectRefusals(plan(stack, file, options));
  if (existsSync(file)) chmodSync(file, 0o600);
  const saved = readPlan(environment.name, await show(stack, file));
  const read = options.refreshOnly ? driftOf(saved) : planOf(saved);
  assertProviderNameFree(environment, read, joined);
  const { look = {} } = options.destroy ? {} : await lookAtClouds(prepared, read);
  const unended = options.refreshOnly ? [] : readUnended(environment.name);
  const basis = { now: new Date(), refusals, unended, ...look };
  return { saved, plan: read, basis, review: reviewOf(read, environment, basis) };
}

/**
 * Reviews a plan that was saved before, together with what the clouds have besides now.
 *
 * @param json what `terraform show -json` prints of it
 * @returns the plan, its review, and what may stop the apply and can't be known before
 * @throws UserError as {@link reviewSavedPlan}, and where a cloud can't be asked, or the user pool can't be joined
 */
export async function reviewBeforeApply(
  name: string,
  json: string,
  prepared: Prepared,
): Promise<{ readonly plan: Plan; readonly review: Review; readonly notes: readonly Finding[] }> {
  const { environment } = prepared;
  const saved = readPlan(name, json);
  assertWhole(name, saved, environment.name);
  const read = planOf(saved);
  assertProviderNameFree(environment, read, await lookAtJoinedPool(prepared));
  const { look, notes } = await lookAtClouds(prepared, read);
  const unended = readUnended(environment.name);
  return { plan: read, review: reviewOf(read, environment, { now: new Date(), unended, ...look }), notes };
}

/**
 * Reviews a plan that was saved before by itself, and asks no cloud.
 *
 * @param name what the plan is called in an error
 * @param json what `terraform show -json` prints of it
 * @throws UserError where it is no plan, not the environment's, or of a run that failed
 */
export function reviewSavedPlan(name: string, json: string, environment: Environment): Review {
  const saved = readPlan(name, json);
  assertWhole(name, saved, environment.name);
  const none = { unseen: `A saved plan does not show it: npm run plan -- ${environment.name} does` };
  const look = { auth0: none, cognito: none, entra: none };
  return reviewOf(planOf(saved), environment, { now: new Date(), ...look });
}

function assertWhole(name: string, saved: PlanFile, environment: string): void {
  const planned = environmentOf(name, saved);
  if (planned !== environment) {
    throw new UserError(
      "plan-of-another-environment",
      `${name}: is a plan of ${planned}, not of ${environment}.\nTo do: name ${planned}, or give a plan of ${environment} (npm run plan -- ${environment}).`,
    );
  }
  if (saved.errored) {
    throw new UserError(
      "plan-failed",
      `${name}: is a plan that ${PROGRAM.title} did not finish (errored), so it doesn't show all that would change.\nTo do: npm run plan -- ${environment}, which says why.`,
    );
  }
}

/** Gives a file for a plan, and removes it afterwards: it holds every secret of the state. */
export async function withPlanFile<T>(
  { folder }: SynthesizedStack,
  work: (file: string) => Promise<T>,
): Promise<T> {
  const file = join(folder, "once.tfplan");
  try {
    return await work(file);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Terraform's refusals of a plan. @throws TerraformError where it fails for another reason */
export async function collectRefusals(planning: Promise<unknown>): Promise<Refusal[]> {
  try {
    await planning;
    return [];
  } catch (error) {
    if (!(error instanceof TerraformError)) throw error;
    const { diagnostics } = error;
    if (
      diagnostics.length === 0 ||
      !diagnostics.every(({ summary }) => REFUSALS.some((id) => hasTerraformError(summary, id)))
    )
      throw error;
    return diagnostics.map(({ detail, address }) => ({ message: detail, ...(address && { address }) }));
  }
}
