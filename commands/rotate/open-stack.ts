import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Environment } from "../../environments/schema";
import type { Plan } from "../../review/plan";
import { renderText } from "../../review/render/text";
import type { Review } from "../../review/review";
import type { Fetch } from "../clouds/https";
import { findEnvironment } from "../environment/find-environment";
import { STATES } from "../setup/paths";
import { print } from "../terminal/print";
import type { Progress } from "../terminal/progress";
import { applyPlan } from "../terraform/apply-plan";
import { withDraftStack } from "../terraform/draft-stack";
import { readResources } from "../terraform/operations";
import { type Prepared, prepare } from "../terraform/prepare";
import { planAndReview } from "../terraform/reviewed-plan";
import { AppSecrets } from "./app-secrets";
import { ChainState } from "./chain-state";
import { joinClouds } from "./rotation-texts";
import { type Secret, type Slot, slotsOf } from "./slots";
import { type Clock, waitUntilAccepted } from "./wait-until-accepted";

const clockUntil = (signal?: AbortSignal): Clock => ({
  now: Date.now,
  wait: (milliseconds) => wait(milliseconds, undefined, signal && { signal }),
});

/** While a run that was interrupted writes its end, the state is locked. */
const LOCK_TIMEOUT = "-lock-timeout=5s";

/** Of a plan that is never applied. */
export const NO_LOCK = "-lock=false";

/** An environment's stack, with its file as it is now: planned, applied, and asked about its secrets. */
export class OpenStack {
  #state: Promise<ChainState> | undefined;
  /** The last plan, as it was reviewed. */
  #shown: Plan | undefined;

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
    this.#state ??= readResources(this.prepared.stack).then((resources) => new ChainState(resources));
    return this.#state;
  }

  /** Plans, and prints the review where something would change. */
  async plan(): Promise<Review> {
    mkdirSync(dirname(this.planFile), { recursive: true });
    const { plan, review } = await this.progress.step("terraform plan", (detail) =>
      planAndReview(this.prepared, this.planFile, { detail, lock: this.lock }),
    );
    this.#shown = plan;
    if (review.verdict !== "nothing") print(`\n${renderText(review)}`);
    return review;
  }

  /**
   * Applies the plan in the file, and says what it put right at Auth0 besides.
   *
   * @param step what that is called
   * @param shown the plan, as it was reviewed. @default the last one that was made here
   */
  async apply(step = "terraform apply", shown: Plan | undefined = this.#shown): Promise<void> {
    if (shown === undefined) throw new Error("nothing was planned");
    this.#state = undefined;
    const settled = await this.progress.step(step, (detail) =>
      applyPlan(this.prepared, this.planFile, shown, detail),
    );
    for (const sentence of settled) this.progress.line(`  ${sentence}`);
  }

  /** Deletes the last plan, which holds every secret of the state. */
  deletePlan(): void {
    rmSync(this.planFile, { force: true });
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
    if (secrets.length === 0) return;
    const state = await this.readState();
    await this.progress.step(`waiting for ${joinClouds(secrets)} to accept`, (detail) =>
      Promise.all(
        secrets.map((secret) => {
          const slot = slotOf(slotsOf(this.environment, secret));
          const credentials = state.credentials(this.environment, secret, slot);
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
