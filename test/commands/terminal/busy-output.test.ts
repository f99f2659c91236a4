import assert from "node:assert/strict";
import { test } from "node:test";
import { lastWordsIn } from "../../../commands/github/last-words";
import { jsonWithoutCommands, withoutCommands } from "../../../commands/terminal/github-log";
import { wrap } from "../../../commands/terminal/print";
import { redact, withoutKnownSecrets } from "../../../commands/terminal/redact";
import { quote } from "../../../environments/mistakes";
import { visibleInLine, visibleLines } from "../../../environments/visible";
import { escapeMarkdown } from "../../../review/render/markdown";

/** What a provider, a cloud or a file may have printed, over and over. */
const UNITS = [
  "\n",
  " ",
  "\n ",
  ":",
  "::",
  "//",
  "//a:",
  "#",
  "##",
  "#\u200b",
  "\u0300",
  "a",
  "aa-",
  "aB1",
  "aB1/",
  "a.",
  "%41",
  "sha256:",
  "clients/",
  "Bearer ",
  "-----BEGIN ",
  "-----BEGIN PRIVATE KEY-----",
  "@a",
  "[a](b",
  "`",
  "\u001b",
];

const PIECES: Readonly<Record<string, (text: string) => string>> = {
  "a text for a job's log": withoutCommands,
  "JSON for a job's log": jsonWithoutCommands,
  "a text without known secrets": (text) => withoutKnownSecrets(text, {}),
  "a text without secrets": (text) => redact(text, {}),
  "last words": lastWordsIn,
  "lines of a terminal": (text) => wrap(text, 80),
  "a visible line": visibleInLine,
  "visible lines": visibleLines,
  "a quoted value": quote,
  Markdown: escapeMarkdown,
};

/** Each takes less than a tenth of a second on a machine with nothing else to do. */
const MAX_CPU_SECONDS = 3;

for (const [what, make] of Object.entries(PIECES)) {
  test(`${what} is made in no time, whatever is to be printed`, () => {
    for (const unit of UNITS) {
      for (const text of [unit.repeat(200_000 / unit.length), `//${unit.repeat(200_000 / unit.length)}`]) {
        const before = process.cpuUsage();
        make(text);
        const { user } = process.cpuUsage(before);
        assert.ok(user < MAX_CPU_SECONDS * 1e6, `${JSON.stringify(unit)}: ${user / 1e6} s`);
      }
    }
  });
}
