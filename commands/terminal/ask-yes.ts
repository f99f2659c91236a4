import { confirm } from "@inquirer/prompts";
import { UserError } from "../../environments/user-error";

/** How a command that applies may be answered. */
export interface Answering {
  readonly name: string;
  /** Whether nobody is asked. */
  readonly yes: boolean;
  /** Whether nothing is applied; absent where the command always applies. */
  readonly planOnly?: boolean;
  /** Whether a person can be asked. */
  readonly terminal: boolean;
}

/** Whether a person can be asked: a question needs a terminal to read from and one to show itself on. */
export const hasTerminal = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** @throws UserError where nobody could answer a question */
export function assertCanAsk({ name, yes, planOnly, terminal }: Answering): void {
  if (yes || planOnly || terminal) return;
  const pullRequest = planOnly === undefined ? "" : " --plan-only for a pull request,";
  throw new UserError(
    "nobody-to-ask",
    `${name}: nothing was changed; this is not a terminal, so nobody can confirm it.\nTo do: --yes to go on without being asked,${pullRequest} or run this in a terminal.`,
  );
}

/** Asks on the terminal whether to go on. No is the default; whoever ends the question with Ctrl-C says no. */
export async function askYes(message: string): Promise<boolean> {
  try {
    return await confirm({ message, default: false }, { output: process.stderr, clearPromptOnDone: false });
  } catch (error) {
    // By Ctrl-C, or because the terminal went away.
    if (["ExitPromptError", "AbortPromptError"].includes((error as Error).name)) return false;
    throw error;
  }
}
