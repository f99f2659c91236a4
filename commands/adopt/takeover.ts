import { rmSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../environments/user-error";
import { asText } from "../../review/render/text";
import { importsOf } from "../../stacks/imports";
import { secretInWords } from "../clouds/client-secrets";
import { apply } from "../deployment";
import { ReplacedFile } from "../environment-file/replaced-file";
import { environmentNamed } from "../environment-named";
import { type Prepared, planned, prepare, told } from "../reviewing";
import { type Answering, saysYes } from "../says-yes";
import { ENVIRONMENTS, ROOT } from "../setup/paths";
import type { Progress } from "../setup/progress";
import { asComparison } from "./comparison";
import type { Found } from "./found";
import { unproven } from "./proof";
import { refusalOf } from "./refused";
import type { Owned } from "./states";

/** Where the plan of a takeover is while it is needed. */
export const planFileOf = (environment: string) => join(ROOT, "state", `${environment}.adopt.tfplan`);

/** A person has ended it before the apply. */
class Ended extends Error {}

/** Writes the environment file, plans, proves the plan, asks, and applies exactly that. */
export class Takeover {
  readonly #name: string;
  readonly #planFile: string;
  readonly #file: ReplacedFile;

  constructor(
    private readonly options: Answering,
    private readonly found: Found,
    private readonly own: Owned,
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
    let interrupted = false;
    const interrupt = () => {
      interrupted = true;
    };
    process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
    try {
      const prepared = await this.#agreed(text, () => interrupted);
      if (this.options.planOnly) return this.#leftForPullRequest();
      await this.#applied(prepared);
      return this.#done();
    } finally {
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      rmSync(this.#planFile, { force: true }); // it holds every secret of the state
    }
  }

  /** Writes the file and plans. Unless the plan is proven and agreed to, the file is put back. */
  async #agreed(text: string, isInterrupted: () => boolean): Promise<Prepared> {
    const assertGoesOn = () => {
      if (isInterrupted()) throw new Ended("Interrupted");
    };
    this.#file.replace(text);
    try {
      const [prepared] = (await prepare([environmentNamed(this.#name)], this.progress)) as [Prepared];
      assertGoesOn();
      await this.#proven(prepared);
      assertGoesOn();
      if (!this.options.yes && !this.options.planOnly && !(await saysYes("Apply exactly this?"))) {
        throw new Ended("The answer was no");
      }
      return prepared;
    } catch (error) {
      this.#file.putBack();
      const ended = isInterrupted() ? new Ended("Interrupted") : error;
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
  async #proven(prepared: Prepared): Promise<void> {
    const { plan, review } = await this.progress.step(`${this.#name}: terraform plan`, (detail) =>
      planned(prepared, this.#planFile, { detail }),
    );
    const taken = importsOf(prepared.environment).map(({ to }) => to);
    const obstacles = unproven(review, taken, [...this.own.ids.keys()]);
    const [, ...findings] = asText({ ...review, changes: [], outputs: [] }).split("\n");
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
  }

  async #applied({ environment, deployment }: Prepared): Promise<void> {
    try {
      await this.progress.step(`${this.#name}: terraform apply`, (detail) =>
        told(environment, deployment, apply(deployment, this.#planFile, detail)),
      );
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(
        `${error.message}\n\nThe takeover of ${this.#name} stopped half-way: what was done so far is in its state, and nothing of it is lost. environments/${this.#name}.yaml keeps adopt.\nTo do: mend the cause, then run the same command again, which goes on from there.`,
      );
    }
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
