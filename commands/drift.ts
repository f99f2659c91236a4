import { renderWayBack } from "../review/render/way-back";
import type { Review } from "../review/review";
import { commandOf, type Runnable } from "./terminal/command";
import { progressOn } from "./terminal/progress";
import {
  type FormatOptions,
  formatOf,
  jsonOption,
  markdownOption,
  printReviews,
} from "./terraform/print-reviews";
import { reviewEach, selectEnvironments } from "./terraform/review-each";
import { reviewDrift } from "./terraform/reviewed-drift";

/** `npm run drift -- <environment>`: reviews what was changed in the clouds outside Terraform. */
export const command = commandOf("drift", "says what was changed in the clouds outside Terraform", {
  examples: ["npm run drift -- dev", "npm run drift -- --all --markdown"],
  exitCodes: { 0: "nothing", 1: "an error", 2: "something", 3: "something that the rules forbid" },
})
  .argument("[environment...]", "the environments to look at")
  .option("--all", "look at every environment")
  .addOption(markdownOption("an issue"))
  .addOption(jsonOption())
  .action(findDrift);

async function findDrift(
  names: readonly string[],
  options: FormatOptions & { readonly all?: true },
  called: Runnable,
): Promise<void> {
  const format = formatOf(options);
  const selection = selectEnvironments(names, options.all === true, called);
  const progress = progressOn(process.stderr);
  const results = await reviewEach(selection, progress, "asking the clouds", reviewDrift);
  printReviews(results, format, progress, nextStep);
}

function nextStep(review: Review): string | undefined {
  if (review.verdict === "nothing") return undefined;
  return `Next for ${review.environment}: ${renderWayBack(review)}`;
}
