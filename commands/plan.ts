import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../environments/schema";
import { shellWord } from "../environments/shell-word";
import { assertPlanSize } from "../review/plan-file";
import type { Review } from "../review/review";
import { STATES } from "./setup/paths";
import { PROGRAM } from "./setup/terraform";
import { fromCaller } from "./terminal/caller";
import { commandOf, invalidArguments, type Runnable } from "./terminal/command";
import { type Progress, progressOn } from "./terminal/progress";
import { show } from "./terraform/operations";
import { type Prepared, prepare } from "./terraform/prepare";
import {
  type FormatOptions,
  formatOf,
  jsonOption,
  markdownOption,
  printReviews,
} from "./terraform/print-reviews";
import { reviewEach, selectEnvironments } from "./terraform/review-each";
import { reviewPlan, reviewSavedPlan } from "./terraform/reviewed-plan";
import { isSavedPlan } from "./terraform/saved-plan";

/** `npm run plan -- <environment>`: plans, and says what the plan would do to sign-in. */
export const command = commandOf("plan", "says what a deploy would do to sign-in, and saves the plan", {
  examples: ["npm run plan -- dev", "npm run -s plan -- --all --json"],
  exitCodes: { 0: "no changes", 1: "an error", 2: "changes", 3: "changes that the rules forbid" },
})
  .argument("[environment...]", "the environments to plan")
  .option("--all", "plan every environment")
  .addOption(markdownOption("a pull request"))
  .addOption(jsonOption())
  .option(
    "--from <file>",
    "review a saved plan, or the output of terraform show -json for one, without planning",
  )
  .option("--out <file>", "save the plan there (default: state/<environment>.tfplan)")
  .option("--no-lock", "do not lock the state: for credentials that may only read")
  .action(planEnvironments);

interface Options extends FormatOptions {
  readonly all?: true;
  readonly from?: string;
  readonly out?: string;
  readonly lock: boolean;
}

async function planEnvironments(names: readonly string[], options: Options, called: Runnable): Promise<void> {
  const { all = false, from, out } = options;
  const format = formatOf(options);
  const selection = selectEnvironments(names, all, called);
  const { environments, errors } = selection;
  const single = environments.length + errors.length === 1 ? environments[0] : undefined;
  if ((from ?? out) !== undefined && single === undefined) {
    throw invalidArguments(called, `--${from ? "from" : "out"} is for one environment: name it`);
  }
  const progress = progressOn(process.stderr);

  if (from !== undefined) {
    const json = await readPlanJson(from, single as Environment, progress);
    const review = reviewSavedPlan(from, json, single as Environment);
    return printReviews({ reviews: [review], errors: [] }, format, progress);
  }
  const lock = options.lock ? "-lock-timeout=5s" : "-lock=false";
  const results = await reviewEach(
    selection,
    progress,
    `${PROGRAM.command} plan`,
    async (prepared, detail) => {
      const file = out === undefined ? join(STATES, `${prepared.environment.name}.tfplan`) : fromCaller(out);
      return reviewPlan(prepared, file, { detail, lock });
    },
  );
  printReviews(results, format, progress, (review) => nextStep(review, out));
}

async function readPlanJson(from: string, environment: Environment, progress: Progress): Promise<string> {
  const file = fromCaller(from);
  if (isSavedPlan(file, from)) {
    const [{ stack }] = (await prepare([environment], progress)) as [Prepared];
    return show(stack, file);
  }
  assertPlanSize(from, statSync(file).size);
  return readFileSync(file, "utf8");
}

function nextStep({ environment, verdict }: Review, out: string | undefined): string {
  if (verdict === "nothing") return `Next for ${environment}: nothing to deploy.`;
  if (verdict === "forbidden") {
    return `Next for ${environment}: fix the forbidden changes and plan again, or waive the rule in environments/${environment}.yaml (docs/plan-review.md says how).`;
  }
  return `Next for ${environment}: npm run deploy -- ${environment}${out === undefined ? "" : ` --plan ${shellWord(out)}`}`;
}
