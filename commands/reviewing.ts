import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { join } from "node:path";
import { loadEnvironments } from "../environments/load";
import type { Environment } from "../environments/schema";
import { UserError } from "../environments/user-error";
import { driftOf, type Plan, planOf } from "../review/plan";
import { type PlanFile, readPlan } from "../review/plan-file";
import { type Refusal, type Review, reviewOf } from "../review/review";
import { type Deployment, init, type PlanOptions, plan, show, TerraformError } from "./deployment";
import { environmentNamed } from "./environment-named";
import { variablesFor } from "./environment-variables";
import { inPlainWords } from "./failures";
import type { Results } from "./review-output";
import { ENVIRONMENTS, ROOT } from "./setup/paths";
import type { Progress } from "./setup/progress";
import { ensureTerraform } from "./setup/terraform";
import { synthesize } from "./synthesize";

/** What of Terraform's errors means that it refuses the plan, and not that it failed. */
const REFUSALS = ["Instance cannot be destroyed", "Resource postcondition failed"];

/** An environment whose stack is synthesized and initialised. */
export interface Prepared {
  readonly environment: Environment;
  readonly deployment: Deployment;
}

/** The environments that are named, or all. @throws UserError */
export function environmentsIn(names: readonly string[], all: boolean, usage: string): Environment[] {
  if (all === names.length > 0) {
    const what = all ? "--all and a name exclude each other: give one" : "An environment is missing";
    throw new UserError(`${what}.\n\n${usage}`);
  }
  return all ? loadEnvironments(ENVIRONMENTS) : names.map(environmentNamed);
}

/**
 * Synthesizes, and initialises the environments' stacks: one after the other, as Terraform's plugin cache is not made for
 * several at once.
 *
 * @throws UserError
 */
export async function prepare(environments: readonly Environment[], progress: Progress): Promise<Prepared[]> {
  await ensureTerraform();
  const prepared = environments.map((environment) => ({
    environment,
    deployment: {
      folder: join(ROOT, "cdktf.out", "stacks", environment.name),
      variables: withPluginCache(variablesFor(environment)),
    },
  }));
  await progress.step("cdktf synth", synthesize);
  for (const { environment, deployment } of prepared) {
    await progress.step(`${environment.name}: terraform init`, () =>
      told(environment, deployment, init(deployment)),
    );
  }
  return prepared;
}

/** Where there is no mirror, each environment would download its own half gigabyte of providers. */
function withPluginCache(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (variables.TF_PLUGIN_CACHE_DIR !== undefined || variables.TF_CLI_CONFIG_FILE !== undefined)
    return variables;
  const folder = join(
    variables.XDG_CACHE_HOME ?? join(homedir(), ".cache"),
    "cognito-microsoft-sign-in",
    "plugins",
  );
  mkdirSync(folder, { recursive: true });
  // The lock file is made anew with each synthesized stack: without the second, Terraform would never use the cache.
  return { ...variables, TF_PLUGIN_CACHE_DIR: folder, TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1" };
}

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
  { environment, deployment }: Prepared,
  file: string,
  options: PlanOptions,
): Promise<{ readonly plan: Plan; readonly review: Review }> {
  const { name } = environment;
  const refusals = await told(environment, deployment, refusalsOf(plan(deployment, file, options)));
  if (existsSync(file)) chmodSync(file, 0o600);
  const saved = await told(environment, deployment, savedPlan(deployment, file, name));
  const read = options.refreshOnly ? driftOf(saved) : planOf(saved);
  return { plan: read, review: reviewOf(read, environment, { now: new Date(), refusals }) };
}

/** Reads a saved plan. @throws UserError */
export async function savedPlan(deployment: Deployment, file: string, name: string): Promise<PlanFile> {
  return readPlan(name, await show(deployment, file));
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

/** The work, with a failure of Terraform told in plain words. */
export async function told<T>(
  { name }: Environment,
  { variables }: Deployment,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw inPlainWords(error, name, variables);
  }
}

/**
 * Prepares the environments' stacks, and does the work for each, as many at once as the machine has cores.
 *
 * @returns the results in the order of the environments, and the errors of those that failed
 */
export async function forEach(
  environments: readonly Environment[],
  progress: Progress,
  title: string,
  work: (prepared: Prepared, detail: (text: string) => void) => Promise<Review>,
): Promise<Results> {
  const waiting = [...(await prepare(environments, progress)).entries()];
  const reviews: Review[] = [];
  const errors: string[] = [];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, prepared] = next;
      try {
        const step = `${prepared.environment.name}: ${title}`;
        reviews[index] = await progress.step(step, (detail) => work(prepared, detail));
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        errors[index] = error.message;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return { reviews: reviews.filter(Boolean), errors: errors.filter(Boolean) };
}
