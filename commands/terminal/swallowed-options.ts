import type { Option } from "@commander-js/extra-typings";
import { shellWord } from "../../environments/shell-word";
import { UserError } from "../../environments/user-error";

/**
 * Refuses to run where npm took an option for its own: without `--` before it, npm keeps `--json` to itself and the command would do
 * something else than it was told. npm shows what it took as a variable of the script.
 *
 * @param options those of the command that would run
 * @param line how npm calls it, like `npm run plan`
 * @throws UserError with the line to write
 * @see https://docs.npmjs.com/cli/using-npm/config#environment-variables
 */
export function assertNoSwallowedOptions(
  options: readonly Option[],
  line: string,
  script: string,
  args: readonly string[],
  variables: NodeJS.ProcessEnv = process.env,
): void {
  if (variables.npm_lifecycle_event !== script) return; // npm started something else, which runs this
  const swallowed = options.flatMap((option) => {
    const value = variables[`npm_config_${option.name().replaceAll("-", "_")}`];
    return value === undefined || value === "" ? [] : [{ option, value }];
  });
  if (swallowed.length === 0) return;
  const written = [line, "--", ...[...args, ...swallowed.flatMap(writtenAs)].map(inLine)].join(" ");
  throw new UserError(
    "options-without-separator",
    `npm took ${swallowed.map(({ option }) => option.long).join(", ")} for itself, so nothing was done.\nTo do: write -- before the options: ${written}`,
  );
}

/** A flag, and what stands for a value, as they are; anything else in quotes if a shell needs them. */
const inLine = (word: string): string => (/^(?:--?[a-z-]+|…)$/.test(word) ? word : shellWord(word));

/** npm before version 11 takes the next word for the option's value; later ones leave it among the arguments. */
function writtenAs({ option, value }: { option: Option; value: string }): string[] {
  const flag = option.long ?? option.flags;
  if (value !== "true") return [flag, value];
  return option.required ? [flag, "…"] : [flag];
}
