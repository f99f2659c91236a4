import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { UserError } from "../environments/user-error";
import { renderText } from "../review/render/text";
import { findEnvironment } from "./environment/find-environment";
import { argumentsOf, invalidArguments } from "./terminal/arguments";
import { progressOn } from "./terminal/progress";
import { apply, show } from "./terraform/operations";
import { type Prepared, prepare } from "./terraform/prepare";
import { reviewSavedPlan } from "./terraform/reviewed-plan";

const USAGE = `npm run deploy -- <environment> --plan <file>: applies exactly the plan that npm run plan saved there
Exit code: 0 applied, or nothing to apply; 3 the rules forbid the plan; 1 an error.`;

/** `npm run deploy -- <environment> --plan <file>`: reviews a saved plan again, and applies exactly that. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, USAGE, { plan: { type: "string" } });
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0 || values.plan === undefined) {
    throw invalidArguments(USAGE, "One environment and its plan are needed.");
  }
  const environment = findEnvironment(name);
  const file = resolve(values.plan);
  if (!existsSync(file)) {
    throw new UserError(
      "plan-not-found",
      `${values.plan}: there is no such file.\nTo do: npm run plan -- ${name}, which saves one.`,
    );
  }
  const progress = progressOn(process.stderr);
  const [{ stack }] = (await prepare([environment], progress)) as [Prepared];
  const json = await progress.step("reading the plan", () => show(stack, file));
  const review = reviewSavedPlan(values.plan, json, environment);
  process.stdout.write(`${renderText(review)}\n`);
  if (review.verdict === "forbidden") {
    progress.line(
      `\nNot applied. Next: fix what is forbidden and plan again, or waive the rule in environments/${name}.yaml.`,
    );
    process.exitCode = 3;
    return;
  }
  if (review.verdict === "nothing") return progress.line("\nNothing to apply.");
  await progress.step(`${name}: terraform apply`, (detail) => apply(stack, file, detail));
  rmSync(file); // applied, it is useless, and it holds every secret of the state
  progress.line(`\nDeployed ${name}. Next: npx cdktf output ${name} shows what apps need.`);
}
