import { hasTerminal } from "../terminal/ask-yes";
import { choice, commandOf } from "../terminal/command";
import { type ModeOptions, modeIn, withModes } from "../terminal/mode-options";
import { progressOn } from "../terminal/progress";
import { ForbiddenStep, rotate } from "./rotation";
import { ALL_SECRETS, type Secret } from "./slots";

/** `npm run rotate -- <environment>`: renews the secrets between the clouds, in two slots. */
export const command = withModes(
  commandOf("rotate", "renews the secrets between the clouds; no sign-in fails meanwhile", {
    examples: ["npm run rotate -- dev --dry-run", "npm run rotate -- prod --secret entra --write-only"],
    exitCodes: {
      0: "done, or nothing to do",
      1: "an error, or the answer was no",
      3: "the rules forbid a step",
    },
  })
    .argument(
      "<environment>",
      "the environment; its file says how far a rotation is, so the same command goes on",
    )
    .addOption(
      choice(
        "--secret <which>",
        "one of several: Entra's client secret, Auth0's client for Cognito, or Entra's signing certificate",
        [...ALL_SECRETS],
      ),
    )
    .option("--retire", "make the old ones invalid, once nothing uses them any more"),
).action(rotateSecrets);

interface Options extends ModeOptions {
  readonly secret?: Secret;
  readonly retire?: true;
}

async function rotateSecrets(name: string, { secret, retire, ...options }: Options): Promise<void> {
  const progress = progressOn(process.stderr);
  try {
    await rotate(
      {
        name,
        ...(secret !== undefined && { secrets: [secret] }),
        retire: retire === true,
        yes: options.yes === true,
        mode: modeIn(options),
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
