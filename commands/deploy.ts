import { existsSync, rmSync } from "node:fs";
import { UserError } from "../environments/user-error";
import { renderText } from "../review/render/text";
import { findEnvironment } from "./environment/find-environment";
import { fromCaller } from "./terminal/caller";
import { commandOf } from "./terminal/command";
import { print } from "./terminal/print";
import { progressOn } from "./terminal/progress";
import { apply, show } from "./terraform/operations";
import { type Prepared, prepare } from "./terraform/prepare";
import { reviewSavedPlan } from "./terraform/reviewed-plan";

/** `npm run deploy -- <environment> --plan <file>`: reviews a saved plan again, and applies exactly that. */
export const command = commandOf("deploy", "applies exactly the plan that npm run plan saved", {
  examples: ["npm run deploy -- dev --plan state/dev.tfplan", "npm run deploy -- prod --plan ../prod.tfplan"],
  exitCodes: { 0: "applied, or nothing to apply", 1: "an error", 3: "the rules forbid the plan" },
})
  .argument("<environment>", "the environment that the plan is for")
  .requiredOption("--plan <file>", "the saved plan")
  .action(deploy);

async function deploy(name: string, { plan }: { readonly plan: string }): Promise<void> {
  const environment = findEnvironment(name);
  const file = fromCaller(plan);
  if (!existsSync(file)) {
    throw new UserError(
      "plan-not-found",
      `${plan}: there is no such file.\nTo do: npm run plan -- ${name}, which saves one.`,
    );
  }
  const progress = progressOn(process.stderr);
  const [{ stack }] = (await prepare([environment], progress)) as [Prepared];
  const json = await progress.step("reading the plan", () => show(stack, file));
  const review = reviewSavedPlan(plan, json, environment);
  print(renderText(review));
  if (review.verdict === "forbidden") {
    progress.line(
      `\nNot applied. Next: fix the forbidden changes and plan again, or waive the rule in environments/${name}.yaml.`,
    );
    process.exitCode = 3;
    return;
  }
  if (review.verdict === "nothing") return progress.line("\nNothing to apply.");
  await progress.step(`${name}: terraform apply`, (detail) => apply(stack, file, detail));
  rmSync(file); // applied, it is useless, and it holds every secret of the state
  progress.line(`\nDeployed ${name}. Next: npx cdktf output ${name} shows what apps need.`);
}
