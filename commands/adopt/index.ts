import { UserError } from "../../environments/user-error";
import { argumentsOf } from "../terminal/arguments";
import { hasTerminal } from "../terminal/ask-yes";
import { progressOn } from "../terminal/progress";
import { adopt } from "./adopt-chain";
import { GIVEN_OPTIONS } from "./given-ids";

const USAGE = `npm run adopt -- <environment>: takes over what was made by hand, without losing a user
  --plan-only                   writes the environment file, shows the plan, and applies nothing: for a pull request
  --yes                         does not ask before the apply
The chain itself leads from the domain in the environment file to everything else. Where it is not clear, name it:
  --user-pool ID                the user pool
  --client NAME=ID              the app client of that name in the file; again for each
  --auth0-client ID             Client ID of Auth0's application for Cognito
  --windowslive ID, --waad ID   Auth0's connections to Microsoft
  --app-registration OBJECT_ID  the app registration in Entra
Exit code: 0 taken over, or nothing to do; 1 an error, something in the way, or the answer was no.`;

/** `npm run adopt -- <environment>`: takes over a chain that was made by hand. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, USAGE, {
    ...GIVEN_OPTIONS,
    yes: { type: "boolean" },
    "plan-only": { type: "boolean" },
  });
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new UserError(`One environment is needed.\n\n${USAGE}`);
  const { yes = false, "plan-only": planOnly = false, ...given } = values;
  if (yes && planOnly) throw new UserError(`--yes and --plan-only exclude each other: give one.\n\n${USAGE}`);
  const done = await adopt(
    { name, given, yes, planOnly, terminal: hasTerminal() },
    progressOn(process.stderr),
  );
  process.stdout.write(`\n${done}\n`);
}
