import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import {
  fitTo,
  print,
  printJson,
  printMarkdown,
  printUnfolded,
  say,
  wrap,
} from "../../../commands/terminal/print";
import { progressOn } from "../../../commands/terminal/progress";
import { rememberSecrets } from "../../../commands/terminal/redact";
import { escapeMarkdown } from "../../../review/render/markdown";
import { ALL_NASTY, assertNoCommand, assertTame, NASTY_TEXTS } from "../../support/nasty-texts";

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

/** What some printing writes on a stream. */
function written(t: TestContext, stream: "stdout" | "stderr", write: () => void): string {
  const texts: string[] = [];
  const mocked = t.mock.method(process[stream], "write", (text: string) => texts.push(text) > 0);
  try {
    write();
  } finally {
    mocked.mock.restore();
  }
  return texts.join("");
}

/** As if this ran in a job of GitHub's. */
function inJob(t: TestContext): void {
  const { GITHUB_ACTIONS } = process.env;
  process.env.GITHUB_ACTIONS = "true";
  t.after(() => {
    if (GITHUB_ACTIONS === undefined) delete process.env.GITHUB_ACTIONS;
    else process.env.GITHUB_ACTIONS = GITHUB_ACTIONS;
  });
}

const WAYS: Readonly<Record<string, (t: TestContext, text: string) => string>> = {
  print: (t, text) => written(t, "stdout", () => print(text)),
  printUnfolded: (t, text) => written(t, "stdout", () => printUnfolded(text)),
  printJson: (t, text) => written(t, "stdout", () => printJson(JSON.stringify({ text }, null, 2))),
  printMarkdown: (t, text) => written(t, "stdout", () => printMarkdown(`- ${escapeMarkdown(text)}\n${text}`)),
  say: (t, text) => written(t, "stderr", () => say(text)),
  "a line of progress": (t, text) => written(t, "stderr", () => progressOn(process.stderr).line(text)),
};

for (const [way, writtenBy] of Object.entries(WAYS)) {
  test(`${way} gives a terminal nothing to obey, and hides nothing`, (t) => {
    for (const text of [...Object.values(NASTY_TEXTS), ALL_NASTY])
      assertTame(writtenBy(t, text), way === "printMarkdown" ? "\u2060" : "");
  });

  test(`${way} gives the runner of a job no command`, (t) => {
    inJob(t);
    for (const text of Object.values(NASTY_TEXTS)) assertNoCommand(writtenBy(t, `x\n${text}`));
  });

  test(`${way} shows no secret that is known`, (t) => {
    rememberSecrets(["a secret of this test"]);
    assert.match(writtenBy(t, "x a secret of this test y"), /x \(secret\) y/);
  });
}

test("JSON that is printed is the data that it was", (t) => {
  inJob(t);
  const json = written(t, "stdout", () => printJson(JSON.stringify(NASTY_TEXTS)));
  assert.deepEqual(JSON.parse(json), NASTY_TEXTS);
});

test("the steps under way move the cursor by nothing but their own", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const texts: string[] = [];
  const to = { isTTY: true, columns: 80, write: (text: string) => texts.push(text) > 0 };
  let finish = () => {};
  const working = progressOn(to as unknown as NodeJS.WriteStream).step(ALL_NASTY, async (detail) => {
    detail(ALL_NASTY);
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  t.mock.timers.tick(4000);
  finish();
  await working;
  const moves = texts.filter((text) => text.startsWith("\x1b"));
  assert.deepEqual(moves, ["\x1b[1A\x1b[J", "\x1b[1A\x1b[J"]);
  for (const text of texts.filter((each) => !moves.includes(each))) assertTame(text);
});
