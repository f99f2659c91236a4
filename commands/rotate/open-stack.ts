import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { asBroker } from "../../environments/as-broker";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { Plan } from "../../review/plan";
import { renderText } from "../../review/render/text";
import { type Review, reviewOf } from "../../review/review";
import { enterAuth0Tenant } from "../clouds/enter-auth0-tenant";
import { equipRenewedClient } from "../clouds/equip-renewed-client";
import type { Fetch } from "../clouds/https";
import { findEnvironment } from "../environment/find-environment";
import { STATES } from "../setup/paths";
import { PROGRAM } from "../setup/terraform";
import { print } from "../terminal/print";
import type { Progress } from "../terminal/progress";
import { applyPlan } from "../terraform/apply-plan";
import { withDraftStack } from "../terraform/draft-stack";
import { readResources } from "../terraform/operations";
import { type Prepared, prepare } from "../terraform/prepare";
import { planAndReview, type ReviewedPlan } from "../terraform/reviewed-plan";
import { AppSecrets } from "./app-secrets";
import { ChainState } from "./chain-state";
import { type LoneStack, loneStackOf } from "./lone-stack";
import { explainUnsettled, indentLines, joinClouds } from "./rotation-texts";
import { type Secret, type Slot, slotsOf } from "./slots";
import { type SecretStep, sortPlan } from "./steps";
import { type Clock, waitUntilAccepted } from "./wait-until-accepted";

const clockUntil = (signal?: AbortSignal): Clock => ({
  now: Date.now,
  wait: (milliseconds) => wait(milliseconds, undefined, signal && { signal }),
});

/** While a run that was interrupted writes its end, the state is locked. */
const LOCK_TIMEOUT = "-lock-timeout=5s";

/** Of a plan that is never applied. */
export const NO_LOCK = "-lock=false";

const STACK_FILE = "cdk.tf.json";
const LOCK_FILE = ".terraform.lock.hcl";

/** Steps that are planned, and whatever else is pending. */
export interface PlannedSteps {
  /** Those that the plan has, or has a part of. */
  readonly steps: readonly SecretStep[];
  /** What is pending besides, and not in the plan, a line each. */
  readonly pending: readonly string[];
  /** What they would do to sign-in, where there is something to apply. */
  readonly review?: Review;
}

/** An environment's stack, with its file as it is now: planned, applied, and asked about its secrets. */
export class OpenStack {
  #state: Promise<ChainState> | undefined;
  /** The last plan, as it was reviewed. */
  #shown: Plan | undefined;
  /** The stack of the last plan, where that is of steps alone. */
  #lone: Prepared | undefined;

  constructor(
    private readonly prepared: Prepared,
    private readonly planFile: string,
    private readonly fetch: Fetch,
    private readonly progress: Progress,
    /** Terraform's option for the lock of the state while it plans. */
    private readonly lock = LOCK_TIMEOUT,
  ) {}

  /** Reads the environment file, and synthesizes. @throws UserError */
  static async open(name: string, fetch: Fetch, progress: Progress, lock?: string): Promise<OpenStack> {
    const [prepared] = (await prepare([findEnvironment(name)], progress)) as [Prepared];
    return new OpenStack(prepared, join(STATES, `${name}.rotate.tfplan`), fetch, progress, lock);
  }

  /**
   * The stack as it would be with another environment file, which may be planned only: nothing in the project or the clouds
   * changes.
   */
  withFile<T>(text: string, work: (stack: OpenStack) => Promise<T>): Promise<T> {
    return withDraftStack(this.prepared, text, this.progress, (draft) =>
      work(new OpenStack(draft, join(draft.scratch, "draft.tfplan"), this.fetch, this.progress, NO_LOCK)),
    );
  }

  get environment(): Environment {
    return this.prepared.environment;
  }

  /** Reads the state, once until an apply changes it: from S3 that takes a second. */
  readState(): Promise<ChainState> {
    this.#state ??= readResources(this.prepared.stack).then(
      (resources) => new ChainState(resources, this.environment),
    );
    return this.#state;
  }

  /**
   * Plans steps: if something else is pending too, the steps alone. Prints their review.
   *
   * @param steps that may be in the plan
   * @throws UserError where something else about the secrets is pending, or the steps can't be planned alone
   */
  async plan(steps: readonly SecretStep[]): Promise<PlannedSteps> {
    const { environment } = this;
    this.#lone = undefined;
    const whole = await this.#planIn(this.prepared, `${PROGRAM.command} plan`);
    const { refusals = [] } = whole.basis;
    const { besides, unsettled, ...sorted } = sortPlan(environment, steps, whole.plan);
    if (unsettled.length > 0) throw explainUnsettled(environment.name, unsettled);
    const pending = [...besides, ...refusals.map(({ message }) => message)];
    // What Terraform refuses may hide a step.
    const due = refusals.length > 0 ? steps : sorted.steps;
    const lone = due.length === 0 ? undefined : this.#makeLone(whole, due);
    const isOnlySteps = pending.length === 0 && lone?.isHiding !== true;
    const planned = lone === undefined || isOnlySteps ? whole : await this.#planAlone(lone, due);
    const { steps: found } = sortPlan(environment, due, planned.plan, { isAlone: planned !== whole });
    if (found.length === 0) return { steps: [], pending };
    const review = reviewOf(planned.plan, environment, { ...planned.basis, newOnly: true });
    print(`\n${renderText(review)}`);
    return { steps: found, pending, review };
  }

  #planIn(prepared: Prepared, step: string, target?: readonly string[]): Promise<ReviewedPlan> {
    mkdirSync(dirname(this.planFile), { recursive: true, mode: 0o700 });
    return this.progress.step(step, async (detail) => {
      const planned = await planAndReview(prepared, this.planFile, {
        detail,
        lock: this.lock,
        ...(target && { target }),
      });
      this.#shown = planned.plan;
      return planned;
    });
  }

  #makeLone({ saved }: ReviewedPlan, steps: readonly SecretStep[]): LoneStack {
    const { environment, stack } = this.prepared;
    return loneStackOf(readFileSync(join(stack.folder, STACK_FILE), "utf8"), saved, environment, steps);
  }

  /** @throws UserError where it does not do the steps alone */
  async #planAlone({ text, targets }: LoneStack, steps: readonly SecretStep[]): Promise<ReviewedPlan> {
    const { environment, stack } = this.prepared;
    const folder = this.#loneFolder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    writeFileSync(join(folder, STACK_FILE), text);
    const lockFile = join(stack.folder, LOCK_FILE);
    // With providers in a debugger (TF_REATTACH_PROVIDERS) Terraform locks none.
    if (existsSync(lockFile)) copyFileSync(lockFile, join(folder, LOCK_FILE));
    // It is initialised already: backend and providers are the same.
    const variables = { ...stack.variables, TF_DATA_DIR: join(stack.folder, ".terraform") };
    this.#lone = { environment, stack: { folder, variables } };
    const planned = await this.#planIn(this.#lone, `${PROGRAM.command} plan of the step alone`, targets);
    const { besides } = sortPlan(environment, steps, planned.plan, { isAlone: true });
    const more = [...besides, ...(planned.basis.refusals ?? []).map(({ message }) => message)];
    if (more.length === 0) return planned;
    throw new UserError(
      "plan-changes-more",
      `${environment.name}: the plan would change more than this step:\n${indentLines(more)}\nNothing was applied.\nTo do: npm run plan -- ${environment.name}, and deploy that; or undo it. Then run the same command again.`,
    );
  }

  /** Beside the stack's own, from where the path to a local state is the same. No environment has a dot in its name. */
  get #loneFolder(): string {
    return `${this.prepared.stack.folder}.step`;
  }

  /**
   * Applies the plan in the file, and says what it put right at Auth0 besides.
   *
   * @param step what that is called
   * @param shown the plan, as it was reviewed. @default the last one that was made here
   */
  async apply(step = `${PROGRAM.command} apply`, shown: Plan | undefined = this.#shown): Promise<void> {
    if (shown === undefined) throw new Error("nothing was planned");
    this.#state = undefined;
    const settled = await this.progress.step(step, (detail) =>
      applyPlan(this.#lone ?? this.prepared, this.planFile, shown, detail),
    );
    for (const sentence of settled) this.progress.line(`  ${sentence}`);
  }

  /**
   * Gives the Auth0 client that was renewed what others set on the one in use: a run that was killed may have left it without.
   *
   * @throws UserError
   */
  async equipRenewedClient(): Promise<void> {
    const { stack } = this.prepared;
    const environment = asBroker(this.environment);
    const state = await this.readState();
    const tenant = await enterAuth0Tenant(environment, stack.variables, this.fetch);
    if ("unseen" in tenant) return; // the apply has said so
    const done = await equipRenewedClient(environment, (address) => state.clientId(address), tenant);
    for (const sentence of done) this.progress.line(`  ${sentence}`);
  }

  /** Deletes the last plan, which holds every secret of the state. */
  deletePlan(): void {
    rmSync(this.planFile, { force: true });
    rmSync(this.#loneFolder, { recursive: true, force: true });
  }

  /**
   * Waits until the clouds accept secrets.
   *
   * @param signal ends the waiting
   * @throws UserError where a cloud does not
   */
  async waitUntilAccepted(
    secrets: readonly Secret[],
    slotOf: (slots: { active: Slot }) => Slot,
    signal?: AbortSignal,
  ): Promise<void> {
    // A certificate is used by Cognito, which reads it before Entra signs with it: the apply sees to that.
    const probed = secrets.filter((secret) => secret !== "certificate");
    if (probed.length === 0) return;
    const state = await this.readState();
    await this.progress.step(`waiting for ${joinClouds(probed)} to accept`, (detail) =>
      Promise.all(
        probed.map((secret) => {
          const slot = slotOf(slotsOf(this.environment, secret));
          const credentials = state.credentials(secret, slot);
          return waitUntilAccepted(
            this.environment,
            secret,
            credentials,
            this.fetch,
            clockUntil(signal),
            detail,
          );
        }),
      ),
    );
  }

  /**
   * Makes sure that Entra has room for a new client secret.
   *
   * @param end when it will expire, where that is known
   * @returns the secrets; nothing where they can't be listed, and then it says so
   * @throws UserError where there is no room
   */
  async assertRoomAtEntra(end?: string): Promise<AppSecrets | undefined> {
    const { environment, stack } = this.prepared;
    const { app } = await this.readState();
    const secrets = await this.progress.step("room for a new client secret at Entra", () =>
      AppSecrets.list(environment, app, stack.variables, this.fetch),
    );
    if (typeof secrets === "string") {
      this.progress.line(`  Note: not checked: ${secrets}.`);
      return undefined;
    }
    secrets.assertRoom(end);
    return secrets;
  }
}
