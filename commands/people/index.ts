import { asBroker } from "../../environments/as-broker";
import { UserError } from "../../environments/user-error";
import { openHttps } from "../clouds/https";
import { findEnvironment } from "../environment/find-environment";
import { readProviderVariables, readVariables } from "../environment/read-variables";
import { askYes, assertCanAsk, hasTerminal } from "../terminal/ask-yes";
import { commandOf, subcommandOf } from "../terminal/command";
import { print, printJson, printUnfolded } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { listNames } from "./list-names";
import { renderNames } from "./render-names";
import { findSignOut } from "./sign-out";

/** `npm run people`: looks at the people in an environment's user pool, and ends their sessions. */
export const command = commandOf(
  "people",
  "looks at the people in an environment's user pool, and ends their sessions",
)
  .addCommand(
    subcommandOf("names", "lists who would get which user name with one connection to Microsoft", {
      examples: ["npm run people -- names dev", "npm run -s people -- names dev --json"],
      exitCodes: { 0: "each new name is told", 1: "an error", 2: "listed, but some need a look" },
    })
      .argument("<environment>", "the environment whose users are listed")
      .option("--json", "print JSON, for a program")
      .action(async (name, { json = false }) => printNames(name, json)),
  )
  .addCommand(
    subcommandOf("sign-out", "shows a user, asks, and ends the user's sessions of every app", {
      examples: ["npm run people -- sign-out dev ada@acme.com", "npm run people -- sign-out dev 3f2a… --yes"],
      exitCodes: { 0: "signed out", 1: "an error, or the answer was no" },
    })
      .argument("<environment>", "the environment whose user it is")
      .argument("<user>", "name in the pool, sub, <tenant ID>.<object ID>, or e-mail address")
      .option("--yes", "do not ask")
      .action(signOut),
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

async function signOut(
  given: string,
  user: string,
  { yes = false }: { readonly yes?: boolean | undefined },
): Promise<void> {
  const environment = findEnvironment(given);
  const { name } = environment;
  assertCanAsk({ name, yes, terminal: hasTerminal() });
  const variables = await readVariables(environment);
  const https = openHttps(variables);
  try {
    const { who, act } = await progressOn(process.stderr).step(`${name}: user`, (detail) =>
      findSignOut(environment, user, variables, https.fetch, (read) => detail(String(read))),
    );
    print(who);
    if (!yes && !(await askYes("Sign this person out of every app?")))
      throw new UserError("answer-was-no", `Nobody was signed out of ${name}.`);
    print(await act());
  } finally {
    await https.close();
  }
}
