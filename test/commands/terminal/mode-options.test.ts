import assert from "node:assert/strict";
import { test } from "node:test";
import { commandOf, runCommand } from "../../../commands/terminal/command";
import { type ModeOptions, modeIn, withModes } from "../../../commands/terminal/mode-options";

/** What a command with these options does. */
async function modeWith(...args: string[]): Promise<string> {
  let mode = "";
  const command = withModes(commandOf("rotate", "renews")).action((options) => {
    mode = modeIn(options as ModeOptions);
  });
  await runCommand(command, "rotate", args);
  return mode;
}

test("without an option a command applies, and each of two options stops it earlier", async () => {
  assert.deepEqual(
    [await modeWith(), await modeWith("--yes"), await modeWith("--write-only"), await modeWith("--dry-run")],
    ["apply", "apply", "write", "dry-run"],
  );
});

for (const options of [
  ["--dry-run", "--write-only"],
  ["--dry-run", "--yes"],
  ["--write-only", "--yes"],
]) {
  test(`${options.join(" and ")} exclude each other`, () =>
    assert.rejects(modeWith(...options), {
      name: "UserError",
      code: "invalid-arguments",
      message: `Option '${options[0]}' cannot be used with option '${options[1]}'.\nTo do: npm run rotate -- --help shows what it takes.`,
    }));
}

test("--plan-only is refused, with the two options that say what they do", () =>
  assert.rejects(modeWith("--plan-only"), {
    name: "UserError",
    code: "invalid-arguments",
    message:
      "There is no --plan-only any more. --dry-run changes nothing, --write-only writes the environment file and applies nothing.\nTo do: npm run rotate -- --help shows what it takes.",
  }));
