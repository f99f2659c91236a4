import assert from "node:assert/strict";
import { test } from "node:test";
import { fitTo, wrap } from "../../../commands/terminal/print";

test("a line breaks at words, and goes on with an indent", () => {
  assert.equal(
    wrap("  endpoint-mismatch: Cognito asks the wrong token endpoint of the broker", 40),
    "  endpoint-mismatch: Cognito asks the\n    wrong token endpoint of the broker",
  );
});

test("what goes on of a line with columns stands below the last one", () => {
  assert.equal(
    wrap("ok  AWS  quota  1 user pool in eu-west-1 (default limit: 1000)", 40),
    "ok  AWS  quota  1 user pool in eu-west-1\n                (default limit: 1000)",
  );
  assert.equal(
    wrap("ok  AWS  a column that begins late  is none of these", 40),
    "ok  AWS  a column that begins late  is\n         none of these",
  );
});

test("a word that is longer than a line stays whole", () => {
  const url = `https://acme.eu.auth0.com/${"a".repeat(40)}`;
  assert.equal(wrap(`Open ${url} now`, 40), `Open\n  ${url}\n  now`);
});

test("each line stands for itself, and short ones stay as they are", () => {
  assert.equal(wrap("one\n\n  two   three", 40), "one\n\n  two   three");
});

for (const program of ["npm", "npx", "az", "aws", "auth0"]) {
  test(`a line of ${program} to copy stays one line`, () => {
    const line = `  ${program} run plan -- ${"dev ".repeat(20)}`;
    assert.equal(wrap(line, 40), line);
  });
}

test("only a terminal needs it", () => {
  const text = "word ".repeat(30).trim();
  const stream = (isTTY: boolean, columns?: number) => ({ isTTY, columns }) as NodeJS.WriteStream;
  assert.equal(fitTo(stream(false), text), text);
  assert.equal(fitTo(stream(true, 50), text), wrap(text, 50));
  assert.equal(fitTo(stream(true, 0), text), text); // it does not know its width
});
