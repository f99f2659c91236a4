import assert from "node:assert/strict";
import { test } from "node:test";
import {
  choice,
  commandOf,
  invalidArguments,
  type Runnable,
  runCommand,
  subcommandOf,
} from "../../../commands/terminal/command";
import { UserError } from "../../../environments/user-error";

const GUIDE = { examples: ["npm run water -- rose"], exitCodes: { 0: "watered", 1: "an error" } };
const CALLS: unknown[] = [];

const water = () =>
  commandOf("water", "waters a plant", GUIDE)
    .argument("<plant>", "the plant")
    .addOption(choice("--with <liquid>", "what it gets", ["rain", "tea"]))
    .option("--twice", "once more")
    .action((plant, options) => void CALLS.push([plant, options]));

const garden = () =>
  commandOf("garden", "is a garden").addCommand(subcommandOf("dig", "digs", GUIDE).action(() => {}));

/** What a command prints on standard output. */
async function printedBy(command: Runnable, ...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  command.configureOutput({ writeOut: (text) => lines.push(text), getOutHelpWidth: () => 80 });
  await runCommand(command, "water", args);
  return lines.join("");
}

const refuses = (command: Runnable, args: readonly string[], message: string) =>
  assert.rejects(runCommand(command, "water", args), new UserError("invalid-arguments", message));

const HELP = `Usage: npm run water -- [options] <plant>

Waters a plant.

Arguments:
  plant            the plant

Options:
  --with <liquid>  what it gets (choices: "rain", "tea")
  --twice          once more
  -h, --help       show this help

Examples:
  npm run water -- rose

Exit codes:
  0  watered
  1  an error
`;

for (const option of ["--help", "-h"]) {
  test(`${option} says what the command does and takes, with examples and exit codes`, async () => {
    assert.equal(await printedBy(water(), option), HELP);
    assert.equal(await printedBy(water(), "rose", "--twice", option), HELP);
  });
}

test("a command with subcommands lists them", async () => {
  assert.match(await printedBy(garden(), "--help"), /^Commands:\n {2}dig {9}digs$/m);
});

test("the action gets the arguments and the options", async () => {
  await runCommand(water(), "water", ["rose", "--with", "tea"]);
  assert.deepEqual(CALLS.pop(), ["rose", { with: "tea" }]);
});

const TO_DO = "To do: npm run water -- --help shows what it takes.";
for (const [args, message] of [
  [["rose", "--twise"], `Unknown option '--twise'. Did you mean --twice?\n${TO_DO}`],
  [["rose", "--zzz"], `Unknown option '--zzz'.\n${TO_DO}`],
  [[], `Missing required argument 'plant'.\n${TO_DO}`],
  [["rose", "lily"], `Too many arguments. Expected 1 argument but got 2.\n${TO_DO}`],
  [
    ["rose", "--with", "milk"],
    `Option '--with <liquid>' argument 'milk' is invalid. Allowed choices are rain, tea.\n${TO_DO}`,
  ],
] as const) {
  test(`water ${args.join(" ")} is refused, with the line that shows the help`, () =>
    refuses(water(), args, message));
}

test("a mistyped subcommand is refused with the one that is meant", () =>
  refuses(
    garden(),
    ["dog"],
    "Unknown command 'dog'. Did you mean dig?\nTo do: npm run garden -- --help shows what it takes.",
  ));

test("a missing subcommand is refused with those that there are", () =>
  refuses(garden(), [], "A command is missing: dig.\nTo do: npm run garden -- --help shows what it takes."));

test("a subcommand's own mistake names its help", () =>
  refuses(
    garden(),
    ["dig", "--wide-and-deep"],
    "Unknown option '--wide-and-deep'.\nTo do: npm run garden -- dig --help shows what it takes.",
  ));

test("what a command itself finds wrong reads the same", () => {
  assert.equal(invalidArguments(water(), "--with is needed").message, `--with is needed.\n${TO_DO}`);
});

test("start and test are called in npm's shorter form", () => {
  assert.equal(commandOf("start", "starts", GUIDE).name(), "npm start --");
});

test("an error of the action is passed on", async () => {
  const failing = commandOf("water", "waters", GUIDE).action(() => {
    throw new UserError("no-water", "There is no water.");
  });
  await assert.rejects(runCommand(failing, "water", []), { code: "no-water" });
});
