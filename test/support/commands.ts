import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "../../commands/setup/paths";
import type { Runnable } from "../../commands/terminal/command";

const require = createRequire(join(ROOT, "main.ts"));
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** A command that npm runs, or one of its subcommands. */
export interface NpmCommand {
  /** The npm script. */
  readonly script: string;
  /** What follows the script to call it: nothing, or the subcommand. */
  readonly words: readonly string[];
  readonly called: Runnable;
}

/** Whether an npm script is one of the project's commands. */
export const isOurs = (script: string): boolean => /^node commands\/run\.cjs /.test(scripts[script] ?? "");

/** The command of an npm script. */
export const commandOfScript = (script: string): Runnable =>
  (require(join(ROOT, "commands", script)) as { command: Runnable }).command;

/** Every command and subcommand. */
export const npmCommands = (): NpmCommand[] =>
  Object.keys(scripts)
    .filter(isOurs)
    .flatMap((script): NpmCommand[] => {
      const command = commandOfScript(script);
      if (command.commands.length === 0) return [{ script, words: [], called: command }];
      return command.commands.map((called) => ({ script, words: [called.name()], called }));
    });
