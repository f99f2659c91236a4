import { Option } from "@commander-js/extra-typings";
import { hasTerminal } from "../terminal/ask-yes";
import { commandOf, withOptions } from "../terminal/command";
import { print } from "../terminal/print";
import { progressOn } from "../terminal/progress";
import { adoptChain } from "./adopt-chain";
import { type GivenOptions, ID_OPTIONS } from "./given-ids";

/** `npm run adopt -- <environment>`: adopts a chain that was made by hand. */
export const command = withOptions(
  commandOf("adopt", "puts a chain that was made by hand under Terraform, without losing a user", {
    examples: ["npm run adopt -- dev", "npm run adopt -- dev --user-pool eu-west-1_aBcDeFgHi --plan-only"],
    exitCodes: {
      0: "adopted, or nothing to do",
      1: "an error, something in the way, or the answer was no",
    },
  })
    .argument("<environment>", "the environment file; its domain leads to everything else")
    .addOption(
      new Option(
        "--plan-only",
        "write the environment file, show the plan, and apply nothing: for a pull request",
      ).conflicts("yes"),
    )
    .option("--yes", "do not ask before the apply"),
  ID_OPTIONS,
).action((name, options) => adopt(name, options as Options));

interface Options extends GivenOptions {
  readonly yes?: boolean;
  readonly planOnly?: boolean;
}

async function adopt(name: string, { yes = false, planOnly = false, ...given }: Options): Promise<void> {
  const done = await adoptChain(
    { name, given, yes, planOnly, terminal: hasTerminal() },
    progressOn(process.stderr),
  );
  print(`\n${done}`);
}
