import { argumentsOf, invalidArguments, onlyEnvironmentIn } from "../terminal/arguments";
import { hasTerminal } from "../terminal/ask-yes";
import { progressOn } from "../terminal/progress";
import { adoptChain } from "./adopt-chain";
import { ID_OPTIONS } from "./given-ids";

const USAGE = `npm run adopt -- <environment>: puts a chain that was made by hand under Terraform, without losing a user
  --plan-only                   write the environment file, show the plan, and apply nothing: for a pull request
  --yes                         do not ask before the apply
It follows the chain from the domain in the environment file to everything else. Where that is not clear, name it:
  --user-pool ID                the user pool
  --client NAME=ID              the app client of that name in the file; again for each
  --auth0-client ID             Client ID of the Auth0 application for Cognito
  --windowslive ID, --waad ID   Auth0's connections to Microsoft
  --app-registration OBJECT_ID  the app registration in Entra
Exit code: 0 adopted, or nothing to do; 1 an error, something in the way, or the answer was no.`;

/** `npm run adopt -- <environment>`: adopts a chain that was made by hand. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, USAGE, {
    ...ID_OPTIONS,
    yes: { type: "boolean" },
    "plan-only": { type: "boolean" },
  });
  const name = onlyEnvironmentIn(positionals, USAGE);
  const { yes = false, "plan-only": planOnly = false, ...given } = values;
  if (yes && planOnly) throw invalidArguments(USAGE, "--yes and --plan-only exclude each other: give one.");
  const done = await adoptChain(
    { name, given, yes, planOnly, terminal: hasTerminal() },
    progressOn(process.stderr),
  );
  process.stdout.write(`\n${done}\n`);
}
