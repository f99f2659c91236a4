import { existsSync, rmSync, writeFileSync } from "node:fs";
import { pointAtLab } from "../../environments/pointed-shell";
import { renderCount } from "../../environments/render-count";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { SignIn } from "../../lab/people/sign-ins";
import type { Review } from "../../review/review";
import { setUp } from "../setup/machine";
import { PROGRAM } from "../setup/terraform";
import type { Progress } from "../terminal/progress";
import { settleStack } from "../terraform/apply-plan";
import { apply, init, type PlannedChanges, plan, readResources, show } from "../terraform/operations";
import { reviewBeforeApply, withPlanFile } from "../terraform/reviewed-plan";
import { CUT_SHORT } from "../terraform/run-terraform";
import type { SynthesizedStack } from "../terraform/synthesized-stack";
import type { Verification } from "../verify/verify-chain";
import { verifyDeployed } from "../verify/verify-deployed";
import { labRouteOf } from "./routes";
import type { ChainEndpoints } from "./routes/lab-route";
import { APPLYING, forgetLab, raiseLab, synthesizeForLab } from "./this-lab";
import { tryEveryone } from "./try-sign-ins";

/** Phases of `npm start`. The first loads the program, and installs the npm packages where they are missing. */
export type Phase = "load" | "setup" | "lab" | "synth" | "apply" | "plan" | "verify" | "signIns" | "why";

/** What `npm start -- --json` prints. */
export interface Report {
  readonly environment: string;
  readonly resources: readonly { readonly address: string; readonly id: string }[];
  readonly secondPlan: { readonly changes: number };
  readonly endpoints: ChainEndpoints;
  /** What this run did to each resource that it changed: `create`, `update`, … */
  readonly changes: PlannedChanges["changes"];
  /** Wall-clock time of each phase, from the start of the process: their sum is the whole time. */
  readonly seconds: Readonly<Record<Phase, number>>;
  /** What `npm run verify` finds of it. */
  readonly verification: Pick<Verification, "checks" | "milliseconds">;
  /** How the sign-in of each account of the cast ended. */
  readonly signIns: readonly SignIn[];
  /** Why there is a broker, in lines. Nothing for a route without one. */
  readonly why: readonly string[];
}

/** What `npm start` found or made. */
export interface StartResult {
  readonly report: Report;
  /** Of the plan that changes nothing. */
  readonly review: Review;
}

/**
 * Sets up, starts the lab, synthesizes, applies, plans again and reviews that, verifies the chain, and signs everyone in.
 *
 * @throws UserError
 */
export async function deployChain(environment: Environment, progress: Progress): Promise<StartResult> {
  const route = labRouteOf(environment);
  const seconds = { load: 0, setup: 0, lab: 0, synth: 0, apply: 0, plan: 0, verify: 0, signIns: 0, why: 0 };
  let since = 0; // the start of the process
  const end = (phase: Phase) => {
    const now = performance.now();
    seconds[phase] = Math.round(now - since) / 1000;
    since = now;
  };

  end("load");
  progress.line("Setting up");
  const machine = await setUp(progress);
  end("setup");
  progress.line("Deploying the chain to the lab");
  const raise = () => progress.step("the lab's three clouds", () => raiseLab(machine));
  await raise();
  end("lab");
  const synth = () => progress.step("cdktf synth", () => synthesizeForLab(environment, machine));
  let stack = await synth();
  end("synth");

  const wasCutShort = existsSync(APPLYING);
  const { changes, review } = await withPlanFile(stack, async (file) => {
    const applyOnce = async () => {
      await progress.step(`${PROGRAM.command} init`, () => init(stack));
      return planAndApply(stack, file, progress);
    };
    const { changes, empty } = await applyOnce().catch(async (error) => {
      if (!wasCutShort || isCutShort(error)) throw error;
      // The last apply was creating something that its state does not know and that now blocks this one.
      progress.line("  the last apply was cut short: starting a new lab");
      await forgetLab();
      await raise();
      stack = await synth(); // into a new folder, for a lab with new credentials
      return applyOnce();
    });
    // What Terraform does not see. No other deploy to the lab's tenant runs at the same time.
    await progress.step(`what ${PROGRAM.title} does not see`, () =>
      settleStack(environment, stack, { isJustBound: false }),
    );
    end("apply");
    // A first plan that changes nothing is the proof already.
    if (!empty) await planNothing(environment, stack, file, progress);
    const review = await progress.step("review of that plan", async () =>
      reviewBeforeApply(environment.name, await show(stack, file), { environment, stack }),
    );
    return { changes, ...review };
  });
  const deployed = await readResources(stack);
  end("plan");

  const { checks, milliseconds } = await progress.step("verifying the live chain", () =>
    verifyDeployed(environment, stack.variables),
  );
  end("verify");
  const signIns = await progress.step("signing in everyone of the cast", () => tryEveryone(environment));
  end("signIns");
  const why = await route.explain(progress);
  end("why");
  return {
    report: {
      environment: environment.name,
      resources: deployed.map(({ address, attributes }) => ({ address, id: String(attributes.id ?? "") })),
      changes,
      secondPlan: { changes: review.changes.length },
      endpoints: route.endpoints,
      seconds,
      verification: { checks, milliseconds },
      signIns,
      why,
    },
    review,
  };
}

/** @returns what was applied */
async function planAndApply(
  stack: SynthesizedStack,
  file: string,
  progress: Progress,
): Promise<PlannedChanges> {
  const planned = await progress.step(`${PROGRAM.command} plan`, (detail) => plan(stack, file, { detail }));
  // What a plan leaves to be read until the apply changes nothing.
  const changes = planned.changes.filter(({ action }) => action !== "read");
  if (!planned.empty) {
    writeFileSync(APPLYING, "");
    try {
      await progress.step(`${PROGRAM.command} apply, ${renderCount(changes.length, "change")}`, (detail) =>
        apply(stack, file, detail),
      );
    } catch (error) {
      // Where Terraform ended by itself, its state knows all that it did.
      if (!isCutShort(error)) rmSync(APPLYING);
      throw error;
    }
  }
  rmSync(APPLYING, { force: true });
  return { changes, empty: planned.empty };
}

/** Whether the apply left something that its state may not know. */
const isCutShort = (error: unknown) => error instanceof UserError && CUT_SHORT.includes(error.code);

/** Plans what is deployed already. @throws UserError where that would change anything */
async function planNothing(
  { name }: Environment,
  stack: SynthesizedStack,
  file: string,
  progress: Progress,
): Promise<void> {
  const { changes, empty } = await progress.step(`${PROGRAM.command} plan, again`, (detail) =>
    plan(stack, file, { detail }),
  );
  if (empty) return;
  throw new UserError(
    "second-plan-not-empty",
    `The second plan would change ${changes.map(({ address }) => address).join(", ") || "outputs"}, though nothing changed in between: a provider and the lab disagree.\nTo do: look at the plan with ${pointAtLab(name)} && npm run plan -- ${name}`,
  );
}
