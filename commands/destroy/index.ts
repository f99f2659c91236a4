import { hasOwnPool } from "../../environments/own-pool";
import { renderCount } from "../../environments/render-count";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { findEnvironment } from "../environment/find-environment";
import { PROGRAM } from "../setup/terraform";
import { askYes, assertCanAsk, hasTerminal } from "../terminal/ask-yes";
import { commandOf } from "../terminal/command";
import { print } from "../terminal/print";
import { type Progress, progressOn } from "../terminal/progress";
import { findJoinedPool } from "../terraform/look-at-joined-pool";
import { apply } from "../terraform/operations";
import { type Prepared, prepare } from "../terraform/prepare";
import { planAndReview, withPlanFile } from "../terraform/reviewed-plan";
import { assertDestroyable, assertUnprotected } from "./assert-destroyable";
import { destructionOf, renderDestruction } from "./destruction";

/** `npm run destroy -- <environment>`: tears an environment down, and stops before it begins where it could not end. */
export const command = commandOf(
  "destroy",
  "shows all that is deployed of an environment, asks, and destroys exactly that: every user of its own pool is lost with it",
  {
    examples: ["npm run destroy -- dev", "npm run destroy -- dev --yes"],
    exitCodes: { 0: "destroyed, or nothing to destroy", 1: "an error, or the answer was no" },
  },
)
  .argument("<environment>", "the environment, with protection: off deployed (docs/tear-down.md)")
  .option("--yes", "do not ask")
  .action(destroyEnvironment);

async function destroyEnvironment(
  given: string,
  { yes = false }: { readonly yes?: boolean | undefined },
): Promise<void> {
  const environment = findEnvironment(given);
  const { name } = environment;
  assertUnprotected(environment);
  assertCanAsk({ name, yes, terminal: hasTerminal() });
  const progress = progressOn(process.stderr);
  const [prepared] = (await prepare([environment], progress)) as [Prepared];
  await withPlanFile(prepared.stack, (file) => destroy(prepared, file, yes, progress));
}

/** Plans the destruction of all there is, shows it, asks, and applies that plan. */
async function destroy(prepared: Prepared, file: string, yes: boolean, progress: Progress): Promise<void> {
  const { environment, stack } = prepared;
  const { name } = environment;
  const { plan, review } = await progress.step(
    `${name}: ${PROGRAM.command} plan of the destruction`,
    (detail) => planDestruction(prepared, file, detail),
  );
  const destruction = destructionOf(plan, review, environment.cognito.userPool);
  assertDestroyable(environment, destruction);
  const count = destruction.resources.length;
  if (count === 0) return progress.line(`\nNothing to destroy: nothing of ${name} is deployed.`);
  print(`\n${renderDestruction(destruction)}`);
  await assertYes(environment, yes);
  await progress.step(`${name}: ${PROGRAM.command} apply`, (detail) => apply(stack, file, detail));
  progress.line(
    `\nDestroyed ${renderCount(count, "resource")} of ${name}.\nNext: delete environments/${name}.yaml (docs/tear-down.md has the rest)`,
  );
}

/** Without the user pool that it joins, of which Terraform would read what is there, the state alone says what is left. */
async function planDestruction(prepared: Prepared, file: string, detail: (text: string) => void) {
  const { environment, stack } = prepared;
  const joined = hasOwnPool(environment) ? undefined : await findJoinedPool(environment, stack.variables);
  const fromState = joined !== undefined && joined.pool === undefined;
  return planAndReview(prepared, file, { detail, destroy: true, fromState });
}

/** @throws UserError where the answer is no */
async function assertYes({ name }: Environment, yes: boolean): Promise<void> {
  if (yes || (await askYes("Destroy all of this?"))) return;
  throw new UserError("answer-was-no", `Nothing of ${name} was destroyed.`);
}
