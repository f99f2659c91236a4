import { rmSync } from "node:fs";
import { join } from "node:path";
import { hasOwnPool } from "../../environments/own-pool";
import { UserError } from "../../environments/user-error";
import type { Plan } from "../../review/plan";
import { renderHeadline } from "../../review/render/headline";
import { renderText } from "../../review/render/text";
import type { Review } from "../../review/review";
import { importsOf } from "../../stacks/imports";
import { credentialOf } from "../../stacks/routes/facts";
import { renderSecret } from "../clouds/client-secrets";
import type { Fetch } from "../clouds/https";
import { AtomicFile } from "../environment/atomic-file";
import { findEnvironment } from "../environment/find-environment";
import { renderDiff } from "../environment/render-diff";
import { NO_LOCK, OpenStack } from "../rotate/open-stack";
import { ENVIRONMENTS, STATES } from "../setup/paths";
import { PROGRAM } from "../setup/terraform";
import { type Answering, askYes, DRY_RUN } from "../terminal/ask-yes";
import { print } from "../terminal/print";
import type { Progress } from "../terminal/progress";
import { withDraftStack } from "../terraform/draft-stack";
import type { PlanOptions } from "../terraform/operations";
import { type Prepared, prepare } from "../terraform/prepare";
import { planAndReview } from "../terraform/reviewed-plan";
import { findPlanObstacles, findUnagreedChanges } from "./check-plan";
import { explainEnd } from "./explain-end";
import { type FoundChain, renderClient } from "./found-chain";
import { explainObstacles } from "./obstacle";
import type { OwnedIds } from "./owned-ids";
import { renderComparison } from "./render-comparison";
import type { AdoptedRoute } from "./routes/adopted-route";

/** Where the plan of an adoption is while it is needed. */
export const planFileOf = (environment: string) => join(STATES, `${environment}.adopt.tfplan`);

/** A person has ended the run. */
class Ended extends Error {}

/** A plan that a person agreed to. */
interface AgreedPlan {
  readonly prepared: Prepared;
  readonly plan: Plan;
  readonly review: Review;
}

/**
 * Writes the environment file, plans, checks the plan, asks, and applies exactly that: the new client secret before the rest,
 * so that the connections use it only once Entra accepts it.
 */
export class AdoptionRun {
  readonly #name: string;
  readonly #planFile: string;
  readonly #file: AtomicFile;

  constructor(
    private readonly options: Answering,
    private readonly route: AdoptedRoute,
    private readonly found: FoundChain,
    private readonly own: OwnedIds,
    private readonly fetch: Fetch,
    private readonly progress: Progress,
  ) {
    this.#name = options.name;
    this.#planFile = planFileOf(options.name);
    this.#file = new AtomicFile(
      join(ENVIRONMENTS, `${options.name}.yaml`),
      `environments/${options.name}.yaml`,
    );
  }

  async run(text: string): Promise<string> {
    if (this.options.mode === "dry-run") return this.#dryRun(text);
    const interruption = new AbortController();
    const interrupt = () => interruption.abort();
    process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
    try {
      const agreed = await this.#agree(text, interruption.signal);
      if (this.options.mode === "write") return this.#renderWritten(text);
      await this.#apply(agreed, interruption.signal);
      return this.#renderDone();
    } finally {
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      rmSync(this.#planFile, { force: true }); // it holds every secret of the state
    }
  }

  /** Shows the edit of the file and what would be adopted. Nothing is changed, not even the file. */
  async #dryRun(text: string): Promise<string> {
    print(`\nenvironments/${this.#name}.yaml would change:\n${await renderDiff(this.#file.before, text)}\n`);
    const [prepared] = (await prepare([findEnvironment(this.#name)], this.progress)) as [Prepared];
    await withDraftStack(prepared, text, this.progress, (draft) =>
      this.#planAndCheck(draft, join(draft.scratch, "draft.tfplan"), { lock: NO_LOCK }),
    );
    return `${DRY_RUN}\nNext: npm run adopt -- ${this.#name}, which asks before it applies`;
  }

  /** Writes the file and plans. Unless the plan is checked and agreed to, the file is put back. */
  async #agree(text: string, signal: AbortSignal): Promise<AgreedPlan> {
    this.#file.replace(text);
    try {
      const [prepared] = (await prepare([findEnvironment(this.#name)], this.progress)) as [Prepared];
      assertNotEnded(signal);
      const planned = await this.#planAndCheck(prepared, this.#planFile);
      assertNotEnded(signal);
      if (this.#asks && !(await askYes("Apply exactly this?"))) {
        throw new Ended("The answer was no");
      }
      return { prepared, ...planned };
    } catch (error) {
      this.#file.putBack();
      const ended = signal.aborted ? new Ended("Interrupted") : error;
      if (!(ended instanceof Ended)) {
        this.progress.line(`  environments/${this.#name}.yaml is as it was`);
        throw error;
      }
      throw new UserError(
        signal.aborted ? "interrupted" : "answer-was-no",
        `${ended.message}: nothing was changed, and environments/${this.#name}.yaml is as it was.\nTo do: npm run adopt -- ${this.#name}, which begins again.`,
      );
    }
  }

  /** @throws UserError where the plan would do anything but adopt */
  async #planAndCheck(
    prepared: Prepared,
    planFile: string,
    options: PlanOptions = {},
  ): Promise<Omit<AgreedPlan, "prepared">> {
    const { plan, review } = await this.progress.step(`${this.#name}: ${PROGRAM.command} plan`, (detail) =>
      planAndReview(prepared, planFile, { ...options, detail }),
    );
    const adopted = importsOf(prepared.environment).map(({ to }) => to);
    const obstacles = findPlanObstacles(review, this.route.made, adopted, [...this.own.ids.keys()]);
    const [, ...findings] = renderText({ ...review, changes: [], outputs: [] }).split("\n");
    const headline = `${this.#name}: ${renderHeadline(review)}`;
    const { pool, otherClients } = this.found;
    const lines = [
      "",
      "What is there, compared with the environment file, in the order of a sign-in",
      "",
      renderComparison(plan),
      ...(hasOwnPool(prepared.environment)
        ? []
        : ["", `The user pool ${pool.Name} (${pool.Id}) and its domain stay their owner's.`]),
      ...(otherClients.length === 0
        ? []
        : [
            "",
            `App clients that the file does not have stay as they are: ${otherClients.map(renderClient).join(", ")}`,
          ]),
      ...findings,
      ...this.route.renderShutOut(this.found),
      "",
      headline, // last, where a person is asked
    ];
    print(lines.join("\n"));
    if (obstacles.length > 0) throw explainObstacles(this.#name, obstacles);
    return { plan, review };
  }

  async #apply(agreed: AgreedPlan, signal: AbortSignal): Promise<void> {
    const stack = new OpenStack(agreed.prepared, this.#planFile, this.fetch, this.progress);
    let isLast = false;
    try {
      const secret = credentialOf(agreed.prepared.environment).addresses.a;
      const isNew = agreed.review.changes.some(({ address }) => address === secret);
      if (isNew) {
        const first = await this.#planWithin(agreed, "plan of the new client secret", secret);
        await stack.apply(`${this.#name}: ${PROGRAM.command} apply of the new client secret`, first);
      }
      await stack.waitUntilAccepted(["entra"], ({ active }) => active, signal);
      assertNotEnded(signal);
      const rest = isNew ? await this.#planWithin(agreed, "plan of the rest") : agreed.plan;
      assertNotEnded(signal);
      isLast = true;
      await stack.apply(`${this.#name}: ${PROGRAM.command} apply`, rest);
    } catch (error) {
      if (!(error instanceof UserError || signal.aborted)) throw error;
      throw explainEnd(this.#name, error instanceof UserError ? error : undefined, isLast);
    }
  }

  /** Plans a part of what was agreed to, or what is left of it. @throws UserError where it would do anything else */
  async #planWithin({ prepared, review: agreed }: AgreedPlan, step: string, target?: string): Promise<Plan> {
    const { plan, review } = await this.progress.step(`${this.#name}: ${PROGRAM.command} ${step}`, (detail) =>
      planAndReview(prepared, this.#planFile, { detail, ...(target !== undefined && { target }) }),
    );
    const others = [...review.refusals.map(({ message }) => message), ...findUnagreedChanges(agreed, review)];
    if (others.length === 0) return plan;
    throw new UserError(
      "plan-changed",
      `The ${step} has changes that nobody agreed to: ${others.join(", ")}. Somebody has changed the chain meanwhile.`,
    );
  }

  get #asks(): boolean {
    return !this.options.yes && this.options.mode === "apply";
  }

  #renderWritten(text: string): string {
    const file = `environments/${this.#name}.yaml`;
    const done =
      text === this.#file.before
        ? `${file} has adopt already. It is not deployed yet. Nothing was changed.`
        : `Wrote adopt into ${file}. Nothing was applied.`;
    return `${done}\nNext: commit that, and open a pull request.\nOr apply it from here: npm run adopt -- ${this.#name}`;
  }

  #renderDone(): string {
    const { passwordCredentials = [], displayName } = this.found.application;
    const old = passwordCredentials.map(
      (each) =>
        `Nothing uses the old client secret any more: ${renderSecret(each)}.\nDelete it, or the next rotation has no room: Entra admin center, App registrations, "${displayName}", Certificates & secrets.`,
    );
    return [
      `Adopted ${this.#name}. Everyone keeps their user ID.`,
      ...old,
      `Next: commit environments/${this.#name}.yaml, in which adopt stays, and sign in once.\nThen npm run plan -- ${this.#name} shows no changes.`,
    ].join("\n");
  }
}

/** @throws Ended */
function assertNotEnded(signal: AbortSignal): void {
  if (signal.aborted) throw new Ended("Interrupted");
}
