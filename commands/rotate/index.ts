import { argumentsOf, invalidArguments, onlyEnvironmentIn } from "../terminal/arguments";
import { hasTerminal } from "../terminal/ask-yes";
import { progressOn } from "../terminal/progress";
import { ForbiddenStep, rotate } from "./rotation";
import { ALL_SECRETS, SECRETS, type Secret } from "./slots";

const USAGE = `npm run rotate -- <environment>: renews the secrets between the clouds; no sign-in fails meanwhile
  --only entra|auth0   one of the two: Entra's client secret, or Auth0's client for Cognito
  --retire             make the old ones void, once nothing uses them any more
  --plan-only          make the next step in the environment file and show its plan, for a pull request
  --yes                do not ask before an apply
It makes new secrets, waits until the clouds accept them, and puts them into use. The environment file says how far it is:
after an interruption, the same command goes on.
Exit code: 0 done, or nothing to do; 3 the rules forbid a step; 1 an error, or the answer was no.`;

/** `npm run rotate -- <environment>`: renews the secrets between the clouds, in two slots. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, USAGE, {
    only: { type: "string" },
    retire: { type: "boolean" },
    yes: { type: "boolean" },
    "plan-only": { type: "boolean" },
  });
  const name = onlyEnvironmentIn(positionals, USAGE);
  const progress = progressOn(process.stderr);
  try {
    await rotate(
      {
        name,
        secrets: values.only === undefined ? ALL_SECRETS : [secretNamed(values.only)],
        retire: values.retire === true,
        yes: values.yes === true,
        planOnly: values["plan-only"] === true,
        terminal: hasTerminal(),
      },
      progress,
    );
  } catch (error) {
    if (!(error instanceof ForbiddenStep)) throw error;
    progress.line(`\n${error.message}`);
    process.exitCode = 3;
  }
}

function secretNamed(only: string): Secret {
  if (Object.hasOwn(SECRETS, only)) return only as Secret;
  throw invalidArguments(USAGE, `--only: is ${JSON.stringify(only)}, but must be entra or auth0.`);
}
