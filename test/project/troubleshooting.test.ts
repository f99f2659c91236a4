import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { findError } from "../../explain/find-errors";
import { readDocument } from "../support/documents";

/** What others say: npm, a browser and the providers, in words of none of our files. */
const SAID_BY_OTHERS = [
  "Missing script: …",
  "ERR_NAME_NOT_RESOLVED",
  "unable to build authorizer: could not configure AzureCli Authorizer",
  "AWS account ID not allowed",
  "No valid credential sources found",
];

/** Without the catalogue of errors, which quotes others. */
const CODE = ["commands", "environments", "lab", "review", "stacks"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.c?js$|\.ts$/.test(file) && !file.includes("node_modules"))
  .map((file) => readFileSync(join(ROOT, file), "utf8"));

/** The messages in the first column of the guide's tables, one of them in backticks in each row. */
const SEEN = [
  ...readDocument("docs/troubleshooting.md").text.matchAll(/^\| `([^`]+)`.* \|.* \|.* \|$/gm),
].map(([, message = ""]) => message);

const isSaid = (message: string, code: readonly string[]) => {
  const words = message.split("…").map((each) => each.trim());
  return code.some((text) => words.every((each) => text.includes(each)));
};

test("what the guide says that you see is what a command says, or one of the programs that it runs", () => {
  assert.ok(SEEN.length > 30, String(SEEN.length));
  assert.deepEqual(
    SEEN.filter((message) => !SAID_BY_OTHERS.includes(message) && !isSaid(message, CODE)),
    [],
  );
});

test("what others say is in the guide, and not in our own words", () => {
  assert.deepEqual(
    SAID_BY_OTHERS.filter((message) => !SEEN.includes(message) || isSaid(message, CODE)),
    [],
  );
});

test("npm run explain knows each error of a sign-in that the guide has", () => {
  const [, section = ""] = /^## Signing in$(.*)/ms.exec(readDocument("docs/troubleshooting.md").text) ?? [];
  const quoted = [...section.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, cell = ""]) => [
    ...cell.matchAll(/`([^`]+)`/g),
  ]);
  const texts = quoted.map(([, text = ""]) => text);
  assert.ok(texts.length >= 15, String(texts.length));
  assert.deepEqual(
    texts.filter((text) => findError(text) === undefined),
    [],
  );
});
