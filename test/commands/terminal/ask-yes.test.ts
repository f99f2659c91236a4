import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
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
