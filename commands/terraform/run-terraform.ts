import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { UserError } from "../../environments/user-error";
import { PROGRAM } from "../setup/terraform";
import type { SynthesizedStack } from "./synthesized-stack";
import { type Diagnostic, TerraformError } from "./terraform-error";

/** A line of Terraform's machine-readable output, as far as it is read here. @see https://developer.hashicorp.com/terraform/internals/machine-readable-ui */
export interface Event {
  readonly "@message": string;
  readonly type: string;
  readonly diagnostic?: Diagnostic;
  readonly hook?: { readonly resource?: { readonly addr: string }; readonly action?: string };
  readonly change?: { readonly resource: { readonly addr: string }; readonly action: string };
}

/** How Terraform is run. */
export interface RunOptions {
  /** Whether it changes the clouds or the state. @default false */
  readonly writes?: boolean;
  readonly onEvent?: (event: Event) => void;
  /** Called with each line of standard output that is no event. */
  readonly onText?: (line: string) => void;
}

/** Codes of the errors after which the state may not know all that an apply made. */
export const CUT_SHORT: readonly string[] = ["interrupted", "terraform-killed", "provider-crashed"];

/** A provider that is told to stop may have made something without having told Terraform its ID. */
const MAY_LACK = "What it was making at that moment may exist without being in the state.";
const IF_IT_EXISTS =
  "If the apply then says that something already exists, delete that by hand, or import it.";

/** @param toGoOn what a person does next */
export const renderInterruptedApply = (toGoOn: string): string =>
  `Interrupted: ${PROGRAM.title} stopped and wrote its state. ${MAY_LACK}\nTo do: ${toGoOn}. ${IF_IT_EXISTS}`;

/**
 * Runs Terraform in the stack's folder. Asked to stop, it lets Terraform finish what is under way and write its state.
 *
 * @returns the exit code: 0, or 2 for a plan with changes
 * @throws TerraformError
 * @throws UserError when it was interrupted, or killed
 */
export async function runTerraform(
  stack: SynthesizedStack,
  args: readonly string[],
  { writes = false, onEvent, onText }: RunOptions = {},
): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  const text: string[] = [];
  // A process group of its own, so that a Ctrl-C in the terminal reaches it once, through us.
  const child = spawn(PROGRAM.file, args, {
    cwd: stack.folder,
    // Terraform and its providers spend a third of their time on collecting garbage, unless they may use more memory.
    env: { GOGC: "400", ...stack.variables, TF_IN_AUTOMATION: "1", TF_INPUT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = eventIn(line);
    if (event === undefined) return onText?.(line);
    const { diagnostic } = event;
    if (diagnostic?.severity === "error") diagnostics.push(diagnostic);
    onEvent?.(event);
  });
  createInterface({ input: child.stderr }).on("line", (line) => text.push(stripVTControlCharacters(line)));

  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    child.kill("SIGINT");
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  const [code, signal] = await new Promise<readonly [number, NodeJS.Signals | null]>((resolve) => {
    child.once("error", (error) => {
      text.push(error.message);
      resolve([1, null]);
    });
    child.once("close", (exitCode, signal) => resolve([exitCode ?? 1, signal]));
  });
  process.off("SIGINT", interrupt).off("SIGTERM", interrupt);

  if (interrupted) {
    throw new UserError(
      "interrupted",
      writes
        ? renderInterruptedApply("run the same command again to go on")
        : `Interrupted: nothing was changed by ${PROGRAM.command} ${args[0]}.`,
    );
  }
  if (signal !== null) {
    throw new UserError(
      "terraform-killed",
      `${PROGRAM.command} ${args[0]} was killed (${signal}).${
        writes
          ? ` ${MAY_LACK}\nTo do: plan again. ${IF_IT_EXISTS}`
          : " Nothing was changed.\nTo do: run the same command again."
      }`,
    );
  }
  if (code !== 0 && code !== 2) {
    const rest = text.join("\n") || (diagnostics.length === 0 ? `exit code ${code}` : "");
    throw new TerraformError(stack, args[0] ?? "", diagnostics, rest);
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
