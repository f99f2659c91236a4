import { POINT_BACK, pointedShellOf } from "../../environments/pointed-shell";
import { inShellQuotes } from "../../environments/shell-word";
import { foreignNames } from "../../lab/deployer/environment-variables";

/** Names of the variables that a pointed shell changed, each once. */
const namesIn = ({ LAB_VARIABLES = "" }: NodeJS.ProcessEnv): string[] =>
  LAB_VARIABLES.split(" ").filter(isName);

/** Whether a shell takes it for a variable's name: an environment may hold others, which no shell can set or unset. */
const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);

/**
 * Shell code that points a shell at the lab: it sets the lab's variables, and unsets those that would point a program elsewhere.
 * The shell keeps what was there, unexported, so that no value passes through here: some are real credentials.
 *
 * @param set the lab's variables
 * @param shell those of the shell
 */
export function renderPointing(set: Readonly<Record<string, string>>, shell: NodeJS.ProcessEnv): string {
  const names = new Set([...Object.keys(set), ...foreignNames(shell).filter(isName), ...namesIn(shell)]);
  const variables = { ...set, LAB_VARIABLES: [...names].join(" ") };
  return [
    ...(pointedShellOf(shell) === undefined ? [] : [renderPointingBack(shell)]),
    `for _name in ${[...names].join(" ")}; do`,
    '  eval "[ -z \\"\\${$_name+set}\\" ] || LAB_BEFORE_$_name=\\"\\$$_name\\""; unset "$_name"',
    "done; unset _name",
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${inShellQuotes(value)}`),
    `# Back to the clouds: ${POINT_BACK}`,
    "",
  ].join("\n");
}

/** Shell code that points a shell back at the clouds, with every variable as it was before. */
export function renderPointingBack(shell: NodeJS.ProcessEnv): string {
  return [
    `for _name in ${namesIn(shell).join(" ")}; do`,
    '  unset "$_name"; eval "[ -z \\"\\${LAB_BEFORE_$_name+set}\\" ] || export $_name=\\"\\$LAB_BEFORE_$_name\\""; unset "LAB_BEFORE_$_name"',
    "done; unset _name LAB_VARIABLES",
    "",
  ].join("\n");
}
