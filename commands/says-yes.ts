import { confirm } from "@inquirer/prompts";

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
