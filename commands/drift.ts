import type { Review } from "../review/review";
import { argumentsOf } from "./terminal/arguments";
import { progressOn } from "./terminal/progress";
import { formatOf, printReviews } from "./terraform/print-reviews";
import { reviewEach, selectEnvironments } from "./terraform/review-each";
import { reviewPlan, withPlanFile } from "./terraform/reviewed-plan";

const USAGE = `npm run drift -- <environment>…: what was changed in the clouds outside Terraform
  --all         every environment
  --markdown    for an issue
  --json        for machines
Exit code: 0 nothing, 2 something, 3 something that the rules forbid, 1 an error.`;

/** `npm run drift -- <environment>`: reviews what was changed in the clouds outside Terraform. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, USAGE, {
    all: { type: "boolean" },
    markdown: { type: "boolean" },
    json: { type: "boolean" },
  });
  const format = formatOf(values);
  const environments = selectEnvironments(positionals, values.all === true, USAGE);
  const progress = progressOn(process.stderr);
  // Nothing is saved, so there is nothing to lock the state for.
  const options = { refreshOnly: true, lock: "-lock=false" };
  const results = await reviewEach(environments, progress, "asking the clouds", (prepared, detail) =>
    withPlanFile(prepared.stack, (file) => reviewPlan(prepared, file, { ...options, detail })),
  );
  printReviews(results, format, progress, nextStep);
}

function nextStep({ environment, verdict }: Review): string | undefined {
  if (verdict === "nothing") return undefined;
  return `Next for ${environment}: npm run plan -- ${environment} shows what a deploy would put back; to keep a change, add it to environments/${environment}.yaml.`;
}
