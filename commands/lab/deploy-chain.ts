import { existsSync, rmSync, writeFileSync } from "node:fs";
import { pointAtLab } from "../../environments/pointed-shell";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { SignIn } from "../../lab/people/sign-ins";
import type { Review } from "../../review/review";
import { type Endpoints, endpointsOf } from "../../stacks/endpoints";
import { setUp } from "../setup/machine";
import type { Progress } from "../terminal/progress";
import { apply, init, plan, readResources, show } from "../terraform/operations";
import { reviewSavedPlan, withPlanFile } from "../terraform/reviewed-plan";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import { APPLYING, forgetLab, raiseLab, synthesizeForLab } from "./this-lab";
import { explainBroker, tryEveryone } from "./try-sign-ins";

/** What `npm start -- --json` prints. */
export interface Report {
  readonly environment: string;
  readonly resources: readonly { readonly address: string; readonly id: string }[];
  readonly secondPlan: { readonly changes: number };
  readonly endpoints: Endpoints;
  /** Wall-clock time of each phase. */
  readonly seconds: Readonly<Record<"setup" | "lab" | "synth" | "apply" | "plan", number>>;
  /** How the sign-in of each account of the cast ended. */
  readonly signIns: readonly SignIn[];
  /** Why there is a broker, in lines. */
  readonly why: readonly string[];
}

/** What `npm start` found or made. */
export interface StartResult {
  readonly report: Report;
  /** Which of the resources this run created. */
  readonly created: Report["resources"];
  /** Of the plan that changes nothing. */
  readonly review: Review;
}

/**
 * Sets up, starts the lab, synthesizes, applies, plans again and reviews that, and signs everyone in.
 *
 * @throws UserError
 */
export async function deployChain(environment: Environment, progress: Progress): Promise<StartResult> {
  const seconds = { setup: 0, lab: 0, synth: 0, apply: 0, plan: 0 };
  const timed = async <T>(phase: keyof typeof seconds, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const result = await work();
    seconds[phase] = Math.round(performance.now() - started) / 1000;
    return result;
  };

  progress.line("Setting up");
  const machine = await timed("setup", () => setUp(progress));
  progress.line("Deploying the chain to the lab");
  const raise = () => progress.step("the lab's three clouds", () => raiseLab(machine));
  await timed("lab", raise);
  const synth = () => progress.step("cdktf synth", () => synthesizeForLab(environment, machine));
  let stack = await timed("synth", synth);
  const { before, review } = await withPlanFile(stack, async (file) => {
    const applied = await timed("apply", async () => {
      const prepare = () => progress.step("terraform init", () => init(stack));
      await prepare();
      try {
        return await planAndApply(stack, file, progress);
      } catch (error) {
        if (!existsSync(APPLYING)) throw error;
        // The killed apply was creating something that its state does not know and that now blocks the next one.
        progress.line("  the last apply was killed half-way: starting a new lab");
        await forgetLab();
        await raise();
        stack = await synth(); // into a new folder, for a lab with new credentials
        await prepare();
        return planAndApply(stack, file, progress);
      }
    });
    const review = await timed("plan", async () => {
      // A first plan that changes nothing is the proof already.
      if (applied.changed) await planNothing(environment, stack, file, progress);
      const json = await progress.step("review of that plan", () => show(stack, file));
      return reviewSavedPlan(environment.name, json, environment);
    });
    return { before: applied.before, review };
  });

  const deployed = await readResources(stack);
  const signIns = await progress.step("signing in everyone of the cast", () => tryEveryone(environment));
  const why = await progress.step("the two dead ends before the broker", () => explainBroker(environment));
  const listed = deployed.map(({ address, attributes }) => ({ address, id: String(attributes.id ?? "") }));
  return {
    report: {
      environment: environment.name,
      resources: listed,
      secondPlan: { changes: review.changes.length },
      endpoints: endpointsOf(environment),
      seconds,
      signIns,
      why,
    },
    created: listed.filter(({ address }) => !before.has(address)),
    review,
  };
}

/** @returns whether there was anything to apply, and the addresses that were deployed before */
async function planAndApply(
  stack: SynthesizedStack,
  file: string,
  progress: Progress,
): Promise<{ changed: boolean; before: ReadonlySet<string> }> {
  const before = new Set((await readResources(stack)).map(({ address }) => address));
  const { changes, empty } = await progress.step("terraform plan", (detail) => plan(stack, file, { detail }));
  if (!empty) {
    writeFileSync(APPLYING, "");
    try {
      // What is only read, a data source, is no change.
      const { length } = changes.filter(({ action }) => action !== "read");
      await progress.step(`terraform apply, ${length} resources`, (detail) => apply(stack, file, detail));
    } finally {
      rmSync(APPLYING); // Terraform ended by itself, and its state knows all that it did
    }
  }
  return { changed: !empty, before };
}

/** Plans what is deployed already. @throws UserError where that would change anything */
async function planNothing(
  { name }: Environment,
  stack: SynthesizedStack,
  file: string,
  progress: Progress,
): Promise<void> {
  const { changes, empty } = await progress.step("terraform plan, again", (detail) =>
    plan(stack, file, { detail }),
  );
  if (empty) return;
  throw new UserError(
    "second-plan-not-empty",
    `The second plan would change ${changes.map(({ address }) => address).join(", ") || "outputs"}, though nothing changed in between: a provider and the lab disagree.\nTo do: look at the plan with ${pointAtLab(name)} && npm run plan -- ${name}`,
  );
}
