import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";

/** Files that write to a stream themselves, and why nothing else is in the way there. */
const WRITERS: Readonly<Record<string, string>> = {
  "commands/terminal/print.ts": "the one place",
  "commands/terminal/progress.ts": "moves the cursor, and shows texts as print.ts does",
  "commands/run.cjs": "where the packages that print.ts needs are missing",
  "commands/cdktf.cjs": "the same, and the project's own folder",
  "commands/setup/packages.cjs": "the same, with words of its own alone",
  "commands/env/app/print-app.ts": "a configuration to paste, made visible there",
  "commands/env/app/print-secret.ts": "a secret that was asked for",
  "commands/github/plan-keys.ts": "a key that was asked for, alone",
  "main.ts": "cdktf's app, which imports no command; made visible there",
};

const WRITE = /\b(?:stdout|stderr|stream)\??\.write\b|\bconsole\.(?!aws)\w+|\bwriteSync\(\s*[12]\b/;
const FOLDERS = ["commands", "environments", "explain", "review", "stacks", "synthesis"];

const files = [
  "main.ts",
  "synth.cjs",
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  ),
].filter((file) => /\.c?[jt]s$/.test(file) && !file.startsWith("stacks/scripts/"));

/** Code without comments and without what is between quotes. */
const codeOf = (file: string) =>
  readFileSync(join(ROOT, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\\n]|\\.)*"/gm, "");

test("whatever is printed goes through one place, which makes it harmless", () => {
  const writers = files.filter((file) => WRITE.test(codeOf(file)));
  assert.deepEqual(writers.sort(), Object.keys(WRITERS).sort());
});

test("a write would be found", () => {
  for (const code of ["process.stdout.write(x)", "console.error(x)", "stderr.write(x)", "writeSync(2, x)"])
    assert.ok(WRITE.test(code), code);
});
