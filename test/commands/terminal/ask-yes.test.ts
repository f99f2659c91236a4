import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { assertCanAsk } from "../../../commands/terminal/ask-yes";
import { Terminal } from "../env/terminal";

const SCRIPT =
  'require("./commands/terminal/ask-yes").askYes("Apply this?").then((yes) => console.log(`said ${yes}`))';

for (const [answer, typed, yes] of [
  ["y", "y\r", true],
  ["n", "n\r", false],
  ["nothing", "\r", false],
  ["Ctrl-C", "\x03", false],
] as const) {
  test(`the answer ${answer} means ${yes ? "yes" : "no"}`, { timeout: 60_000 }, async () => {
    const terminal = new Terminal(process.execPath, ["-r", "tsx/cjs", "-e", SCRIPT], ROOT);
    await terminal.answer("Apply this?", typed);
    assert.equal(await terminal.ended, 0, terminal.shown);
    assert.match(terminal.shown, new RegExp(`said ${yes}`));
  });
}

const TO_DO = "To do: add --yes to go on without a question,";

for (const [mode, alternative] of [
  [undefined, ""],
  ["apply", " --write-only for a pull request,"],
] as const) {
  test(`without a terminal, a command ${mode ? "with modes" : "that always applies"} is refused before it begins`, () =>
    assert.throws(() => assertCanAsk({ name: "dev", yes: false, terminal: false, ...(mode && { mode }) }), {
      name: "UserError",
      code: "nobody-to-ask",
      message: `dev: this is not a terminal, so this can't be confirmed. Nothing was changed.\n${TO_DO}${alternative} or run it in a terminal.`,
    }));
}

test("without a terminal, what applies nothing goes on, and what is not to ask", () => {
  for (const mode of ["write", "dry-run"] as const)
    assertCanAsk({ name: "dev", yes: false, mode, terminal: false });
  assertCanAsk({ name: "dev", yes: true, terminal: false });
});
