import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Environment } from "../../environments/schema";
import { renderText } from "../../review/render/text";
import type { Review } from "../../review/review";
import type { Https } from "../clouds/https";
import { findEnvironment } from "../environment/find-environment";
import { ROOT } from "../setup/paths";
import type { Progress } from "../terminal/progress";
import { apply, readResources } from "../terraform/operations";
import { type Prepared, prepare } from "../terraform/prepare";
import { reviewPlan } from "../terraform/reviewed-plan";
import { AppSecrets } from "./app-secrets";
import { KnownChain } from "./chain-state";
import { inSentence } from "./rotation-texts";
import { type Secret, type Slot, slotsOf } from "./slots";
import { accepted, type Clock } from "./wait-until-accepted";

const clockUntil = (signal?: AbortSignal): Clock => ({
  now: Date.now,
  wait: (milliseconds) => wait(milliseconds, undefined, signal && { signal }),
});

/** An environment's stack as its file is at the moment, with what is done to it and asked about it where its secrets change. */
export class RotatedStack {
  #known: Promise<KnownChain> | undefined;

  constructor(
    private readonly prepared: Prepared,
    private readonly planFile: string,
    private readonly fetch: Https["fetch"],
    private readonly progress: Progress,
  ) {}

  /** Reads the environment file, and synthesizes. @throws UserError */
  static async of(name: string, fetch: Https["fetch"], progress: Progress): Promise<RotatedStack> {
    const [prepared] = (await prepare([findEnvironment(name)], progress)) as [Prepared];
    return new RotatedStack(prepared, join(ROOT, "state", `${name}.rotate.tfplan`), fetch, progress);
  }

  get environment(): Environment {
    return this.prepared.environment;
  }

  /** Read once, until an apply changes it: from S3 that takes a second. */
  known(): Promise<KnownChain> {
    this.#known ??= readResources(this.prepared.stack).then((deployed) => new KnownChain(deployed));
    return this.#known;
  }

  /** Plans, and prints the review where something would change. */
  async plan(): Promise<Review> {
    mkdirSync(dirname(this.planFile), { recursive: true });
    const review = await this.progress.step("terraform plan", (detail) =>
      reviewPlan(this.prepared, this.planFile, { detail, lock: "-lock-timeout=5s" }),
    );
    if (review.verdict !== "nothing") process.stdout.write(`\n${renderText(review)}\n`);
    return review;
  }

  /** Applies the last plan. @param step what that is called */
  async apply(step = "terraform apply"): Promise<void> {
    this.#known = undefined;
    await this.progress.step(step, (detail) => apply(this.prepared.stack, this.planFile, detail));
  }

  /** Forgets the last plan, which holds every secret of the state. */
  forgetPlan(): void {
    rmSync(this.planFile, { force: true });
  }

  /**
   * Waits until secrets are accepted.
   *
   * @param signal ends the waiting
   * @throws UserError where one is not
   */
  async accepted(
    secrets: readonly Secret[],
    slotOf: (slots: { active: Slot }) => Slot,
    signal?: AbortSignal,
  ): Promise<void> {
    if (secrets.length === 0) return;
    const known = await this.known();
    await this.progress.step(`${inSentence(secrets)}: waiting until the new one is accepted`, (detail) =>
      Promise.all(
        secrets.map((secret) => {
          const slot = slotOf(slotsOf(this.environment, secret));
          const credentials = known.credentials(this.environment, secret, slot);
          return accepted(this.environment, secret, credentials, this.fetch, clockUntil(signal), detail);
        }),
      ),
    );
  }

  /**
   * Looks whether Entra has room for a new client secret.
   *
   * @param end when it will expire, where that is known
   * @returns nothing where it can't be told, which is said
   * @throws UserError where there is none
   */
  async roomAtEntra(end?: string): Promise<AppSecrets | undefined> {
    const { environment, stack } = this.prepared;
    const { app } = await this.known();
    const secrets = await this.progress.step("room for a new client secret at Entra", () =>
      AppSecrets.of(environment, app, stack.variables, this.fetch),
    );
    if (typeof secrets === "string") {
      this.progress.line(`  Note: it was not looked at: ${secrets}.`);
      return undefined;
    }
    secrets.assertRoom(end);
    return secrets;
  }
}
