import { loadEnvironments } from "../../environments/load";
import { ENVIRONMENTS, STATES } from "../setup/paths";
import { argumentsOf, invalidArguments, onlyEnvironmentIn } from "../terminal/arguments";
import { progressOn } from "../terminal/progress";
import { checkEnvironment } from "./check";
import { createEnvironment } from "./create-environment";
import { listEnvironments, renderTable } from "./list-environments";
import { OPTIONS_USAGE, PARSED_OPTIONS } from "./options";
import { readRemoteStates } from "./read-remote-states";

const USAGE = `npm run env -- <command>
  new <name>     makes environments/<name>.yaml, asks for what no option gives, and prints what is left to do
  list           every environment: its hops, strategy, state, last deploy, and when its Entra secret expires
  check <name>   asks the three clouds whether a deploy can work, and changes nothing
list and check take --json. npm run env -- new --help shows the options of new.`;

const NEW_USAGE = `npm run env -- new <name>
  --from ENVIRONMENT     copies it; what must be unique follows from the new name
  --client NAME          the app client that the options are for; default: web
${OPTIONS_USAGE}
Without a terminal it never asks. Nothing is overwritten.`;

const LIST_USAGE = `npm run env -- list: every environment, as far as this machine knows it
  --remote   reads the states in S3 too, with each environment's credentials for AWS
  --json     for machines
Exit code: 0, 2 a state in S3 could not be read, 1 an error.`;

const CHECK_USAGE = `npm run env -- check <environment>: asks the three clouds whether a deploy can work, and changes nothing
  --json   for machines
Exit code: 0 nothing is in the way, 2 not everything could be checked, 3 something is in the way, 1 an error.`;

/** `npm run env`: makes, lists and checks environments. */
export async function main([command, ...args]: readonly string[]): Promise<void> {
  const run = Object.hasOwn(COMMANDS, command ?? "") ? COMMANDS[command as keyof typeof COMMANDS] : undefined;
  if (run === undefined)
    throw invalidArguments(USAGE, command === undefined ? undefined : `unknown: env ${command}`);
  await run(args);
}

const COMMANDS = {
  async new(args: readonly string[]): Promise<void> {
    const { values, positionals } = argumentsOf(args, NEW_USAGE, {
      ...PARSED_OPTIONS,
      from: { type: "string" },
      client: { type: "string" },
      help: { type: "boolean" },
    });
    if (values.help) return void process.stdout.write(`${NEW_USAGE}\n`);
    const { from, client, help: _, ...given } = values as Record<string, string | undefined>;
    const message = await createEnvironment({
      name: onlyEnvironmentIn(positionals, NEW_USAGE),
      ...(from !== undefined && { from }),
      ...(client !== undefined && { client }),
      given,
      environments: ENVIRONMENTS,
      states: STATES,
      terminal: process.stdin.isTTY === true && process.stderr.isTTY === true,
    });
    process.stdout.write(`${message}\n`);
  },

  async list(args: readonly string[]): Promise<void> {
    const { values, positionals } = argumentsOf(args, LIST_USAGE, {
      remote: { type: "boolean" },
      json: { type: "boolean" },
    });
    if (positionals.length > 0) throw invalidArguments(LIST_USAGE, `unknown: ${positionals.join(" ")}`);
    const all = loadEnvironments(ENVIRONMENTS);
    const progress = progressOn(process.stderr);
    const { deployed, unread } = values.remote
      ? await progress.step("states in S3", () => readRemoteStates(all))
      : { deployed: new Map(), unread: [] };
    const environments = listEnvironments(all, STATES, new Date(), deployed);
    process.stdout.write(
      values.json ? `${JSON.stringify({ environments })}\n` : `${renderTable(environments)}\n`,
    );
    for (const each of unread) progress.line(`\n${each}`);
    if (unread.length > 0) process.exitCode = 2;
  },

  async check(args: readonly string[]): Promise<void> {
    const { values, positionals } = argumentsOf(args, CHECK_USAGE, { json: { type: "boolean" } });
    const name = onlyEnvironmentIn(positionals, CHECK_USAGE);
    process.exitCode = await checkEnvironment(name, values.json === true);
  },
};
