import { UserError } from "../../environments/user-error";
import { argumentsOf } from "../terminal/arguments";
import { hasTerminal } from "../terminal/ask-yes";
import { progressOn } from "../terminal/progress";
import { Forbidden, rotate } from "./rotation";
import { BOTH, SECRETS, type Secret } from "./slots";

const USAGE = `npm run rotate -- <environment>: new secrets between the clouds, without a sign-in that fails
  --only entra|auth0   one of the two: Entra's client secret, or Auth0's client for Cognito
  --retire             make the old ones void, once nothing uses them any more
  --plan-only          make the next step in the environment file and show its plan, for a pull request
  --yes                do not ask before an apply
What is to do follows from the environment file: it makes new secrets, waits until they are accepted, and lets them be used.
Run again, it goes on where it was interrupted.
Exit code: 0 done, or nothing to do; 3 the rules forbid a step; 1 an error, or the answer was no.`;

/** `npm run rotate -- <environment>`: renews the secrets between the clouds, in two slots. */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = argumentsOf(args, USAGE, {
    only: { type: "string" },
    retire: { type: "boolean" },
    yes: { type: "boolean" },
    "plan-only": { type: "boolean" },
  });
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new UserError(`One environment is needed.\n\n${USAGE}`);
  const progress = progressOn(process.stderr);
  try {
    await rotate(
      {
        name,
        secrets: values.only === undefined ? BOTH : [secretNamed(values.only)],
        retire: values.retire === true,
        yes: values.yes === true,
        planOnly: values["plan-only"] === true,
        terminal: hasTerminal(),
      },
      progress,
    );
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    progress.line(`\n${error.message}`);
    process.exitCode = 3;
  }
}

function secretNamed(only: string): Secret {
  if (Object.hasOwn(SECRETS, only)) return only as Secret;
  throw new UserError(`--only: is ${JSON.stringify(only)}, but must be entra or auth0.\n\n${USAGE}`);
}
