/** What may stand between two characters of a command without that the eye, or a comparison of the runner's, sees it. */
const IGNORED = "[\\p{M}\\p{DI}]*";

/** `::command::` at the beginning of a line, after any space of that line. */
const COMMAND = new RegExp(`^((?:[^\\S\\n\\r\\u2028\\u2029]|[\\p{M}\\p{DI}])*:)(?=${IGNORED}:)`, "gmu");

/** `##[command]` anywhere in a line. */
const OLD_COMMAND = new RegExp(`#(?=${IGNORED}#${IGNORED}\\[)`, "gu");

/**
 * A text for the log of a job, in which GitHub's runner finds no command: what looks like one has a space in it.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export const withoutCommands = (text: string): string =>
  text.replace(COMMAND, "$1 ").replace(OLD_COMMAND, "# ");

/** The same of JSON: within its texts an escape takes the place of a character, and no line of it begins with a colon. */
export const jsonWithoutCommands = (json: string): string => json.replace(OLD_COMMAND, "\\u0023");

/** Whether what is printed goes to the log of a job. */
export const isInJob = (variables: NodeJS.ProcessEnv = process.env): boolean =>
  variables.GITHUB_ACTIONS === "true";
