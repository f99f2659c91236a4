import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Review } from "../review/review";
import { argumentsOf } from "./terminal/arguments";
import { progressOn } from "./terminal/progress";
import { environmentsIn, forEach } from "./terraform/each-environment";
import { formatOf, report } from "./terraform/print-reviews";
import { reviewPlan } from "./terraform/reviewed-plan";

const USAGE = `npm run drift -- <environment>…: what was changed in the clouds behind Terraform's back
  --all         every environment
  --markdown    for an issue
  --json        for machines
Exit code: 0 nothing, 2 something, 3 something that the rules forbid, 1 an error.`;

/** `npm run drift -- <environment>`: compares the clouds with what Terraform knows, in the words of a plan review. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, USAGE, {
    all: { type: "boolean" },
    markdown: { type: "boolean" },
    json: { type: "boolean" },
  });
  const format = formatOf(values);
  const environments = environmentsIn(positionals, values.all === true, USAGE);
  const progress = progressOn(process.stderr);
  // Nothing is saved, so there is nothing to lock the state for.
  const options = { refreshOnly: true, lock: "-lock=false" };
  const results = await forEach(environments, progress, "asking the clouds", async (prepared, detail) => {
    const file = join(prepared.stack.folder, "drift.tfplan");
    try {
      return await reviewPlan(prepared, file, { ...options, detail });
    } finally {
      rmSync(file, { force: true }); // it holds every secret of the state
    }
  });
  report(results, format, progress, next);
}

function next({ environment, verdict }: Review): string | undefined {
  if (verdict === "nothing") return undefined;
  return `Next for ${environment}: npm run plan -- ${environment} shows what a deploy would put back; what is meant to stay goes into environments/${environment}.yaml.`;
}
