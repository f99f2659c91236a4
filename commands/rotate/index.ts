import { hasTerminal } from "../terminal/ask-yes";
import { choice, commandOf } from "../terminal/command";
import { progressOn } from "../terminal/progress";
import { ForbiddenStep, rotate } from "./rotation";
import { ALL_SECRETS, type Secret } from "./slots";

/** `npm run rotate -- <environment>`: renews the secrets between the clouds, in two slots. */
export const command = commandOf(
  "rotate",
  "renews the secrets between the clouds; no sign-in fails meanwhile",
  {
    examples: ["npm run rotate -- dev", "npm run rotate -- prod --only entra --plan-only"],
    exitCodes: {
      0: "done, or nothing to do",
      1: "an error, or the answer was no",
      3: "the rules forbid a step",
    },
  },
)
  .argument(
    "<environment>",
    "the environment; its file says how far a rotation is, so the same command goes on",
  )
  .addOption(
    choice("--only <secret>", "one of the two: Entra's client secret, or Auth0's client for Cognito", [
      "entra",
      "auth0",
    ]),
  )
  .option("--retire", "make the old ones void, once nothing uses them any more")
  .option("--plan-only", "make the next step in the environment file and show its plan, for a pull request")
  .option("--yes", "do not ask before an apply")
  .action(rotateSecrets);

interface Options {
  readonly only?: Secret;
  readonly retire?: true;
  readonly planOnly?: true;
  readonly yes?: true;
}

async function rotateSecrets(name: string, { only, retire, planOnly, yes }: Options): Promise<void> {
  const progress = progressOn(process.stderr);
  try {
    await rotate(
      {
        name,
        secrets: only === undefined ? ALL_SECRETS : [only],
        retire: retire === true,
        yes: yes === true,
        planOnly: planOnly === true,
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
