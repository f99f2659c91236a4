import { confirm } from "@inquirer/prompts";
import { UserError } from "../../environments/user-error";

/** How a command that applies may be answered. */
export interface Answering {
  readonly name: string;
  /** Whether nobody is asked. */
  readonly yes: boolean;
  /** Whether nothing is applied. */
  readonly planOnly: boolean;
  /** Whether a person can be asked. */
  readonly terminal: boolean;
}

/** @throws UserError where a question would have nobody to answer it */
export function assertAnswered({ name, yes, planOnly, terminal }: Answering): void {
  if (yes || planOnly || terminal) return;
  throw new UserError(
    `${name}: nothing was changed; nobody can be asked here whether to apply.\nTo do: --yes to apply without being asked, --plan-only for a pull request, or run this in a terminal.`,
  );
}

/** Asks on the terminal whether to go on. No is the default; whoever ends the question with Ctrl-C says no. */
export async function saysYes(message: string): Promise<boolean> {
  try {
    return await confirm({ message, default: false }, { output: process.stderr, clearPromptOnDone: false });
  } catch (error) {
    // By Ctrl-C, or because the terminal went away.
    if (["ExitPromptError", "AbortPromptError"].includes((error as Error).name)) return false;
    throw error;
  }
}
