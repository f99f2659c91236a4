import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import { fromCaller } from "../terminal/caller";
import {
  commandOf,
  invalidArguments,
  plainSubcommandOf,
  type Runnable,
  subcommandOf,
} from "../terminal/command";
import { print, printJson } from "../terminal/print";
import { connectGitHub } from "./client";
import { commentOnPullRequest } from "./comment";
import { updateDriftIssues } from "./drift-issue";
import { printPlanKeys } from "./plan-keys";
import { recordReview } from "./record";
import { recordChecks } from "./record-checks";
import { readRecords } from "./records";
import { addToSummary, setOutput } from "./runner";
import { sealPlan, unsealPlan } from "./sealed-plan";
import { updateSignInIssues } from "./sign-in-issue";
import { findAllTouched, findTouchedAlone, findTouchedSince, notesOf, parseTouched } from "./touched";
import { readVerifications } from "./verifications";

const GITHUB_VARIABLES = "\nIt talks to GITHUB_API_URL about GITHUB_REPOSITORY with GITHUB_TOKEN.";

/** `npm run github`: the steps of the workflows. */
export const command = commandOf("github", "runs the steps of the workflows in .github")
  .addCommand(
    plainSubcommandOf("touched", "says which environments a change touches", "said", [
      "npm run -s github -- touched --base origin/main",
      "npm run -s github -- touched --all",
    ])
      .argument("[environment]", "this one alone, as if it were touched")
      .addOption(new Option("--base <ref>", "those that a change since this commit touches").conflicts("all"))
      .option("--all", "every environment")
      .action(sayTouched),
  )
  .addCommand(
    subcommandOf("record", "runs a plan or a drift, and keeps the review, or why it failed, in state/", {
      examples: ["npm run github -- record dev -- npm run -s plan -- dev --json"],
      exitCodes: { 0: "as the command that it runs", 1: "as the command that it runs, or an error" },
    })
      .argument("<environment>", "the environment that is reviewed")
      .argument("<command...>", "after --: the command that prints the review as JSON")
      .action(async (environment, line) => {
        process.exitCode = await recordReview(environment, line);
      }),
  )
  .addCommand(
    plainSubcommandOf("comment", "writes one comment with all reviews, and updates it in place", "written", [
      'npm run github -- comment --pull-request 7 --touched "$TOUCHED" reviews',
    ])
      .argument("[records...]", "review.json files, or folders of them")
      .requiredOption("--pull-request <number>", "the pull request", pullRequest)
      .requiredOption("--touched <json>", "what touched printed")
      .action(comment)
      .addHelpText("after", GITHUB_VARIABLES),
  )
  .addCommand(
    plainSubcommandOf(
      "drift-issue",
      "opens, updates or closes an issue for each environment that drifted",
      "done",
      ["npm run github -- drift-issue reviews"],
    )
      .argument("<records...>", "review.json files, or folders of them")
      .action(async (records) => {
        const done = await updateDriftIssues(connectGitHub(), readRecords(records.map(fromCaller)));
        for (const line of done) print(line);
      })
      .addHelpText("after", GITHUB_VARIABLES),
  )
  .addCommand(
    subcommandOf("record-checks", "runs a verify, and keeps its checks, or why there are none, in state/", {
      examples: ["npm run github -- record-checks dev -- npm run -s verify -- dev --json"],
      exitCodes: { 0: "no check failed", 1: "a check failed, or an error" },
    })
      .argument("<environment>", "the environment that is verified")
      .argument("<command...>", "after --: the command that prints the checks as JSON")
      .option("--patience <seconds>", "look again for so long while a check fails", seconds, 0)
      .action(async (environment, line, { patience }) => {
        process.exitCode = await recordChecks(environment, line, { forMs: patience * 1_000 });
      }),
  )
  .addCommand(
    plainSubcommandOf(
      "sign-in-issue",
      "opens, updates or closes an issue for each environment of which a check failed",
      "done",
      ["npm run github -- sign-in-issue checks"],
    )
      .argument("<records...>", "checks.json files, or folders of them")
      .action(async (records) => {
        const done = await updateSignInIssues(connectGitHub(), readVerifications(records.map(fromCaller)));
        for (const line of done) print(line);
      })
      .addHelpText("after", GITHUB_VARIABLES),
  )
  .addCommand(
    plainSubcommandOf(
      "seal",
      "encrypts state/<environment>.tfplan for the owner of PLAN_PUBLIC_KEY, for an artifact",
      "encrypted",
      ["PLAN_PUBLIC_KEY=… npm run github -- seal dev"],
    )
      .argument("<environment>", "the environment of the plan")
      .action((environment) => sealPlan(environment)),
  )
  .addCommand(
    plainSubcommandOf("unseal", "decrypts what seal has encrypted", "decrypted", [
      "PLAN_PRIVATE_KEY=… npm run github -- unseal dev",
    ])
      .argument("<environment>", "the environment of the plan")
      .action((environment) => unsealPlan(environment)),
  )
  .addCommand(
    plainSubcommandOf(
      "plan-keys",
      "makes the pair of keys that seals and opens an environment's plans, and keeps neither",
      "made",
      ["npm run -s github -- plan-keys dev | gh secret set PLAN_PRIVATE_KEY --env dev"],
    )
      .argument("<environment>", "the environment of the plans")
      .action((environment) => printPlanKeys(environment)),
  );

interface TouchedOptions {
  readonly base?: string | undefined;
  readonly all?: true | undefined;
}

async function sayTouched(
  name: string | undefined,
  options: TouchedOptions,
  called: Runnable,
): Promise<void> {
  const { base, all } = options;
  if ([base, all, name].filter(Boolean).length !== 1)
    throw invalidArguments(called, "one of an environment, --base and --all is needed");
  const touched =
    name !== undefined
      ? findTouchedAlone(name)
      : base !== undefined
        ? await findTouchedSince(base)
        : findAllTouched();
  const json = JSON.stringify(touched);
  setOutput("touched", json);
  setOutput("environments", JSON.stringify(touched.environments));
  for (const note of notesOf(touched)) addToSummary(note);
  printJson(json);
}

function pullRequest(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InvalidArgumentError("It must be the number of a pull request.");
}

function seconds(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a number of seconds.");
}

async function comment(
  records: readonly string[],
  options: { readonly pullRequest: number; readonly touched: string },
): Promise<void> {
  const touched = parseTouched(options.touched);
  const done = await commentOnPullRequest(
    connectGitHub(),
    options.pullRequest,
    touched,
    readRecords(records.map(fromCaller)),
  );
  print(done);
}
