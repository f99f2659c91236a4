import { type ParseArgsConfig, parseArgs } from "node:util";
import { UserError } from "../../environments/user-error";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** A command's arguments. @throws UserError that tells what is wrong with them, and the usage */
export function argumentsOf<O extends Options>(args: readonly string[], usage: string, options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UserError(
      `${(error as Error).message.replace(/\. To specify a positional.*/, "")}.\n\n${usage}`,
    );
  }
}
