import { Option } from "@commander-js/extra-typings";
import { hasTerminal } from "../terminal/ask-yes";
import { commandOf, withOptions } from "../terminal/command";
import { type ModeOptions, modeIn, withModes } from "../terminal/mode-options";
import { print } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { adoptChain } from "./adopt-chain";
import { type GivenOptions, ID_OPTIONS } from "./given-ids";

/** `npm run adopt -- <environment>`: adopts a chain that was made by hand. */
export const command = withOptions(
  withModes(
    commandOf("adopt", "puts a chain that was made by hand under Terraform, without losing a user", {
      examples: [
        "npm run adopt -- dev",
        "npm run adopt -- dev --join --dry-run",
        "npm run adopt -- dev --user-pool eu-west-1_aBcDeFgHi",
      ],
      exitCodes: {
        0: "adopted, or nothing to do",
        1: "an error, something in the way, or the answer was no",
      },
    }).argument("<environment>", "the environment; the domain in its file leads to everything else"),
  ),
  [
    new Option("--join", "leaves the user pool and its domain to their owner, and adopts the rest"),
    ...ID_OPTIONS,
  ],
).action((name, options) => adopt(name, options as Options));

interface Options extends GivenOptions, ModeOptions {
  readonly join?: boolean;
}

async function adopt(name: string, options: Options): Promise<void> {
  const done = await adoptChain(
    {
      name,
      given: options,
      joins: options.join === true,
      yes: options.yes === true,
      mode: modeIn(options),
      terminal: hasTerminal(),
    },
    progressOn(process.stderr),
  );
  print(`\n${done}`);
}
