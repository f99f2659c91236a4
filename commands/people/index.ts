import { asBroker } from "../../environments/as-broker";
import { openHttps } from "../clouds/https";
import { findEnvironment } from "../environment/find-environment";
import { readProviderVariables } from "../environment/read-variables";
import { commandOf, subcommandOf } from "../terminal/command";
import { printJson, printUnfolded } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { listNames } from "./list-names";
import { renderNames } from "./render-names";

/** `npm run people`: looks at the people in an environment's user pool, and changes nothing. */
export const command = commandOf(
  "people",
  "looks at the people in an environment's user pool, and changes nothing",
).addCommand(
  subcommandOf("names", "lists who would get which user name with one connection to Microsoft", {
    examples: ["npm run people -- names dev", "npm run -s people -- names dev --json"],
    exitCodes: { 0: "each new name is told", 1: "an error", 2: "listed, but some need a look" },
  })
    .argument("<environment>", "the environment whose users are listed")
    .option("--json", "print JSON, for a program")
    .action(async (name, { json = false }) => printNames(name, json)),
);

async function printNames(name: string, json: boolean): Promise<void> {
  const environment = asBroker(findEnvironment(name));
  const variables = await readProviderVariables(environment);
  const https = openHttps(variables);
  try {
    const names = await progressOn(process.stderr).step(`${environment.name}: users`, (detail) =>
      listNames(environment, variables, https.fetch, (named) => detail(String(named))),
    );
    // Not folded to the terminal's width: a name is copied whole.
    if (json) printJson(JSON.stringify(names));
    else printUnfolded(renderNames(names));
    if (names.users.some(({ isOpen }) => isOpen)) process.exitCode = 2;
  } finally {
    await https.close();
  }
}
