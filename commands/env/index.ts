import { loadEnvironments } from "../../environments/load";
import { findEnvironment } from "../environment/find-environment";
import { ENVIRONMENTS, STATES } from "../setup/paths";
import { hasTerminal } from "../terminal/ask-yes";
import { choice, commandOf, subcommandOf, withOptions } from "../terminal/command";
import { print } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { printApp } from "./app/print-app";
import { printSecret } from "./app/print-secret";
import { readDeployedClient } from "./app/read-deployed-client";
import { FORMAT_NAMES } from "./app/render-app";
import { checkEnvironment } from "./check";
import { createEnvironment } from "./create-environment";
import { listEnvironments, renderTable } from "./list-environments";
import { givenBy, VALUE_OPTIONS } from "./options";
import { readRemoteStates } from "./read-remote-states";

/** `npm run env`: makes, lists and checks environments, and prints what apps need of them. */
export const command = commandOf(
  "env",
  "makes, lists and checks environments, and prints what apps need of them",
)
  .addCommand(
    withOptions(
      subcommandOf(
        "new",
        "makes environments/<name>.yaml, asks for what no option gives, and prints what is left to do",
        {
          examples: ["npm run env -- new dev", "npm run env -- new prod --from dev"],
          exitCodes: { 0: "made", 1: "an error; nothing is overwritten" },
        },
      )
        .argument("<name>", "the new environment's name; without a terminal nothing is asked")
        .option("--from <environment>", "copy it; what must be unique follows from the new name")
        .option("--client <name>", "the app client that the options are for (default: web)"),
      VALUE_OPTIONS,
    ).action(makeEnvironment),
  )
  .addCommand(
    subcommandOf("list", "lists every environment, as far as this machine knows it", {
      examples: ["npm run env -- list", "npm run -s env -- list --json"],
      exitCodes: { 0: "listed", 1: "an error", 2: "a state in S3 could not be read" },
    })
      .option("--remote", "read the states in S3 too, with each environment's credentials for AWS")
      .option("--json", "print JSON, for a program")
      .action(listAll),
  )
  .addCommand(
    subcommandOf("check", "asks the three clouds whether a deploy can work, and changes nothing", {
      examples: ["npm run env -- check dev", "npm run -s env -- check dev --json"],
      exitCodes: {
        0: "nothing is in the way",
        1: "an error",
        2: "not everything could be checked",
        3: "something is in the way",
      },
    })
      .argument("<environment>", "the environment to check")
      .option("--json", "print JSON, for a program")
      .action(async (name, { json = false }) => {
        process.exitCode = await checkEnvironment(name, json);
      }),
  )
  .addCommand(
    subcommandOf("app", "prints the configuration of an app, to paste", {
      examples: ["npm run -s env -- app dev web >> .env", "npm run -s env -- app dev web --for amplify"],
      exitCodes: { 0: "printed", 1: "an error, for instance that the app client is not deployed" },
    })
      .argument("<environment>", "the environment that the app signs in to")
      .argument("<client>", "the app client, by its name in the environment file")
      .addOption(
        choice("--for <library>", "the library that reads it", FORMAT_NAMES).default("dotenv" as const),
      )
      .action(async (name, client, { for: library }) =>
        printApp(await readDeployedClient(findEnvironment(name), client), library),
      ),
  )
  .addCommand(
    subcommandOf("secret", "prints the client secret of a confidential app client", {
      examples: [
        "npm run -s env -- secret dev server",
        "npm run -s env -- secret dev server | docker secret create cognito -",
      ],
      exitCodes: { 0: "printed", 1: "an error, for instance that the app client is public" },
    })
      .argument("<environment>", "the environment that the app signs in to")
      .argument("<client>", "the app client, by its name in the environment file")
      .action(async (name, client) => printSecret(await readDeployedClient(findEnvironment(name), client))),
  );

async function makeEnvironment(
  name: string,
  { from, client, ...values }: { readonly from?: string | undefined; readonly client?: string | undefined },
): Promise<void> {
  print(
    await createEnvironment({
      name,
      ...(from !== undefined && { from }),
      ...(client !== undefined && { client }),
      given: givenBy(values),
      environments: ENVIRONMENTS,
      states: STATES,
      terminal: hasTerminal(),
    }),
  );
}

async function listAll({
  remote,
  json,
}: {
  readonly remote?: true | undefined;
  readonly json?: true | undefined;
}): Promise<void> {
  const all = loadEnvironments(ENVIRONMENTS);
  const progress = progressOn(process.stderr);
  const { deployed, unread } = remote
    ? await progress.step("states in S3", () => readRemoteStates(all))
    : { deployed: new Map(), unread: [] };
  const environments = listEnvironments(all, STATES, new Date(), deployed);
  process.stdout.write(json ? `${JSON.stringify({ environments })}\n` : `${renderTable(environments)}\n`);
  for (const each of unread) progress.line(`\n${each}`);
  if (unread.length > 0) process.exitCode = 2;
}
