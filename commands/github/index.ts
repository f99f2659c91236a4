import { UserError } from "../../environments/user-error";
import { argumentsOf } from "../terminal/arguments";
import { gitHub } from "./client";
import { tellOnPullRequest } from "./comment";
import { tellDrift } from "./drift-issue";
import { record } from "./record";
import { readRecords } from "./records";
import { addToSummary, setOutput } from "./runner";
import { seal, unseal } from "./sealed-plan";
import { allTouched, notesOf, readTouched, touchedAlone, touchedSince } from "./touched";

const USAGE = `npm run github -- <command>: what the workflows in .github run
  touched --base REF | --all | <environment>
                        which environments a change since REF touches
  record <environment> -- npm run -s plan -- <environment> --json
                        runs a plan or a drift, and keeps its review, or why there is none, in state/
  comment --pull-request N --touched JSON [<review.json or folder>…]
                        one comment with every review, updated in place
  drift-issue <review.json or folder>…
                        an issue for each environment that drifted
  seal <environment>    encrypts state/<environment>.tfplan with PLAN_KEY, for an artifact
  unseal <environment>  the other way round
comment and drift-issue talk to GITHUB_API_URL about GITHUB_REPOSITORY with GITHUB_TOKEN.`;

/** `npm run github`: the steps of the workflows. */
export async function main([command, ...args]: readonly string[]): Promise<void> {
  const run = Object.hasOwn(COMMANDS, command ?? "") ? COMMANDS[command as keyof typeof COMMANDS] : undefined;
  if (run === undefined) throw new UserError(command === undefined ? USAGE : `unknown: ${command}\n${USAGE}`);
  await run(args);
}

const COMMANDS = {
  async touched(args: readonly string[]): Promise<void> {
    const { values, positionals } = argumentsOf(args, USAGE, {
      base: { type: "string" },
      all: { type: "boolean" },
    });
    const [name] = positionals;
    if ([values.base, values.all, name].filter(Boolean).length !== 1 || positionals.length > 1) throw usage();
    const touched =
      name !== undefined
        ? touchedAlone(name)
        : values.base !== undefined
          ? await touchedSince(values.base)
          : allTouched();
    const json = JSON.stringify(touched);
    setOutput("touched", json);
    setOutput("environments", JSON.stringify(touched.environments));
    for (const note of notesOf(touched)) addToSummary(note);
    process.stdout.write(`${json}\n`);
  },

  async record([environment, separator, ...command]: readonly string[]): Promise<void> {
    if (environment === undefined || separator !== "--" || command.length === 0) throw usage();
    process.exitCode = await record(environment, command);
  },

  async comment(args: readonly string[]): Promise<void> {
    const { values, positionals } = argumentsOf(args, USAGE, {
      "pull-request": { type: "string" },
      touched: { type: "string" },
    });
    const number = Number(values["pull-request"]);
    if (!Number.isSafeInteger(number) || number < 1 || values.touched === undefined) throw usage();
    const touched = readTouched(values.touched);
    const done = await tellOnPullRequest(gitHub(), number, touched, readRecords(positionals));
    process.stdout.write(`${done}\n`);
  },

  async "drift-issue"(args: readonly string[]): Promise<void> {
    const { positionals } = argumentsOf(args, USAGE, {});
    if (positionals.length === 0) throw usage();
    const done = await tellDrift(gitHub(), readRecords(positionals));
    process.stdout.write(done.map((line) => `${line}\n`).join(""));
  },

  seal: (args: readonly string[]) => seal(only(args)),
  unseal: (args: readonly string[]) => unseal(only(args)),
};

function only([name, ...others]: readonly string[]): string {
  if (name === undefined || others.length > 0) throw usage();
  return name;
}

const usage = () => new UserError(USAGE);
