import assert from "node:assert/strict";
import { test } from "node:test";
import { jsonWithoutCommands, withoutCommands } from "../../../commands/terminal/github-log";
import { ALL_NASTY, assertNoCommand, isCommand, NASTY_TEXTS } from "../../support/nasty-texts";

test("what is a command to the runner is one to this test", () => {
  const commands = Object.keys(NASTY_TEXTS).filter((what) => isCommand(String(NASTY_TEXTS[what])));
  assert.deepEqual(commands, [
    "a command to the runner",
    "a command after a space that is none",
    "a command in pieces",
    "an old command",
    "an old command in pieces",
  ]);
});

for (const [what, text] of Object.entries(NASTY_TEXTS)) {
  test(`${what} gives a job's runner no command`, () => {
    for (const line of [text, `  ${text}`, `dev: ${text}`, `x\n${text}`])
      assertNoCommand(withoutCommands(line));
  });
}

test("a command can still be read", () => {
  assert.equal(withoutCommands("x\n ::add-mask::a\na ##[error]b"), "x\n : :add-mask::a\na # #[error]b");
});

test("what is no command stays as it is", () => {
  const text = "arn:aws:iam::123456789012:role/x\n## Heading\n# [a](b)\n#1\nC::d";
  assert.equal(withoutCommands(text), text);
});

test("JSON without commands is the same data", () => {
  const json = jsonWithoutCommands(JSON.stringify([ALL_NASTY, "\\##[error]"]));
  assert.ok(!json.includes("##["));
  assert.deepEqual(JSON.parse(json), [ALL_NASTY, "\\##[error]"]);
});
