import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import type { Environment } from "../environments/schema";
import { shellWord } from "../environments/shell-word";
import { UserError } from "../environments/user-error";
import { renderBrief } from "../review/render/text";
import { findEnvironment } from "./environment/find-environment";
import { readVariables } from "./environment/read-variables";
import { ROOT, STATES } from "./setup/paths";
import { PROGRAM } from "./setup/terraform";
import { ENCRYPTION } from "./state/decrypt";
import { fromCaller } from "./terminal/caller";
import { commandOf } from "./terminal/command";
import { print } from "./terminal/print";
import { type Progress, progressOn } from "./terminal/progress";
import { applyPlan } from "./terraform/apply-plan";
import { apply, show } from "./terraform/operations";
import { type Prepared, prepare } from "./terraform/prepare";
import { reviewBeforeApply } from "./terraform/reviewed-plan";
import { renderInterruptedApply } from "./terraform/run-terraform";
import { isSavedPlan } from "./terraform/saved-plan";
import { renderDeployed } from "./verify/render-deployed";
import { verifyDeployed } from "./verify/verify-deployed";

/** `npm run deploy -- <environment>`: reviews a saved plan again, and applies exactly that. */
export const command = commandOf("deploy", "applies exactly the plan that npm run plan saved", {
  examples: ["npm run deploy -- dev", "npm run deploy -- prod --plan ../prod.tfplan"],
  exitCodes: {
    0: "applied, whatever a walk of the chain says then, or nothing to apply",
    1: "an error",
    3: "the rules forbid the plan",
  },
})
  .argument("<environment>", "the environment that the plan is for")
  .option("--plan <file>", "the saved plan (default: state/<environment>.tfplan)")
  .action(deploy);

async function deploy(name: string, { plan }: { readonly plan?: string }): Promise<void> {
  const environment = findEnvironment(name);
  await readVariables(environment); // the lab's plans and the clouds' are in folders of their own
  const file = plan === undefined ? join(STATES, `${name}.tfplan`) : fromCaller(plan);
  const shown = plan ?? relative(ROOT, file);
  assertSavedPlan(file, shown, name);
  const progress = progressOn(process.stderr);
  const [prepared] = (await prepare([environment], progress)) as [Prepared];
  const json = await progress.step("reading the plan", () => show(prepared.stack, file));
  const { plan: shownPlan, review, notes } = await reviewBeforeApply(shown, json, prepared);
  print(renderBrief(review));
  if (review.verdict === "nothing") {
    await writeEncrypted(prepared, file, progress);
    return progress.line("\nNothing to apply.");
  }
  if (review.verdict === "forbidden") {
    print(`The whole review: npm run plan -- ${name} --from ${shellWord(shown)}`);
    progress.line(
      `\nNot applied. Next: fix the forbidden changes and plan again, or waive the rule in environments/${name}.yaml.`,
    );
    process.exitCode = 3;
    return;
  }
  for (const { message } of notes) progress.line(`  Note: ${message}.`);
  const settled = await progress.step(`${name}: ${PROGRAM.command} apply`, (detail) =>
    applyOnce(name, applyPlan(prepared, file, shownPlan, detail)),
  );
  for (const sentence of settled) progress.line(`  ${sentence}`);
  const verifying = progress.step(`${name}: verify`, () =>
    verifyDeployed(environment, prepared.stack.variables),
  );
  progress.line(`\n${await renderDeployed(name, verifying, renderNext(environment))}`);
}

/** Has OpenTofu write the state as it is, in case that it is not encrypted yet as the shell says, or no longer shall be. */
async function writeEncrypted({ environment, stack }: Prepared, file: string, progress: Progress) {
  if (PROGRAM.title !== "OpenTofu" || !stack.variables[ENCRYPTION]) return;
  await progress.step(`${environment.name}: the state, encrypted as ${ENCRYPTION} says`, (detail) =>
    applyOnce(environment.name, apply(stack, file, detail)),
  );
}

/** What to type next. An environment that joins a user pool may leave the apps to the pool's owner. */
export function renderNext({ name, cognito }: Pick<Environment, "name" | "cognito">): string {
  const [client] = Object.keys(cognito.clients);
  return client === undefined
    ? `npm run env -- check ${name} says what the pool's owner adds to their app clients.`
    : `npm run env -- app ${name} ${client} prints what its app needs.`;
}

function assertSavedPlan(file: string, shown: string, name: string): void {
  const toDo = `To do: npm run plan -- ${name}, which saves one.`;
  if (!existsSync(file)) {
    throw new UserError("plan-not-found", `${shown}: there is no such file.\n${toDo}`);
  }
  if (!isSavedPlan(file, shown)) {
    throw new UserError("not-a-saved-plan", `${shown}: is not a plan that ${PROGRAM.title} saved.\n${toDo}`);
  }
}

/** A plan that was applied in part is stale. */
async function applyOnce<T>(name: string, applying: Promise<T>): Promise<T> {
  try {
    return await applying;
  } catch (error) {
    if (!(error instanceof UserError && error.code === "interrupted")) throw error;
    throw new UserError(
      error.code,
      renderInterruptedApply(`npm run plan -- ${name}, which shows what is left to deploy`),
    );
  }
}
