import { confirm } from "@inquirer/prompts";
import { UserError } from "../../environments/user-error";
import { say, shown } from "./print";

/**
 * How far a command goes with what it shows: `apply` asks and applies it, `write` leaves it in the environment file for a
 * pull request, `dry-run` changes nothing.
 */
export type Mode = "apply" | "write" | "dry-run";

/** What a command in that mode ends with. */
export const DRY_RUN = "This was a dry run: nothing was changed, in any cloud or file.";

/** How a command that applies may be answered. */
export interface Answering {
  readonly name: string;
  /** Whether nobody is asked. */
  readonly yes: boolean;
  /** Absent where the command always applies. */
  readonly mode?: Mode;
  /** Whether a person can be asked. */
  readonly terminal: boolean;
}

/** Whether a person can be asked: a question needs a terminal to read from and one to show itself on. */
export const hasTerminal = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** @throws UserError where nobody could answer a question */
export function assertCanAsk({ name, yes, mode, terminal }: Answering): void {
  if (yes || terminal || mode === "write" || mode === "dry-run") return;
  const pullRequest = mode === undefined ? "" : " --write-only for a pull request,";
  throw new UserError(
    "nobody-to-ask",
    `${name}: this is not a terminal, so this can't be confirmed. Nothing was changed.\nTo do: add --yes to go on without a question,${pullRequest} or run it in a terminal.`,
  );
}

/** Asks on the terminal whether to go on. No is the default; whoever ends the question with Ctrl-C says no. */
export async function askYes(message: string): Promise<boolean> {
  say(""); // apart from what it asks about
  try {
    return await confirm(
      { message: shown(message), default: false },
      { output: process.stderr, clearPromptOnDone: false },
    );
  } catch (error) {
    // By Ctrl-C, or because the terminal went away.
    if (["ExitPromptError", "AbortPromptError"].includes((error as Error).name)) return false;
    throw error;
  }
}
