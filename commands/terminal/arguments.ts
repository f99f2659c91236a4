import { type ParseArgsConfig, parseArgs } from "node:util";
import { UserError } from "../../environments/user-error";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** A command's arguments. @throws UserError that says what is wrong with them, with the usage */
export function argumentsOf<O extends Options>(args: readonly string[], usage: string, options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw invalidArguments(usage, `${(error as Error).message.replace(/\. To specify a positional.*/, "")}.`);
  }
}

/** The one environment that is named. @throws UserError where there is none, or several */
export function onlyEnvironmentIn([name, ...others]: readonly string[], usage: string): string {
  if (name !== undefined && others.length === 0) return name;
  throw invalidArguments(usage, "One environment is needed.");
}

/** @param what is wrong; nothing where the usage says enough */
export const invalidArguments = (usage: string, what?: string): UserError =>
  new UserError("invalid-arguments", what === undefined ? usage : `${what}\n\n${usage}`);
