import { argumentsOf, invalidArguments, onlyEnvironmentIn } from "../terminal/arguments";
import { connectGitHub } from "./client";
import { commentOnPullRequest } from "./comment";
import { updateDriftIssues } from "./drift-issue";
import { recordReview } from "./record";
import { readRecords } from "./records";
import { addToSummary, setOutput } from "./runner";
import { sealPlan, unsealPlan } from "./sealed-plan";
import { findAllTouched, findTouchedAlone, findTouchedSince, notesOf, parseTouched } from "./touched";

const USAGE = `npm run github -- <command>: what the workflows in .github run
  touched --base REF | --all | <environment>
                        which environments a change since REF touches
  record <environment> -- npm run -s plan -- <environment> --json
                        runs a plan or a drift, and keeps the review, or why it failed, in state/
  comment --pull-request N --touched JSON [<review.json or folder>…]
                        one comment with all reviews, updated in place
  drift-issue <review.json or folder>…
                        an issue for each environment that drifted
  seal <environment>    encrypts state/<environment>.tfplan with PLAN_KEY, for an artifact
  unseal <environment>  the other way round
comment and drift-issue talk to GITHUB_API_URL about GITHUB_REPOSITORY with GITHUB_TOKEN.`;

/** `npm run github`: the steps of the workflows. */
export async function main([command, ...args]: readonly string[]): Promise<void> {
  const run = Object.hasOwn(COMMANDS, command ?? "") ? COMMANDS[command as keyof typeof COMMANDS] : undefined;
  if (run === undefined) throw invalidArguments(USAGE, command && `There is no command "${command}".`);
  await run(args);
}

const COMMANDS = {
  async touched(args: readonly string[]): Promise<void> {
    const { values, positionals } = argumentsOf(args, USAGE, {
      base: { type: "string" },
      all: { type: "boolean" },
    });
    const [name] = positionals;
    if ([values.base, values.all, name].filter(Boolean).length !== 1 || positionals.length > 1)
      throw invalidArguments(USAGE);
    const touched =
      name !== undefined
        ? findTouchedAlone(name)
        : values.base !== undefined
          ? await findTouchedSince(values.base)
          : findAllTouched();
    const json = JSON.stringify(touched);
    setOutput("touched", json);
    setOutput("environments", JSON.stringify(touched.environments));
    for (const note of notesOf(touched)) addToSummary(note);
    process.stdout.write(`${json}\n`);
  },

  async record([environment, separator, ...command]: readonly string[]): Promise<void> {
    if (environment === undefined || separator !== "--" || command.length === 0)
      throw invalidArguments(USAGE);
    process.exitCode = await recordReview(environment, command);
  },

  async comment(args: readonly string[]): Promise<void> {
    const { values, positionals } = argumentsOf(args, USAGE, {
      "pull-request": { type: "string" },
      touched: { type: "string" },
    });
    const number = Number(values["pull-request"]);
    if (!Number.isSafeInteger(number) || number < 1 || values.touched === undefined)
      throw invalidArguments(USAGE);
    const touched = parseTouched(values.touched);
    const done = await commentOnPullRequest(connectGitHub(), number, touched, readRecords(positionals));
    process.stdout.write(`${done}\n`);
  },

  async "drift-issue"(args: readonly string[]): Promise<void> {
    const { positionals } = argumentsOf(args, USAGE, {});
    if (positionals.length === 0) throw invalidArguments(USAGE);
    const done = await updateDriftIssues(connectGitHub(), readRecords(positionals));
    process.stdout.write(done.map((line) => `${line}\n`).join(""));
  },

  seal: (args: readonly string[]) => sealPlan(onlyEnvironmentIn(args, USAGE)),
  unseal: (args: readonly string[]) => unsealPlan(onlyEnvironmentIn(args, USAGE)),
};
