import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import type { Review } from "../../review/review";
import { type Https, httpsBy } from "../clouds/https";
import { ReplacedFile } from "../environment/atomic-file";
import { findEnvironment } from "../environment/find-environment";
import { variablesFor } from "../environment/variables";
import { ENVIRONMENTS } from "../setup/paths";
import { localStateName } from "../state/state";
import { type Answering, askYes, assertCanAsk } from "../terminal/ask-yes";
import type { Progress } from "../terminal/progress";
import { withSlots } from "./environment-keys";
import { assertClock } from "./machine-clock";
import { RotatedStack } from "./open-stack";
import { afterDeploy, inSentence, nextOf, STEPS, standOf, stepsInWords } from "./rotation-texts";
import { afterStep, BOTH, idleOf, nextStep, SECRETS, type Secret, type Step, slotTimeOf } from "./slots";
import { besides, endOfNewSecret, lastSteps, type SecretStep, underWay } from "./steps";

export interface RotateOptions extends Answering {
  readonly secrets: readonly Secret[];
  /** Whether to make the old ones void, instead of beginning or going on. */
  readonly retire: boolean;
}

/** The rules forbid a step, or Terraform refuses it. */
export class Forbidden extends UserError {}

/**
 * Rotates an environment's secrets, as far as it can be done at once.
 *
 * @throws Forbidden where the rules forbid a step; then the file is as it was before the step
 * @throws UserError
 */
export async function rotate(options: RotateOptions, progress: Progress): Promise<void> {
  const environment = findEnvironment(options.name);
  for (const secret of BOTH) nextStep(environment, secret); // refuses slots that tell nothing
  assertCanAsk(options);
  const https = httpsBy(variablesFor(environment));
  try {
    await new Rotation(options, https.fetch, progress).run();
  } finally {
    await https.close();
  }
}

class Rotation {
  /** What the environment file is called. */
  readonly #file: string;

  constructor(
    private readonly options: RotateOptions,
    private readonly fetch: Https["fetch"],
    private readonly progress: Progress,
  ) {
    this.#file = `environments/${options.name}.yaml`;
  }

  async run(): Promise<void> {
    const { name, retire } = this.options;
    const { microsoft } = findEnvironment(name);
    await this.progress.step("the clock", () =>
      assertClock(microsoft.tenantId, this.fetch, () => new Date()),
    );
    const stack = await this.#stack();
    try {
      await this.#assertPossible(stack);
      const isDeployed = await this.#finishWhatIsUnderWay(stack);
      if (!isDeployed) return;
      if (retire) this.#assertInUse();
      await this.#makeSteps(stack);
    } finally {
      stack.forgetPlan();
    }
  }

  #stack(): Promise<RotatedStack> {
    return RotatedStack.of(this.options.name, this.fetch, this.progress);
  }

  /** @throws UserError where nothing is deployed, or Entra has no room for a new secret */
  async #assertPossible(stack: RotatedStack): Promise<void> {
    const { name, secrets, retire } = this.options;
    const { environment } = stack;
    if (!(await stack.known()).isDeployed) {
      const state = `state/${localStateName(name)}`;
      const older =
        environment.state === "local"
          ? `cp ${state}.backup ${state}, which is the one before`
          : "docs/state.md tells how to bring an older one back";
      throw new UserError(
        `${name}: is not deployed, as its state has nothing, so there is nothing to rotate.\nTo do: npm run plan -- ${name}, and deploy it. If it was deployed, its state is lost: ${older}.`,
      );
    }
    if (secrets.includes("entra") && nextStep(environment, "entra") === "renew" && !retire) {
      await stack.roomAtEntra();
    }
  }

  /**
   * Applies what an interrupted run, or an edit of the file, has left to be applied of a step.
   *
   * @returns whether the file is as deployed then
   * @throws UserError where anything else is to be deployed
   */
  async #finishWhatIsUnderWay(stack: RotatedStack): Promise<boolean> {
    const { environment } = stack;
    const { name } = environment;
    const review = await stack.plan();
    if (review.verdict === "nothing") return true;
    const others = besides(environment, lastSteps(environment), review);
    if (others.length > 0) {
      throw new UserError(
        `${name}: has other changes that are not deployed, and a rotation is to change nothing else:\n${inLines(others)}\nTo do: npm run plan -- ${name}, and deploy that; or take them back. Then run the same command again.`,
      );
    }
    const pending = underWay(environment, review);
    this.#assertAskedFor(pending);
    assertAllowed(review, `Not applied. Next: mend what is forbidden (docs/plan-review.md)`, name);
    this.progress.line(`\n${this.#file} is a step ahead of what is deployed: ${stepsInWords(pending)}.`);
    if (this.options.planOnly) {
      this.progress.line(
        `\nNothing was changed. Next: commit ${this.#file}, and deploy it; then the same command makes the step after it.`,
      );
      return false;
    }
    const end = endOfNewSecret(review);
    const atEntra = end === undefined ? undefined : await stack.roomAtEntra(end);
    await stack.accepted(
      pending.filter(({ step }) => step === "switch").map(({ secret }) => secret),
      ({ active }) => active,
    );
    await this.#confirmed("Apply what is left of it?", `${this.#file} is as it was`);
    if (end !== undefined && ((await atEntra?.removeLeftBehind(end)) ?? 0) > 0) {
      this.progress.line("  Removed the client secret that the interrupted run has left behind at Entra.");
    }
    await stack.apply();
    return true;
  }

  /** Makes each step that is to be made, of all secrets that are at it; and says what is left. */
  async #makeSteps(stack: RotatedStack): Promise<void> {
    const { name, secrets, retire, planOnly } = this.options;
    const steps: readonly Step[] = retire ? ["retire"] : ["renew", "switch"];
    let current = stack;
    for (const step of steps) {
      const at = secrets.filter((secret) => nextStep(current.environment, secret) === step);
      if (at.length === 0) continue;
      current = await this.#make(step, at, current);
      if (planOnly) return;
    }
    const { environment } = current;
    const toCommit = current === stack ? "" : `Commit ${this.#file}.\n`;
    this.progress.line(`\n${name}:\n${standOf(environment)}\n${toCommit}Next: ${nextOf(environment)}.`);
  }

  /**
   * Makes a step in the file, and applies it. The file is put back unless that was begun.
   *
   * @returns the stack after the step
   */
  async #make(step: Step, secrets: readonly Secret[], before: RotatedStack): Promise<RotatedStack> {
    const { name, planOnly } = this.options;
    if (step === "switch") await before.accepted(secrets, idleOf);
    const now = slotTimeOf(new Date());
    const slots = secrets.map((secret) => [
      SECRETS[secret].key,
      afterStep(before.environment, secret, step, now),
    ]);
    const file = new ReplacedFile(join(ENVIRONMENTS, `${name}.yaml`), this.#file);
    file.replace(withSlots(this.#file, file.before, Object.fromEntries(slots)));
    this.progress.line(`\n${inSentence(secrets)}: ${STEPS[step]}.`);
    let stack: RotatedStack;
    try {
      stack = await this.#stack();
      await this.#reviewed(
        stack,
        secrets.map((secret) => ({ secret, step })),
      );
      if (planOnly) {
        this.progress.line(
          `\nNothing was applied. Next: commit ${this.#file}, and deploy it; then ${afterDeploy(name, step)}.`,
        );
        return stack;
      }
      await this.#confirmed("Apply this?", `${this.#file} is put back`);
    } catch (error) {
      file.putBack();
      throw error;
    }
    await stack.apply();
    return stack;
  }

  /** @throws UserError where the plan may not be applied, or is of more than the steps */
  async #reviewed(stack: RotatedStack, steps: readonly SecretStep[]): Promise<void> {
    const { name } = this.options;
    const review = await stack.plan();
    assertAllowed(
      review,
      `Not applied; ${this.#file} is put back. Next: mend what is forbidden (docs/plan-review.md)`,
      name,
    );
    const others = besides(stack.environment, steps, review);
    if (others.length === 0) return;
    throw new UserError(
      `${name}: the plan would change more than this step:\n${inLines(others)}\n${this.#file} is put back.\nTo do: run the same command again; if it says the same, npm run drift -- ${name} tells what was changed in the clouds.`,
    );
  }

  /** @throws UserError where the answer is no */
  async #confirmed(question: string, file: string): Promise<void> {
    if (this.options.yes || (await askYes(question))) return;
    throw new UserError(
      `Nothing was applied; ${file}.\nTo do: npm run rotate -- ${this.options.name}, whenever it suits.`,
    );
  }

  /** @throws UserError where an interrupted step is of the other part of a rotation */
  #assertAskedFor(pending: readonly SecretStep[]): void {
    const { name, retire } = this.options;
    const others = pending.filter(({ step }) => (step === "retire") !== retire);
    if (others.length === 0) return;
    const toDo =
      others.length < pending.length
        ? `npm run plan -- ${name}, and deploy that; then run the same command again`
        : `npm run rotate -- ${name}${retire ? "" : " --retire"}, which goes on with it`;
    throw new UserError(
      `${this.#file}: has a step that is not deployed yet: ${stepsInWords(others)}. Nothing was changed.\nTo do: ${toDo}.`,
    );
  }

  /** @throws UserError where a new secret is not in use, so that the other one can't go */
  #assertInUse(): void {
    const { name, secrets } = this.options;
    const environment = findEnvironment(name);
    if (!secrets.some((secret) => nextStep(environment, secret) === "switch")) return;
    throw new UserError(
      `${name}: there is nothing to retire yet:\n${standOf(environment)}\nTo do: npm run rotate -- ${name}, which goes on with the rotation.`,
    );
  }
}

/** @throws Forbidden */
function assertAllowed({ verdict }: Review, told: string, name: string): void {
  if (verdict === "forbidden") throw new Forbidden(`${told}, then npm run rotate -- ${name} again.`);
}

const inLines = (texts: readonly string[]) => texts.map((text) => `  ${text}`).join("\n");
