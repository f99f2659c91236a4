import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Environment } from "../environments/schema";
import { UserError } from "../environments/user-error";
import { assertPlanSize } from "../review/plan-file";
import type { Review } from "../review/review";
import { STATES } from "./setup/paths";
import { argumentsOf, invalidArguments } from "./terminal/arguments";
import { progressOn } from "./terminal/progress";
import { formatOf, printReviews } from "./terraform/print-reviews";
import { reviewEach, selectEnvironments } from "./terraform/review-each";
import { reviewPlan, reviewSavedPlan } from "./terraform/reviewed-plan";

const USAGE = `npm run plan -- <environment>…: what a deploy would do to sign-in
  --all         every environment
  --markdown    for a pull request
  --json        for machines
  --from FILE   review the output of terraform show -json, without planning
  --out FILE    save the plan there; default: state/<environment>.tfplan
  --no-lock     do not lock the state: for credentials that may only read
Exit code: 0 no changes, 2 changes, 3 changes that the rules forbid, 1 an error.`;

/** `npm run plan -- <environment>`: plans, and says what the plan would do to sign-in. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, USAGE, {
    all: { type: "boolean" },
    markdown: { type: "boolean" },
    json: { type: "boolean" },
    from: { type: "string" },
    out: { type: "string" },
    "no-lock": { type: "boolean" },
  });
  const format = formatOf(values);
  const environments = selectEnvironments(positionals, values.all === true, USAGE);
  const single = environments.length === 1 ? environments[0] : undefined;
  if ((values.from ?? values.out) !== undefined && single === undefined) {
    throw invalidArguments(USAGE, `--${values.from ? "from" : "out"} is for one environment: name it.`);
  }
  const progress = progressOn(process.stderr);

  if (values.from !== undefined) {
    const review = reviewSavedPlan(values.from, readText(values.from), single as Environment);
    return printReviews({ reviews: [review], errors: [] }, format, progress);
  }
  const lock = values["no-lock"] ? "-lock=false" : "-lock-timeout=5s";
  const results = await reviewEach(environments, progress, "terraform plan", async (prepared, detail) => {
    const file = values.out ?? join(STATES, `${prepared.environment.name}.tfplan`);
    return reviewPlan(prepared, resolve(file), { detail, lock });
  });
  printReviews(results, format, progress, (review) => nextStep(review, values.out));
}

function readText(file: string): string {
  try {
    assertPlanSize(file, statSync(file).size);
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      "file-not-readable",
      `${file}: is not readable (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

function nextStep({ environment, verdict }: Review, out: string | undefined): string {
  if (verdict === "nothing") return `Next for ${environment}: nothing to deploy.`;
  if (verdict === "forbidden") {
    return `Next for ${environment}: fix what is forbidden and plan again, or waive the rule in environments/${environment}.yaml (docs/plan-review.md says how).`;
  }
  return `Next for ${environment}: npm run deploy -- ${environment} --plan ${out ?? `state/${environment}.tfplan`}`;
}
