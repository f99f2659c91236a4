import { Option } from "@commander-js/extra-typings";
import type { Mode } from "./ask-yes";
import { invalidArguments, type Runnable, withOptions } from "./command";

/** What {@link withModes} adds to a command's options. */
export interface ModeOptions {
  readonly dryRun?: true;
  readonly writeOnly?: true;
  readonly yes?: true;
}

const OPTIONS: readonly Option[] = [
  new Option(
    "--dry-run",
    "show what would change in the environment file and in the clouds; change nothing",
  ).conflicts(["writeOnly", "yes"]),
  new Option(
    "--write-only",
    "write the environment file and show its plan, for a pull request; apply nothing",
  ).conflicts("yes"),
  new Option("--yes", "do not ask before an apply"),
  new Option("--plan-only").hideHelp(),
];

/** Adds the options of a command that edits an environment file, plans, asks and applies. */
export const withModes = <C extends Runnable>(command: C): C =>
  withOptions(command, OPTIONS).hook("preAction", assertNotPlanOnly) as C;

/** By its name it would be a preview, but it wrote the file. @throws UserError */
function assertNotPlanOnly(called: Runnable): void {
  if (called.opts().planOnly !== true) return;
  throw invalidArguments(
    called,
    "there is no --plan-only any more. --dry-run changes nothing, --write-only writes the environment file and applies nothing",
  );
}

export function modeIn({ dryRun, writeOnly }: ModeOptions): Mode {
  if (dryRun) return "dry-run";
  return writeOnly ? "write" : "apply";
}
