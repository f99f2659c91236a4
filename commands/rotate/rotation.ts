import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import type { Review } from "../../review/review";
import { type Fetch, openHttps } from "../clouds/https";
import { AtomicFile } from "../environment/atomic-file";
import { findEnvironment } from "../environment/find-environment";
import { readProviderVariables } from "../environment/read-variables";
import { renderDiff } from "../environment/render-diff";
import { withKeys } from "../environment/with-keys";
import { ENVIRONMENTS, SHOWN_STATES } from "../setup/paths";
import { localStateName } from "../state/read-state";
import { type Answering, askYes, assertCanAsk, DRY_RUN } from "../terminal/ask-yes";
import { print } from "../terminal/print";
import type { Progress } from "../terminal/progress";
import { assertClock } from "./assert-clock";
import { NO_LOCK, OpenStack } from "./open-stack";
import {
  joinSteps,
  renderNext,
  renderNextAfterWriting,
  renderPending,
  renderStage,
  renderStep,
  renderWritten,
} from "./rotation-texts";
import { afterStep, idleOf, nextStep, SECRETS, type Secret, type Step, secretsOf, slotTimeOf } from "./slots";
import { endOfNewSecret, lastSteps, type SecretStep } from "./steps";

export interface RotateOptions extends Answering {
  /** @default all of the environment's route */
  readonly secrets?: readonly Secret[];
  /** Whether to make the old ones invalid, instead of beginning or going on. */
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
  const all = secretsOf(environment);
  for (const secret of all) nextStep(environment, secret); // refuses slots of the same time
  const other = options.secrets?.find((secret) => !all.includes(secret));
  if (other !== undefined) {
    throw new UserError(
      "secret-of-another-route",
      `--secret: is ${other}, but ${environment.name} has the route ${environment.route}, whose secrets are ${all.join(" and ")}. Nothing was changed.\nTo do: leave out --secret, or name one of these.`,
    );
  }
  assertCanAsk(options);
  const https = openHttps(await readProviderVariables(environment));
  try {
    await new Rotation({ ...options, secrets: options.secrets ?? all }, all, https.fetch, progress).run();
  } finally {
    await https.close();
  }
}

class Rotation {
  /** What the environment file is called. */
  readonly #file: string;
  /** The command that goes on. */
  readonly #command: string;
  /** What the last plan found pending besides steps. */
  #pending: readonly string[] = [];

  constructor(
    private readonly options: Required<Pick<RotateOptions, "secrets">> & RotateOptions,
    all: readonly Secret[],
    private readonly fetch: Fetch,
    private readonly progress: Progress,
  ) {
    const { name, secrets, retire } = options;
    this.#file = `environments/${name}.yaml`;
    this.#command = [
      `npm run rotate -- ${name}`,
      ...(secrets.length === all.length ? [] : [`--secret ${secrets.join()}`]),
      ...(retire ? ["--retire"] : []),
    ].join(" ");
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
    const { name, mode } = this.options;
    return OpenStack.open(name, this.fetch, this.progress, mode === "dry-run" ? NO_LOCK : undefined);
  }

  /** @throws UserError where nothing is deployed, or Entra has no room for a new secret */
  async #assertPossible(stack: OpenStack): Promise<void> {
    const { name, secrets, retire } = this.options;
    const { environment } = stack;
    if (!(await stack.readState()).isDeployed) {
      const state = `${SHOWN_STATES}/${localStateName(name)}`;
      const older =
        environment.state === "local"
          ? `cp ${state}.backup ${state} brings back the one before`
          : 'docs/state.md, "Roll back", brings back an older one';
      throw new UserError(
        "not-deployed",
        `${name} is not deployed: its state is empty, so there is nothing to rotate.\nTo do: npm run plan -- ${name}, and deploy it. If it was deployed, its state is lost: ${older}.`,
      );
    }
    if (secrets.includes("entra") && nextStep(environment, "entra") === "renew" && !retire) {
      await stack.assertRoomAtEntra();
    }
  }

  /**
   * Applies what an interrupted run, or an edit of the file, has left of a step.
   *
   * @returns whether the file's slots are deployed then
   * @throws UserError where what is deployed of the secrets is something else
   */
  async #finishStepsUnderWay(stack: OpenStack): Promise<boolean> {
    const { name } = stack.environment;
    const { steps: pending, review, ...others } = await stack.plan(lastSteps(stack.environment));
    this.#pending = others.pending;
    if (others.pending.length > 0) this.progress.line(`\n${renderPending(name, others.pending)}`);
    if (review === undefined) return true;
    this.#assertAskedFor(pending);
    this.#assertAllowed(review, "Nothing was applied");
    if (this.options.mode === "write") {
      this.progress.line(`\n${renderWritten(name, pending)}`);
      return false;
    }
    if (this.options.mode === "dry-run") {
      this.progress.line(
        `\n${this.#file} has a step that is not deployed yet: ${joinSteps(pending)}.\n${DRY_RUN}\nNext: ${this.#command}, which applies that step first`,
      );
      return false;
    }
    this.progress.line(`\n${this.#file} is a step ahead of what is deployed: ${joinSteps(pending)}.`);
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
    const { name, secrets, retire, mode } = this.options;
    const steps: readonly Step[] = retire ? ["retire"] : ["renew", "switch"];
    let current = stack;
    for (const step of steps) {
      const due = secrets.filter((secret) => nextStep(current.environment, secret) === step);
      if (due.length === 0) continue;
      if (mode === "dry-run") return this.#showStep(step, due, current);
      current = await this.#makeStep(step, due, current);
      if (mode === "write") return;
    }
    const { environment } = current;
    const toCommit = current === stack ? "" : `Commit ${this.#file}.\n`;
    this.progress.line(
      `\n${name}:\n${renderStage(environment)}\n${this.#renderPending()}${toCommit}${renderNext(environment)}`,
    );
  }

  /** Shows a step: the edit of the file, and its plan. Nothing is changed, not even the file. */
  async #showStep(step: Step, secrets: readonly Secret[], before: OpenStack): Promise<void> {
    const { file, text } = this.#editFile(step, secrets, before);
    this.progress.line(`\n${renderStep(step, secrets)}`);
    print(`\n${this.#file} would change:\n${await renderDiff(file.before, text)}`);
    await before.withFile(text, (stack) =>
      this.#plan(
        stack,
        secrets.map((secret) => ({ secret, step })),
        "Nothing was changed",
      ),
    );
    this.progress.line(
      `\n${this.#renderPending()}${DRY_RUN}\nNext: ${this.#command}, which asks before each apply`,
    );
  }

  /** The environment file with a step. */
  #editFile(step: Step, secrets: readonly Secret[], { environment }: OpenStack) {
    const now = slotTimeOf(new Date());
    const slots = secrets.map((secret) => ({
      path: [...SECRETS[secret].path],
      value: { ...afterStep(environment, secret, step, now) },
    }));
    const file = new AtomicFile(join(ENVIRONMENTS, `${this.options.name}.yaml`), this.#file);
    return { file, text: withKeys(this.#file, file.before, slots) };
  }

  /**
   * Makes a step in the file, and applies it. The file is put back unless the apply has begun.
   *
   * @returns the stack after the step
   */
  async #makeStep(step: Step, secrets: readonly Secret[], before: OpenStack): Promise<OpenStack> {
    const { name, mode } = this.options;
    if (step === "switch") {
      if (mode !== "write" && secrets.includes("auth0")) await before.equipRenewedClient();
      await before.waitUntilAccepted(secrets, idleOf);
    }
    const { file, text } = this.#editFile(step, secrets, before);
    file.replace(text);
    this.progress.line(`\n${renderStep(step, secrets)}`);
    let stack: OpenStack;
    try {
      stack = await this.#openStack();
      const isPlanned = await this.#plan(
        stack,
        secrets.map((secret) => ({ secret, step })),
        `Nothing was applied, and ${this.#file} is put back`,
      );
      if (mode === "write") {
        this.progress.line(
          `\nWrote the step into ${this.#file}. Nothing was applied.\n${this.#renderPending()}${renderNextAfterWriting(name, step)}`,
        );
        return stack;
      }
      if (!isPlanned) return stack;
      await this.#confirm("Apply this?", `${this.#file} is put back`);
    } catch (error) {
      file.putBack();
      throw error;
    }
    await stack.apply();
    return stack;
  }

  /**
   * @param left how everything is left where it fails
   * @returns whether there is something to apply
   * @throws UserError where the rules forbid the steps, or they can't be planned alone
   */
  async #plan(stack: OpenStack, steps: readonly SecretStep[], left: string): Promise<boolean> {
    const { review, pending } = await stack.plan(steps);
    this.#pending = pending;
    if (review !== undefined) this.#assertAllowed(review, left);
    return review !== undefined;
  }

  /** What is pending besides, as a paragraph. */
  #renderPending(): string {
    return this.#pending.length === 0 ? "" : `${renderPending(this.options.name, this.#pending)}\n`;
  }

  /** @param left how everything is left where the rules forbid it @throws ForbiddenStep */
  #assertAllowed({ verdict }: Review, left: string): void {
    if (verdict !== "forbidden") return;
    throw new ForbiddenStep(
      "step-forbidden",
      `${left}.\nNext: fix what is forbidden (docs/plan-review.md), then ${this.#command}`,
    );
  }

  /** @throws UserError where the answer is no */
  async #confirm(question: string, file: string): Promise<void> {
    if (this.options.yes || (await askYes(question))) return;
    throw new UserError(
      "answer-was-no",
      `Nothing was applied, and ${file}.\nTo do: ${this.#command}, when you are ready.`,
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
      `${this.#file} has a step that is not deployed yet: ${joinSteps(others)}.\nNothing was changed.\nTo do: ${toDo}.`,
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
