import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import type { Review } from "../../review/review";
import { type Fetch, openHttps } from "../clouds/https";
import { AtomicFile } from "../environment/atomic-file";
import { findEnvironment } from "../environment/find-environment";
import { readProviderVariables } from "../environment/read-variables";
import { withKeys } from "../environment/with-keys";
import { ENVIRONMENTS, SHOWN_STATES } from "../setup/paths";
import { localStateName } from "../state/read-state";
import { type Answering, askYes, assertCanAsk } from "../terminal/ask-yes";
import type { Progress } from "../terminal/progress";
import { assertClock } from "./assert-clock";
import { OpenStack } from "./open-stack";
import {
  joinSecrets,
  joinSteps,
  renderNext,
  renderNextAfterDeploy,
  renderStage,
  STEP_TEXTS,
} from "./rotation-texts";
import {
  ALL_SECRETS,
  afterStep,
  idleOf,
  nextStep,
  SECRETS,
  type Secret,
  type Step,
  slotTimeOf,
} from "./slots";
import { changesBesides, endOfNewSecret, lastSteps, type SecretStep, stepsUnderWay } from "./steps";

export interface RotateOptions extends Answering {
  readonly secrets: readonly Secret[];
  /** Whether to make the old ones void, instead of beginning or going on. */
  readonly retire: boolean;
}

/** The rules forbid a step, or Terraform refuses it. */
export class ForbiddenStep extends UserError {}

/**
 * Rotates an environment's secrets, as far as it can be done at once.
 *
 * @throws ForbiddenStep; then the file is as it was before the step
 * @throws UserError
 */
export async function rotate(options: RotateOptions, progress: Progress): Promise<void> {
  const environment = findEnvironment(options.name);
  for (const secret of ALL_SECRETS) nextStep(environment, secret); // refuses slots of the same time
  assertCanAsk(options);
  const https = openHttps(await readProviderVariables(environment));
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
    private readonly fetch: Fetch,
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
    const stack = await this.#openStack();
    try {
      await this.#assertPossible(stack);
      const isDeployed = await this.#finishStepsUnderWay(stack);
      if (!isDeployed) return;
      if (retire) this.#assertInUse();
      await this.#makeSteps(stack);
    } finally {
      stack.deletePlan();
    }
  }

  #openStack(): Promise<OpenStack> {
    return OpenStack.open(this.options.name, this.fetch, this.progress);
  }

  /** @throws UserError where nothing is deployed, or Entra has no room for a new secret */
  async #assertPossible(stack: OpenStack): Promise<void> {
    const { name, secrets, retire } = this.options;
    const { environment } = stack;
    if (!(await stack.readState()).isDeployed) {
      const state = `${SHOWN_STATES}/${localStateName(name)}`;
      const older =
        environment.state === "local"
          ? `cp ${state}.backup ${state}, which is the one before`
          : 'docs/state.md, "Roll back", has how to bring an older one back';
      throw new UserError(
        "not-deployed",
        `${name}: is not deployed, as its state is empty, so there is nothing to rotate.\nTo do: npm run plan -- ${name}, and deploy it. If it was deployed, its state is lost: ${older}.`,
      );
    }
    if (secrets.includes("entra") && nextStep(environment, "entra") === "renew" && !retire) {
      await stack.assertRoomAtEntra();
    }
  }

  /**
   * Applies what an interrupted run, or an edit of the file, has left of a step.
   *
   * @returns whether everything in the file is deployed then
   * @throws UserError where the file has other changes too
   */
  async #finishStepsUnderWay(stack: OpenStack): Promise<boolean> {
    const { environment } = stack;
    const { name } = environment;
    const review = await stack.plan();
    if (review.verdict === "nothing") return true;
    const others = changesBesides(environment, lastSteps(environment), review);
    if (others.length > 0) {
      throw new UserError(
        "other-changes-not-deployed",
        `${name}: has other changes that are not deployed, and a rotation changes nothing else:\n${indentLines(others)}\nTo do: npm run plan -- ${name}, and deploy that; or undo them. Then run the same command again.`,
      );
    }
    const pending = stepsUnderWay(environment, review);
    this.#assertAskedFor(pending);
    assertAllowed(review, `Not applied. Next: fix what is forbidden (docs/plan-review.md)`, name);
    this.progress.line(`\n${this.#file} is a step ahead of what is deployed: ${joinSteps(pending)}.`);
    if (this.options.planOnly) {
      this.progress.line(
        `\nNothing was changed. Next: commit ${this.#file}, and deploy it; then the same command makes the step after it.`,
      );
      return false;
    }
    const end = endOfNewSecret(review);
    const atEntra = end === undefined ? undefined : await stack.assertRoomAtEntra(end);
    await stack.waitUntilAccepted(
      pending.filter(({ step }) => step === "switch").map(({ secret }) => secret),
      ({ active }) => active,
    );
    await this.#confirm("Apply the remaining changes?", `${this.#file} is as it was`);
    if (end !== undefined && ((await atEntra?.deleteLeftBehind(end)) ?? 0) > 0) {
      this.progress.line("  Deleted the client secret that the interrupted run left behind at Entra.");
    }
    await stack.apply();
    return true;
  }

  /** Makes each step that comes next, of all secrets at once; and prints what is left to do. */
  async #makeSteps(stack: OpenStack): Promise<void> {
    const { name, secrets, retire, planOnly } = this.options;
    const steps: readonly Step[] = retire ? ["retire"] : ["renew", "switch"];
    let current = stack;
    for (const step of steps) {
      const due = secrets.filter((secret) => nextStep(current.environment, secret) === step);
      if (due.length === 0) continue;
      current = await this.#makeStep(step, due, current);
      if (planOnly) return;
    }
    const { environment } = current;
    const toCommit = current === stack ? "" : `Commit ${this.#file}.\n`;
    this.progress.line(
      `\n${name}:\n${renderStage(environment)}\n${toCommit}Next: ${renderNext(environment)}.`,
    );
  }

  /**
   * Makes a step in the file, and applies it. The file is put back unless the apply has begun.
   *
   * @returns the stack after the step
   */
  async #makeStep(step: Step, secrets: readonly Secret[], before: OpenStack): Promise<OpenStack> {
    const { name, planOnly } = this.options;
    if (step === "switch") await before.waitUntilAccepted(secrets, idleOf);
    const now = slotTimeOf(new Date());
    const slots = secrets.map((secret) => ({
      path: [SECRETS[secret].key, "secret"],
      value: { ...afterStep(before.environment, secret, step, now) },
    }));
    const file = new AtomicFile(join(ENVIRONMENTS, `${name}.yaml`), this.#file);
    file.replace(withKeys(this.#file, file.before, slots));
    this.progress.line(`\n${joinSecrets(secrets)}: ${STEP_TEXTS[step]}.`);
    let stack: OpenStack;
    try {
      stack = await this.#openStack();
      await this.#review(
        stack,
        secrets.map((secret) => ({ secret, step })),
      );
      if (planOnly) {
        this.progress.line(
          `\nNothing was applied. Next: commit ${this.#file}, and deploy it; then ${renderNextAfterDeploy(name, step)}.`,
        );
        return stack;
      }
      await this.#confirm("Apply this?", `${this.#file} is put back`);
    } catch (error) {
      file.putBack();
      throw error;
    }
    await stack.apply();
    return stack;
  }

  /** @throws UserError where the rules forbid the plan, or it has more than the steps */
  async #review(stack: OpenStack, steps: readonly SecretStep[]): Promise<void> {
    const { name } = this.options;
    const review = await stack.plan();
    assertAllowed(
      review,
      `Not applied; ${this.#file} is put back. Next: fix what is forbidden (docs/plan-review.md)`,
      name,
    );
    const others = changesBesides(stack.environment, steps, review);
    if (others.length === 0) return;
    throw new UserError(
      "plan-changes-more",
      `${name}: the plan would change more than this step:\n${indentLines(others)}\n${this.#file} is put back.\nTo do: run the same command again; if it says the same, npm run drift -- ${name} shows what was changed in the clouds.`,
    );
  }

  /** @throws UserError where the answer is no */
  async #confirm(question: string, file: string): Promise<void> {
    if (this.options.yes || (await askYes(question))) return;
    throw new UserError(
      "answer-was-no",
      `Nothing was applied; ${file}.\nTo do: npm run rotate -- ${this.options.name}, when you are ready.`,
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
      "other-step-under-way",
      `${this.#file}: has a step that is not deployed yet: ${joinSteps(others)}. Nothing was changed.\nTo do: ${toDo}.`,
    );
  }

  /** @throws UserError where a new secret is not in use, so that the old one must stay */
  #assertInUse(): void {
    const { name, secrets } = this.options;
    const environment = findEnvironment(name);
    if (!secrets.some((secret) => nextStep(environment, secret) === "switch")) return;
    throw new UserError(
      "nothing-to-retire",
      `${name}: there is nothing to retire yet:\n${renderStage(environment)}\nTo do: npm run rotate -- ${name}, which goes on with the rotation.`,
    );
  }
}

/** @throws ForbiddenStep */
function assertAllowed({ verdict }: Review, message: string, name: string): void {
  if (verdict === "forbidden") {
    throw new ForbiddenStep("step-forbidden", `${message}, then npm run rotate -- ${name} again.`);
  }
}

const indentLines = (texts: readonly string[]) => texts.map((text) => `  ${text}`).join("\n");
