import { Command, CommanderError, Option } from "@commander-js/extra-typings";
import { environmentNameIn } from "../../environments/environment-name";
import { UserError } from "../../environments/user-error";
import { assertNoSwallowedOptions } from "./swallowed-options";

/** What a command's help says besides its arguments and options. */
export interface Guide {
  /** Two lines to try, as a person writes them. */
  readonly examples: readonly string[];
  /** What each exit code means. */
  readonly exitCodes: Readonly<Record<number, string>>;
}

/** How an npm script is called: npm has a shorter form for two of them. */
const lineOf = (script: string) =>
  script === "start" || script === "test" ? `npm ${script}` : `npm run ${script}`;

/**
 * Makes an npm script's command. Its arguments, options and action are added by commander's methods.
 *
 * @param script its name in package.json
 * @see https://github.com/tj/commander.js#readme
 */
export const commandOf = (script: string, summary: string, guide?: Guide) =>
  configured(new Command(`${lineOf(script)} --`), summary, guide).enablePositionalOptions();

/** Makes a subcommand, for `addCommand` of the command that it is one of. */
export const subcommandOf = (name: string, summary: string, guide: Guide) =>
  configured(new Command(name), summary, guide);

/** A subcommand that ends with 0 if it did what it says, and with 1 if it could not. */
export const plainSubcommandOf = (name: string, summary: string, done: string, examples: readonly string[]) =>
  subcommandOf(name, summary, { examples, exitCodes: { 0: done, 1: "an error" } });

function configured(command: Command, summary: string, guide?: Guide): Command {
  command
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ writeErr: () => {}, outputError: () => {} });
  if (guide !== undefined) command.addHelpText("after", renderGuide(guide));
  return command;
}

function renderGuide({ examples, exitCodes }: Guide): string {
  const codes = Object.entries(exitCodes).map(([code, meaning]) => `  ${code}  ${meaning}`);
  return ["", "Examples:", ...examples.map((line) => `  ${line}`), "", "Exit codes:", ...codes].join("\n");
}

/** An option that takes one of few values. */
export const choice = <const Name extends string, const T extends readonly string[]>(
  flags: Name,
  description: string,
  choices: T,
) => new Option(flags, description).choices(choices);

/** Adds options that are made from data, so that the types don't know them. */
export function withOptions<C extends Runnable>(command: C, options: readonly Option[]): C {
  for (const option of options) command.addOption(option);
  return command;
}

/**
 * Runs a command.
 *
 * @param script its name in package.json
 * @throws UserError that says what is wrong with the arguments, and which line shows the help
 */
export async function runCommand(command: Runnable, script: string, args: readonly string[]): Promise<void> {
  const called = findCalled(command, args);
  takeFilesForNames(called);
  assertNoSwallowedOptions(called.options, lineOf(script), script, args);
  try {
    await command.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return; // with --help, on standard output
    throw invalidArguments(called, error.code === "commander.help" ? missingCommand(called) : error.message);
  }
}

/** Lets a person give an environment's file for its name. */
function takeFilesForNames({ registeredArguments }: Runnable): void {
  for (const argument of registeredArguments.filter((each) => each.name() === "environment")) {
    argument.argParser((given: string, others: unknown) =>
      argument.variadic
        ? [...(Array.isArray(others) ? others : []), environmentNameIn(given)]
        : environmentNameIn(given),
    );
  }
}

/** A command, whatever its arguments and options are. */
// biome-ignore lint/suspicious/noExplicitAny: each command has a type of its own, and none of them is assignable to another
export type Runnable = Command<any, any, any>;

/** The subcommand that the arguments name, or the command where it has none. */
function findCalled(command: Runnable, [name]: readonly string[]): Runnable {
  return command.commands.find((each) => each.name() === name) ?? command;
}

const missingCommand = ({ commands }: Runnable) =>
  `A command is missing: ${commands.map((each) => each.name()).join(", ")}.`;

/** Like `npm run env -- new`. */
const pathOf = (command: Runnable): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;

/** A mistake in a command's arguments, with the line that shows its help. */
export function invalidArguments(command: Runnable, what: string): UserError {
  const [sentence = "", suggestion] = what.replace(/^error: /, "").split("\n(");
  const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`.replace(/\.?$/, ".");
  return new UserError(
    "invalid-arguments",
    `${text}${suggestion === undefined ? "" : ` ${suggestion.replace(/\)$/, "")}`}\nTo do: ${pathOf(command)} --help shows what it takes.`,
  );
}
