import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { UserError } from "../../environments/user-error";
import { hopOf, nameOf } from "../../review/resource-names";
import { readStackLock } from "../../stacks/lock-stack";
import { PROGRAM } from "../setup/terraform";
import { forgetSamePlace } from "../state/forget-backend";
import { leaveLocalState } from "../state/leave-local-state";
import { parseState, type Resource } from "../state/state";
import { type Event, runTerraform } from "./run-terraform";
import type { SynthesizedStack } from "./synthesized-stack";

/** What a plan would do. */
export interface PlannedChanges {
  /** Each resource that would change, and how: `create`, `update`, `replace`, `delete`, … */
  readonly changes: readonly { readonly address: string; readonly action: string }[];
  /** Whether an apply would do nothing at all, not even change an output. */
  readonly empty: boolean;
}

/** How long Terraform waits for a state that another run has locked: an interrupted one may be writing its end. */
const LOCK_TIMEOUT = "-lock-timeout=120s";

/**
 * Prepares the folder for Terraform, unless that was done for the same backend and providers. The synthesis has put a lock file
 * there if the project has one, which is never changed: a provider that it doesn't know does not run.
 *
 * @throws UserError where the state belongs in S3 and is still in the project's folder
 */
export async function init(stack: SynthesizedStack): Promise<void> {
  const { folder, variables } = stack;
  const settings = await readSettings(folder);
  if (settings.backend.s3 !== undefined) leaveLocalState(folder);
  const lock = readStackLock(folder);
  const stamp = join(folder, ".terraform", "initialized");
  const wanted = createHash("sha256")
    .update(JSON.stringify(settings))
    .update(variables.TF_CLI_CONFIG_FILE ?? "")
    .update(lock ?? "")
    .update(PROGRAM.registry)
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  const runInit = () =>
    runTerraform(stack, ["init", lock === undefined ? "-upgrade" : "-lockfile=readonly", "-json"]);
  await runInit().catch((error) => {
    const isMoved = error instanceof UserError && error.code === "state-moved";
    if (!isMoved || !forgetSamePlace(folder, settings.backend)) throw error;
    return runInit();
  });
  writeFileSync(stamp, wanted);
}

/** CDKTF writes a stack in place, so one that is cut off is what another command in this checkout is just writing. */
async function readSettings(folder: string) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")).terraform;
    } catch (error) {
      if (!(error instanceof SyntaxError) || attempt === MOST_READS) throw error;
      await wait(100);
    }
  }
}

const MOST_READS = 20;

export interface PlanOptions {
  /** Called with what is being read. */
  readonly detail?: (text: string) => void;
  /** Whether to compare with the state alone, without a look at what the clouds have. @default false */
  readonly fromState?: boolean;
  /** Whether to look only at what changed in the clouds outside Terraform. @default false */
  readonly refreshOnly?: boolean;
  /** The address of the only resource to plan, or of several, with what they depend on. @default everything */
  readonly target?: string | readonly string[];
  /** Whether to plan the destruction of everything. @default false */
  readonly destroy?: boolean;
  /** Terraform's option for the lock of the state. @default waits two minutes for it */
  readonly lock?: string;
}

/**
 * Plans into a file, which Terraform writes even where it refuses the plan.
 *
 * @param file nothing where nobody needs the plan itself
 * @throws TerraformError, for instance where protection forbids a change
 */
export async function plan(
  stack: SynthesizedStack,
  file: string | undefined,
  {
    detail = () => {},
    fromState = false,
    refreshOnly = false,
    target,
    destroy = false,
    lock = LOCK_TIMEOUT,
  }: PlanOptions = {},
): Promise<PlannedChanges> {
  const changes: PlannedChanges["changes"][number][] = [];
  const reading = readingFrom(detail);
  const code = await runTerraform(
    stack,
    [
      ...["plan", "-json", "-detailed-exitcode", lock],
      ...(file === undefined ? [] : [`-out=${file}`]),
      ...(fromState ? ["-refresh=false"] : []),
      ...(refreshOnly ? ["-refresh-only"] : []),
      ...[target ?? []].flat().map((each) => `-target=${each}`),
      ...(destroy ? ["-destroy"] : []),
    ],
    {
      onEvent: ({ type, change, ...event }) => {
        reading(type, event.hook);
        if (type !== "planned_change" || change === undefined) return;
        changes.push({ address: change.resource.addr, action: change.action });
      },
    },
  );
  return { changes, empty: code === 0 };
}

/** A saved plan as JSON. Some of it is secret. @see https://developer.hashicorp.com/terraform/internals/json-format */
export async function show(stack: SynthesizedStack, file: string): Promise<string> {
  let text = "";
  await runTerraform(stack, ["show", "-json", "-no-color", file], {
    onText: (line) => {
      text += line;
    },
  });
  return text;
}

/** Applies a plan. */
export async function apply(
  stack: SynthesizedStack,
  file: string,
  detail: (text: string) => void = () => {},
): Promise<void> {
  await runTerraform(stack, ["apply", "-json", LOCK_TIMEOUT, file], {
    writes: true,
    onEvent: detailFrom(detail),
  });
}

/** Says which resources are being read. Before the first one, the providers sign in to the clouds, which takes long without network. */
function readingFrom(detail: (text: string) => void) {
  const underWay = new Set<string>();
  detail("signing in to the clouds");
  return (type: string, hook: Event["hook"]) => {
    if (hook?.resource === undefined) return;
    const { addr } = hook.resource;
    if (type.endsWith("_start")) underWay.add(addr);
    if (type.endsWith("_complete") || type.endsWith("_errored")) underWay.delete(addr);
    const [first, ...others] = [...underWay].map((address) => `${hopOf(address)}: ${nameOf(address)}`);
    if (first !== undefined)
      detail(`reading ${first}${others.length > 0 ? ` and ${others.length} more` : ""}`);
  };
}

const detailFrom = (detail: (text: string) => void) => (event: Event) => {
  const { hook, type } = event;
  if (hook?.resource === undefined) return;
  if (type === "apply_start" || type === "apply_progress") detail(`${hook.action} ${hook.resource.addr}`);
};

/** Each resource that Terraform manages. */
export async function readResources(stack: SynthesizedStack): Promise<readonly Resource[]> {
  let text = "";
  await runTerraform(stack, ["state", "pull"], {
    onText: (line) => {
      text += line;
    },
  });
  return parseState(text, `${PROGRAM.command} state pull`)?.resources ?? [];
}
