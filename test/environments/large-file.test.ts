import assert from "node:assert/strict";
import { test } from "node:test";
import { minimal, mistakesOf } from "./folder";

const FILE = minimal("dev");

/** What a person's or an attacker's generator may write, over and over: 240 KB of it. */
const fill = (piece: (index: number) => string): string => {
  let text = "";
  for (let index = 0; text.length < 240_000; index += 1) text += piece(index);
  return text;
};

const after = (key: string, text: string) => FILE.replace(key, () => `${key}${text}`);

/** Each would take minutes if the loader looked through the whole file for each of its mistakes. */
const LARGE: Readonly<Record<string, string>> = {
  "unknown keys": FILE + fill((index) => `a${index}:\n`),
  "unknown keys in a map": after(
    "cognito:\n",
    fill((index) => `  a${index}: 1\n`),
  ),
  "one key again and again": FILE + fill(() => "auth0:\n"),
  "app clients": after(
    "clients: {",
    fill((index) => ` c${index}: {},`),
  ),
  "app clients that differ in case alone": after(
    "clients: {",
    fill((index) => ` ${index % 2 ? "C" : "c"}${index >> 1}: {},`),
  ),
  "URLs that are none": after(
    "logoutUrls: [",
    fill((index) => `a${index},`),
  ),
  "one URL again and again": after(
    "logoutUrls: [",
    fill(() => "https://a,"),
  ),
  waivers: `${FILE}waivers: [${fill(() => "{ rule: callback-removed },")}]\n`,
  tags: `${FILE}tags: {${fill((index) => ` t${index}: 1,`)} }\n`,
  "adopted app clients": `${FILE}adopt: { clients: {${fill((index) => ` c${index}: a,`)} } }\n`,
  "kept app clients": `${FILE}adopt: { keep: { clients: {${fill((index) => ` c${index}: a,`)} } } }\n`,
  aliases: `${FILE}x: &x 1\n${fill((index) => `a${index}: *x\n`)}`,
  "a URL that is one long word": after("logoutUrls: [", `"${"a_".repeat(120_000)}"`),
  "a deep list": `${FILE}x: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`,
  "keys that are maps": "? ".repeat(120_000),
  "one tag": `${FILE}x: ${"!".repeat(100_000)}\n`,
  "a deep map": `${FILE}x: ${"{a: ".repeat(40_000)}${"}".repeat(40_000)}\n`,
};

/** The slowest of them takes half a second on a machine with nothing else to do. */
const MAX_CPU_SECONDS = 10;

for (const [what, source] of Object.entries(LARGE)) {
  test(`a file that is full of ${what} is refused in no time, with 50 mistakes at most`, () => {
    const before = process.cpuUsage();
    const mistakes = mistakesOf({ "dev.yaml": source });
    const { user } = process.cpuUsage(before);
    assert.ok(user < MAX_CPU_SECONDS * 1e6, `${user / 1e6} s`);
    const told = mistakes.filter((line) => line.startsWith("environments/dev.yaml:"));
    assert.ok(told.length >= 1 && told.length <= 50, String(told.length));
    assert.ok(told.every((line) => line.length < 600));
    if (told.length === 50) assert.match(String(mistakes.at(-1)), /^and \d+ more: correct these first$/);
  });
}

test("50 mistakes of each file are told at once, in the order of the file, and how many more there are", () => {
  const keys = Array.from({ length: 70 }, (_, index) => `a${index}: 1\n`).join("");
  const mistakes = mistakesOf({
    "dev.yaml": FILE + keys,
    "prod.yaml": minimal("prod").replace("eu-west-1", "x"),
  });
  assert.equal(mistakes.length, 52);
  assert.match(String(mistakes[0]), /^environments\/dev\.yaml:8:1 a0: is unknown/);
  assert.match(String(mistakes[49]), /^environments\/dev\.yaml:57:1 a49: is unknown/);
  assert.equal(mistakes[50], "and 20 more: correct these first");
  assert.match(String(mistakes[51]), /^environments\/prod\.yaml:5:11 cognito\.region: is "x"/);
});

test("a file of more than 256 KB is refused before it is read", () => {
  const source = `${FILE}#${"x".repeat(256 * 1024)}\n`;
  assert.deepEqual(mistakesOf({ "dev.yaml": source }), [
    "environments/dev.yaml:1:1 file: is 257 KB, but must be at most 256 KB, far more than an environment needs",
  ]);
  const largest = `${FILE}#${"x".repeat(256 * 1024 - FILE.length - 2)}\n`;
  assert.deepEqual(mistakesOf({ "dev.yaml": largest }), []);
});

test("a small file whose keys are maps of maps of maps is refused in no time", () => {
  const before = process.cpuUsage();
  const mistakes = mistakesOf({ "dev.yaml": `${"? ".repeat(40)}a\n` });
  assert.match(String(mistakes[0]), /^environments\/dev\.yaml:1:\d+ file: is not YAML: /);
  assert.ok(process.cpuUsage(before).user < 1e6);
});
