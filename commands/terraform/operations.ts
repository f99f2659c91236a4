import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { UserError } from "../../environments/user-error";
import { TERRAFORM } from "../setup/terraform";
import { leaveLocalState } from "../state/left-behind";
import { type Resource, resourcesIn } from "../state/resources";

/** An error that Terraform or a provider told. */
export interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail: string;
  /** Of the resource that it is about, where there is one. */
  readonly address?: string;
}

/** Terraform failed, for the reasons given. */
export class TerraformError extends UserError {
  constructor(
    readonly command: string,
    readonly diagnostics: readonly Diagnostic[],
    /** What it wrote besides, for instance of a provider that crashed. */
    readonly text: string,
  ) {
    super(
      `terraform ${command} failed:\n\n${[...diagnostics.map(inWords), text].filter(Boolean).join("\n\n")}`,
    );
  }
}

/** A synthesized stack, and the process environment in which its providers find their clouds. */
export interface SynthesizedStack {
  /** Folder of `cdk.tf.json`. */
  readonly folder: string;
  readonly variables: NodeJS.ProcessEnv;
}

/** A line of Terraform's machine-readable output, as far as it is read here. @see https://developer.hashicorp.com/terraform/internals/machine-readable-ui */
interface Event {
  readonly "@message": string;
  readonly type: string;
  readonly diagnostic?: Diagnostic;
  readonly hook?: { readonly resource?: { readonly addr: string }; readonly action?: string };
  readonly change?: { readonly resource: { readonly addr: string }; readonly action: string };
}

/** What a plan would do. */
export interface Plan {
  /** Each resource that would change, and how: `create`, `update`, `replace`, `delete`, … */
  readonly changes: readonly { readonly address: string; readonly action: string }[];
  /** Whether an apply would do nothing at all, not even change an output. */
  readonly empty: boolean;
}

/** Seconds that Terraform waits for a state that another run has locked: an interrupted one may be writing its end. */
const LOCK_TIMEOUT = "-lock-timeout=120s";

/**
 * Prepares the folder for Terraform; does nothing where that was done for the same backend and providers.
 *
 * @throws UserError where the stack's state is to be in S3 and is still in the project's folder
 */
export async function init(stack: SynthesizedStack): Promise<void> {
  const { folder, variables } = stack;
  const { terraform: settings } = JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8"));
  if (settings.backend.s3 !== undefined) leaveLocalState(folder);
  const stamp = join(folder, ".terraform", "initialized");
  const wanted = createHash("sha256")
    .update(JSON.stringify(settings))
    .update(variables.TF_CLI_CONFIG_FILE ?? "")
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  await terraform(stack, ["init", "-upgrade", "-json"]);
  writeFileSync(stamp, wanted);
}

export interface PlanOptions {
  /** Told what is being read. */
  readonly detail?: (text: string) => void;
  /** Whether to look only at what changed in the clouds behind Terraform's back. @default false */
  readonly refreshOnly?: boolean;
  /** The address of the only resource that is planned, with what it depends on. @default everything */
  readonly target?: string;
  /** Whether to plan that everything is destroyed. @default false */
  readonly destroy?: boolean;
  /** Terraform's options on the lock of the state. @default waits two minutes for it */
  readonly lock?: string;
}

/**
 * Plans into a file, which Terraform writes even where it refuses the plan.
 *
 * @throws TerraformError, for instance where protection forbids a change
 */
export async function plan(
  stack: SynthesizedStack,
  file: string,
  { detail = () => {}, refreshOnly = false, target, destroy = false, lock = LOCK_TIMEOUT }: PlanOptions = {},
): Promise<Plan> {
  const changes: Plan["changes"][number][] = [];
  const code = await terraform(
    stack,
    [
      ...["plan", "-json", "-detailed-exitcode", lock, `-out=${file}`],
      ...(refreshOnly ? ["-refresh-only"] : []),
      ...(target === undefined ? [] : [`-target=${target}`]),
      ...(destroy ? ["-destroy"] : []),
    ],
    ({ type, hook, change }) => {
      if (hook?.resource !== undefined) detail(hook.resource.addr);
      if (type !== "planned_change" || change === undefined) return;
      changes.push({ address: change.resource.addr, action: change.action });
    },
  );
  return { changes, empty: code === 0 };
}

/** A saved plan as JSON. Some of it is secret. @see https://developer.hashicorp.com/terraform/internals/json-format */
export async function show(stack: SynthesizedStack, file: string): Promise<string> {
  let text = "";
  await terraform(stack, ["show", "-json", file], undefined, (line) => {
    text += line;
  });
  return text;
}

/** Applies a plan. */
export async function apply(
  stack: SynthesizedStack,
  file: string,
  detail: (text: string) => void = () => {},
): Promise<void> {
  await terraform(stack, ["apply", "-json", LOCK_TIMEOUT, file], describing(detail));
}

/** Destroys what the stack deployed; a protected environment's Terraform refuses. */
export async function destroy(
  stack: SynthesizedStack,
  detail: (text: string) => void = () => {},
): Promise<void> {
  await terraform(stack, ["destroy", "-json", "-auto-approve", LOCK_TIMEOUT], describing(detail));
}

const describing = (detail: (text: string) => void) => (event: Event) => {
  const { hook, type } = event;
  if (hook?.resource === undefined) return;
  if (type === "apply_start" || type === "apply_progress") detail(`${hook.action} ${hook.resource.addr}`);
};

/** Each resource that Terraform manages. */
export async function resources(stack: SynthesizedStack): Promise<Resource[]> {
  let text = "";
  await terraform(stack, ["state", "pull"], undefined, (line) => {
    text += line;
  });
  return resourcesIn(text);
}

/**
 * Runs Terraform in the stack's folder. Asked to stop, it lets Terraform finish what is under way and write its state.
 *
 * @returns the exit code: 0, or 2 for a plan with changes
 * @throws TerraformError
 */
async function terraform(
  { folder, variables }: SynthesizedStack,
  args: readonly string[],
  onEvent: (event: Event) => void = () => {},
  onText: (line: string) => void = () => {},
): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  const text: string[] = [];
  // A process group of its own, so that a Ctrl-C in the terminal reaches it once, through us.
  const child = spawn(TERRAFORM, args, {
    cwd: folder,
    // Terraform and its providers spend a third of their time on collecting garbage, unless they may use more memory.
    env: { GOGC: "400", ...variables, TF_IN_AUTOMATION: "1", TF_INPUT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = eventIn(line);
    if (event === undefined) return onText(line);
    const { diagnostic } = event;
    if (diagnostic?.severity === "error") diagnostics.push(diagnostic);
    onEvent(event);
  });
  createInterface({ input: child.stderr }).on("line", (line) => text.push(line));

  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    child.kill("SIGINT");
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  const code = await new Promise<number>((resolve) => {
    child.once("error", (error) => {
      text.push(error.message);
      resolve(1);
    });
    child.once("close", (exitCode) => resolve(exitCode ?? 1));
  });
  process.off("SIGINT", interrupt).off("SIGTERM", interrupt);

  if (interrupted) {
    throw new UserError(
      "Interrupted: Terraform finished what was under way and wrote its state. Run the same command again to go on.",
    );
  }
  if (code !== 0 && code !== 2) {
    const said = text.join("\n") || (diagnostics.length === 0 ? `exit code ${code}` : "");
    throw new TerraformError(args[0] ?? "", diagnostics, said);
  }
  return code;
}

function eventIn(line: string): Event | undefined {
  if (!line.startsWith('{"@')) return undefined;
  try {
    return JSON.parse(line) as Event;
  } catch {
    return undefined;
  }
}

function inWords({ summary, detail, address }: Diagnostic): string {
  return [address === undefined ? summary : `${address}: ${summary}`, detail].filter(Boolean).join("\n");
}
