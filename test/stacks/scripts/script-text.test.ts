import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Script } from "node:vm";
import { transformSync } from "esbuild";
import { ROOT } from "../../../commands/setup/paths";

const FOLDER = join(ROOT, "stacks", "scripts");
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".js"));
const textOf = (file: string) => readFileSync(join(FOLDER, file), "utf8");

/** The text as it runs: without its comments, in which types are imported. */
const codeOf = (file: string) => transformSync(textOf(file), { minifyWhitespace: true }).code;

/** Auth0's limits for a script of a connection and for an Action, of which settings take their part. */
const MAX_CHARACTERS = 51_200;

test("three files run at Auth0", () =>
  assert.deepEqual(FILES, ["fetch-user-profile.js", "get-logout-url.js", "sign-in-gate.js"]));

// Auth0 takes any text with 201, and fails at the first sign-in.
for (const file of ["fetch-user-profile.js", "get-logout-url.js"]) {
  test(`${file} is one function, in front of which not even a comment stands`, () => {
    const text = textOf(file);
    assert.match(text, /^function \w+\(/);
    new Script(`(${text})`);
    new Script(`return_ = ${text}`); // the same without parentheses
    assert.throws(() => new Script(`(${text};)`), SyntaxError);
    assert.throws(() => new Script(`(${text}${text})`), SyntaxError);
  });
}

test("sign-in-gate.js is a CommonJS module with one export", () => {
  new Script(`(function (exports) {${textOf("sign-in-gate.js")}\n})`);
  assert.match(textOf("sign-in-gate.js"), /^exports\.onExecutePostLogin = async \(/);
  assert.equal(codeOf("sign-in-gate.js").match(/\bexports\b/g)?.length, 1);
});

for (const file of FILES) {
  test(`${file} is ASCII, and far below Auth0's limits`, () => {
    const text = textOf(file);
    assert.match(text, /^[\n -~]+$/);
    assert.ok(text.length < MAX_CHARACTERS / 4, `${text.length}`);
  });

  test(`${file} has nothing that Terraform would evaluate`, () =>
    assert.doesNotMatch(textOf(file), /[$%]\{|`/));

  test(`${file} uses no module, no network, no clock but the time of day, and writes no log`, () => {
    const used = codeOf(file).match(
      /\b(?:require|import|fetch|XMLHttpRequest|WebSocket|https?\.|process|globalThis|global|eval|Function|setTimeout|setInterval|Promise|await|console|configuration|secrets)\b/g,
    );
    assert.equal(used, null);
  });
}
