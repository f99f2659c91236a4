import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { down } from "../../lab/daemon";
import type { SignIn } from "../../lab/sign-ins";
import { type Endpoints, endpointsOf } from "../../stacks/endpoints";
import { type Agreement, agreementsOf } from "../agreements";
import { setUp } from "../setup/machine";
import { LAB_FOLDER, ROOT } from "../setup/paths";
import type { Progress } from "../terminal/progress";
import { apply, init, plan, resources, type SynthesizedStack } from "../terraform/operations";
import { synthesize } from "../terraform/synthesize";
import { labStack, raiseLab } from "./this-lab";
import { tellWhy, tryEveryone } from "./try-sign-ins";

/** What `npm start -- --json` prints. */
export interface Report {
  readonly environment: string;
  readonly resources: readonly { readonly address: string; readonly id: string }[];
  readonly secondPlan: { readonly changes: number };
  readonly endpoints: Endpoints;
  /** Wall-clock time of each phase. */
  readonly seconds: Readonly<Record<"setup" | "lab" | "synth" | "apply" | "plan", number>>;
  /** How each account of the cast fared at the chain. */
  readonly signIns: readonly SignIn[];
  /** Why there is a broker, in lines. */
  readonly why: readonly string[];
}

/** Present while an apply is under way, so that one which was killed is known. */
const APPLYING = join(LAB_FOLDER, "applying");

/**
 * Sets up, starts the lab, synthesizes, applies, and plans again.
 *
 * @returns the report, which of its resources this run created, and what the hops were found to agree on
 * @throws UserError
 */
export async function deployLab(
  environment: Environment,
  progress: Progress,
): Promise<{ report: Report; created: Report["resources"]; agreements: readonly Agreement[] }> {
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
  await timed("synth", () => progress.step("cdktf synth", synthesize));

  let stack = labStack(environment, machine);
  const { changed, before } = await timed("apply", async () => {
    await progress.step("terraform init", () => init(stack));
    try {
      return await planAndApply(stack, progress);
    } catch (error) {
      if (!existsSync(APPLYING)) throw error;
      // The killed apply was creating something that its state does not know, which now stands in the way.
      progress.line("  the last apply was killed half-way: starting the lab afresh");
      await forgetLab(environment);
      await raise();
      stack = labStack(environment, machine); // a new lab has new credentials
      return planAndApply(stack, progress);
    }
  });
  // Where the first plan changed nothing, it is the proof already.
  const second = await timed("plan", async () =>
    changed
      ? withPlan(stack, (file) =>
          progress.step("terraform plan, again", (detail) => plan(stack, file, { detail })),
        )
      : { changes: [], empty: true },
  );
  if (!second.empty) {
    throw new UserError(
      `The second plan would change ${second.changes.map(({ address }) => address).join(", ") || "outputs"}, though nothing changed in between: a provider and the lab disagree. See it with: eval "$(npm run lab -- env)" && npx cdktf diff ${environment.name}`,
    );
  }

  const deployed = await resources(stack);
  const signIns = await progress.step("signing in everyone of the cast", () => tryEveryone(environment));
  const why = await progress.step("the two dead ends before the broker", () => tellWhy(environment));
  const listed = deployed.map(({ address, attributes }) => ({ address, id: String(attributes.id ?? "") }));
  return {
    report: {
      environment: environment.name,
      resources: listed,
      secondPlan: { changes: second.changes.length },
      endpoints: endpointsOf(environment),
      seconds,
      signIns,
      why,
    },
    created: listed.filter(({ address }) => !before.has(address)),
    agreements: agreementsOf(deployed),
  };
}

/** Stops the lab and forgets what was in it, along with the state of the environment that it holds. */
export async function forgetLab({ name }: Environment): Promise<void> {
  await down(LAB_FOLDER);
  rmSync(LAB_FOLDER, { recursive: true, force: true });
  for (const suffix of ["", ".backup"]) {
    rmSync(join(ROOT, "state", `terraform.${name}.tfstate${suffix}`), { force: true });
  }
}

async function planAndApply(
  stack: SynthesizedStack,
  progress: Progress,
): Promise<{ changed: boolean; before: ReadonlySet<string> }> {
  const before = new Set((await resources(stack)).map(({ address }) => address));
  return withPlan(stack, async (file) => {
    const { changes, empty } = await progress.step("terraform plan", (detail) =>
      plan(stack, file, { detail }),
    );
    if (!empty) {
      writeFileSync(APPLYING, "");
      try {
        await progress.step(`terraform apply, ${changes.length} changes`, (detail) =>
          apply(stack, file, detail),
        );
      } finally {
        rmSync(APPLYING); // Terraform ended by itself, and its state knows all that it did
      }
    }
    return { changed: !empty, before };
  });
}

/** Gives a file for a plan and removes it after: a plan holds secrets. */
async function withPlan<T>({ folder }: SynthesizedStack, work: (file: string) => Promise<T>): Promise<T> {
  const file = join(folder, "lab.tfplan");
  try {
    return await work(file);
  } finally {
    rmSync(file, { force: true });
  }
}
