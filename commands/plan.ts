import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { explainFileError } from "../environments/file-error";
import type { Environment } from "../environments/schema";
import { UserError } from "../environments/user-error";
import { assertPlanSize } from "../review/plan-file";
import type { Review } from "../review/review";
import { SHOWN_STATES, STATES } from "./setup/paths";
import { fromCaller } from "./terminal/caller";
import { commandOf, invalidArguments, type Runnable } from "./terminal/command";
import { progressOn } from "./terminal/progress";
import {
  type FormatOptions,
  formatOf,
  jsonOption,
  markdownOption,
  printReviews,
} from "./terraform/print-reviews";
import { reviewEach, selectEnvironments } from "./terraform/review-each";
import { reviewPlan, reviewSavedPlan } from "./terraform/reviewed-plan";

/** `npm run plan -- <environment>`: plans, and says what the plan would do to sign-in. */
export const command = commandOf("plan", "says what a deploy would do to sign-in, and saves the plan", {
  examples: ["npm run plan -- dev", "npm run -s plan -- --all --json"],
  exitCodes: { 0: "no changes", 1: "an error", 2: "changes", 3: "changes that the rules forbid" },
})
  .argument("[environment...]", "the environments to plan")
  .option("--all", "plan every environment")
  .addOption(markdownOption("a pull request"))
  .addOption(jsonOption())
  .option("--from <file>", "review the output of terraform show -json, without planning")
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
    const review = reviewSavedPlan(from, readText(from), single as Environment);
    return printReviews({ reviews: [review], errors: [] }, format, progress);
  }
  const lock = options.lock ? "-lock-timeout=5s" : "-lock=false";
  const results = await reviewEach(selection, progress, "terraform plan", async (prepared, detail) => {
    const file = out === undefined ? join(STATES, `${prepared.environment.name}.tfplan`) : fromCaller(out);
    return reviewPlan(prepared, file, { detail, lock });
  });
  printReviews(results, format, progress, (review) => nextStep(review, out));
}

function readText(file: string): string {
  try {
    const path = fromCaller(file);
    assertPlanSize(file, statSync(path).size);
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw (
      explainFileError(error) ??
      new UserError(
        "file-not-readable",
        `${file}: is not readable (${(error as NodeJS.ErrnoException).code}).`,
      )
    );
  }
}

function nextStep({ environment, verdict }: Review, out: string | undefined): string {
  if (verdict === "nothing") return `Next for ${environment}: nothing to deploy.`;
  if (verdict === "forbidden") {
    return `Next for ${environment}: fix the forbidden changes and plan again, or waive the rule in environments/${environment}.yaml (docs/plan-review.md says how).`;
  }
  return `Next for ${environment}: npm run deploy -- ${environment} --plan ${out ?? `${SHOWN_STATES}/${environment}.tfplan`}`;
}
