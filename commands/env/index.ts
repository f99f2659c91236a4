import { type BrokenEnvironment, readEnvironments } from "../../environments/load";
import { renderMistake } from "../../environments/mistakes";
import { enterLab, statesFolderOf } from "../clouds/lab-shell";
import { ENVIRONMENTS, STATES } from "../setup/paths";
import { hasTerminal } from "../terminal/ask-yes";
import { commandOf, subcommandOf, withOptions } from "../terminal/command";
import { columnsOf, print, printJson } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { appCommand, secretCommand } from "./app/commands";
import { checkEnvironment } from "./check";
import { createEnvironment } from "./create-environment";
import { discoverPool } from "./discovered-pool";
import { listEnvironments } from "./list-environments";
import { givenBy, VALUE_OPTIONS } from "./options";
import { policyCommand } from "./policy/command";
import { readRemoteStates } from "./read-remote-states";
import { renderList } from "./render-list";

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
        .argument(
          "<name>",
          "the new environment's name; without a terminal nothing is asked: give what is required, or copy it by --from",
        )
        .option("--from <environment>", "copy it; what must be unique follows from the new name")
        .option("--client <name>", "the app client that the options are for (default: web)"),
      VALUE_OPTIONS,
    ).action(makeEnvironment),
  )
  .addCommand(
    subcommandOf("list", "lists every environment, as far as this machine knows it", {
      examples: ["npm run env -- list", "npm run -s env -- list --json"],
      exitCodes: { 0: "listed", 1: "an error", 2: "listed, but a file or a state could not be read" },
    })
      .option("--remote", "read the states in S3 too, with each environment's credentials for AWS")
      .option("--json", "print JSON, for a program")
      .action(listAll),
  )
  .addCommand(
    subcommandOf("check", "asks its clouds whether a deploy can work, and changes nothing", {
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
  .addCommand(appCommand)
  .addCommand(secretCommand)
  .addCommand(policyCommand);

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
      discover: discoverPool,
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
  await enterLab();
  const { environments: all, broken } = readEnvironments(ENVIRONMENTS);
  const progress = progressOn(process.stderr);
  const remotes = remote
    ? await progress.step("states in S3", () => readRemoteStates(all))
    : { deployed: new Map(), unread: [] };
  const environments = listEnvironments(all, statesFolderOf, new Date(), remotes.deployed);
  if (json) printJson(JSON.stringify({ environments, broken: broken.map(describeBroken) }));
  else print(renderList(environments, broken, columnsOf(process.stdout)));
  const local = environments.flatMap(({ name, unread }) =>
    unread === undefined ? [] : `${name}: its state was not read. ${unread}`,
  );
  const unread = [...local, ...remotes.unread];
  for (const each of unread) progress.line(`\n${each}`);
  if (unread.length + broken.length > 0) process.exitCode = 2;
}

const describeBroken = ({ name, mistakes }: BrokenEnvironment) => ({
  name,
  mistakes: mistakes.map(renderMistake),
});
