import { rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { renderText } from "../../review/render/text";
import type { Review } from "../../review/review";
import { ADDRESSES } from "../../stacks/addresses";
import { importsOf } from "../../stacks/imports";
import { secretInWords } from "../clouds/client-secrets";
import type { Https } from "../clouds/https";
import { ReplacedFile } from "../environment/atomic-file";
import { findEnvironment } from "../environment/find-environment";
import { RotatedStack } from "../rotate/open-stack";
import { ENVIRONMENTS, ROOT } from "../setup/paths";
import { type Answering, askYes } from "../terminal/ask-yes";
import type { Progress } from "../terminal/progress";
import { type Prepared, prepare } from "../terraform/prepare";
import { planAndReview, reviewPlan } from "../terraform/reviewed-plan";
import { beyond, unproven } from "./check-plan";
import type { Found } from "./found-chain";
import { refusalOf } from "./obstacle";
import type { Owned } from "./owned-ids";
import { asComparison } from "./render-comparison";

/** Where the plan of a takeover is while it is needed. */
export const planFileOf = (environment: string) => join(ROOT, "state", `${environment}.adopt.tfplan`);

/** A person has ended it. */
class Ended extends Error {}

/** A plan that a person agreed to. */
interface Agreed {
  readonly prepared: Prepared;
  readonly review: Review;
}

/**
 * Writes the environment file, plans, proves the plan, asks, and applies exactly that: the new client secret before the rest,
 * so that the connections use it when Entra takes it, and not before.
 */
export class Takeover {
  readonly #name: string;
  readonly #planFile: string;
  readonly #file: ReplacedFile;

  constructor(
    private readonly options: Answering,
    private readonly found: Found,
    private readonly own: Owned,
    private readonly fetch: Https["fetch"],
    private readonly progress: Progress,
  ) {
    this.#name = options.name;
    this.#planFile = planFileOf(options.name);
    this.#file = new ReplacedFile(
      join(ENVIRONMENTS, `${options.name}.yaml`),
      `environments/${options.name}.yaml`,
    );
  }

  async run(text: string): Promise<string> {
    const interruption = new AbortController();
    const interrupt = () => interruption.abort();
    process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
    try {
      const agreed = await this.#agreed(text, interruption.signal);
      if (this.options.planOnly) return this.#leftForPullRequest();
      await this.#applied(agreed, interruption.signal);
      return this.#done();
    } finally {
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      rmSync(this.#planFile, { force: true }); // it holds every secret of the state
    }
  }

  /** Writes the file and plans. Unless the plan is proven and agreed to, the file is put back. */
  async #agreed(text: string, signal: AbortSignal): Promise<Agreed> {
    this.#file.replace(text);
    try {
      const [prepared] = (await prepare([findEnvironment(this.#name)], this.progress)) as [Prepared];
      assertGoesOn(signal);
      const review = await this.#proven(prepared);
      assertGoesOn(signal);
      if (!this.options.yes && !this.options.planOnly && !(await askYes("Apply exactly this?"))) {
        throw new Ended("The answer was no");
      }
      return { prepared, review };
    } catch (error) {
      this.#file.putBack();
      const ended = signal.aborted ? new Ended("Interrupted") : error;
      if (!(ended instanceof Ended)) {
        this.progress.line(`  environments/${this.#name}.yaml is as it was`);
        throw error;
      }
      throw new UserError(
        `${ended.message}: nothing was changed, and environments/${this.#name}.yaml is as it was.\nTo do: the same command begins again.`,
      );
    }
  }

  /** @throws UserError where the plan would do anything but take over */
  async #proven(prepared: Prepared): Promise<Review> {
    const { plan, review } = await this.progress.step(`${this.#name}: terraform plan`, (detail) =>
      planAndReview(prepared, this.#planFile, { detail }),
    );
    const taken = importsOf(prepared.environment).map(({ to }) => to);
    const obstacles = unproven(review, taken, [...this.own.ids.keys()]);
    const [, ...findings] = renderText({ ...review, changes: [], outputs: [] }).split("\n");
    const { otherClients } = this.found;
    const lines = [
      "What is there, beside what the environment file wants, in the order of a sign-in",
      "",
      asComparison(plan),
      ...(otherClients.length === 0
        ? []
        : ["", `App clients that the file does not have stay as they are: ${otherClients.join(", ")}`]),
      ...findings,
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
    if (obstacles.length > 0) throw refusalOf(this.#name, obstacles);
    return review;
  }

  async #applied(agreed: Agreed, signal: AbortSignal): Promise<void> {
    const stack = new RotatedStack(agreed.prepared, this.#planFile, this.fetch, this.progress);
    try {
      const isNew = agreed.review.changes.some(({ address }) => address === ADDRESSES.password);
      if (isNew) {
        await this.#planWithin(agreed, "plan of the new client secret", ADDRESSES.password);
        await stack.apply(`${this.#name}: terraform apply of the new client secret`);
      }
      await stack.accepted(["entra"], ({ active }) => active, signal);
      assertGoesOn(signal);
      if (isNew) await this.#planWithin(agreed, "plan of the rest");
      assertGoesOn(signal);
      await stack.apply(`${this.#name}: terraform apply`);
    } catch (error) {
      if (!(error instanceof UserError || signal.aborted)) throw error;
      const why = error instanceof UserError ? error.message : "Interrupted.";
      throw new UserError(
        `${why}\n\nThe takeover of ${this.#name} stopped half-way: what was done so far is in its state, and nothing of it is lost. environments/${this.#name}.yaml keeps adopt.\nTo do: mend the cause, then run the same command again, which goes on from there.`,
      );
    }
  }

  /** Plans a part of what was agreed to, or what is left of it. @throws UserError where it would do anything else */
  async #planWithin({ prepared, review: agreed }: Agreed, step: string, target?: string): Promise<void> {
    const review = await this.progress.step(`${this.#name}: terraform ${step}`, (detail) =>
      reviewPlan(prepared, this.#planFile, { detail, ...(target !== undefined && { target }) }),
    );
    const others = [...review.refusals.map(({ message }) => message), ...beyond(agreed, review)];
    if (others.length === 0) return;
    throw new UserError(
      `The ${step} would do what was not agreed to: ${others.join(", ")}. Somebody has changed it meanwhile.`,
    );
  }

  #leftForPullRequest(): string {
    return `Wrote adopt into environments/${this.#name}.yaml; nothing was applied.\nNext: a pull request with it. To apply it from here: npm run adopt -- ${this.#name}.`;
  }

  #done(): string {
    const { passwordCredentials = [], displayName } = this.found.application;
    const old = passwordCredentials.map(
      (each) =>
        `The old client secret ${secretInWords(each)} is out of use: delete it, or else the next rotation has no room.\n  Entra admin center, App registrations, "${displayName}", Certificates & secrets`,
    );
    return [
      `Took over ${this.#name}: nobody was lost, and everybody keeps their name.`,
      ...old,
      `Next: commit environments/${this.#name}.yaml, in which adopt stays; sign in once; npm run plan -- ${this.#name} then says that nothing is to be deployed.`,
    ].join("\n");
  }
}

/** @throws Ended */
function assertGoesOn(signal: AbortSignal): void {
  if (signal.aborted) throw new Ended("Interrupted");
}
