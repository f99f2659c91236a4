import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, beforeEach, type Mock, mock, test } from "node:test";
import { recordReview } from "../../../commands/github/record";
import { readRecords, recordsIn } from "../../../commands/github/records";
import { ROOT } from "../../../commands/setup/paths";
import type { Review } from "../../../review/review";
import { POOL_LOST, RENAMED, reviewWith } from "./fixture";

const folder = mkdtempSync(join(tmpdir(), "record-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const OUTPUT = join(folder, "output");
const SUMMARY = join(folder, "summary");
beforeEach(() => {
  Object.assign(process.env, { GITHUB_OUTPUT: OUTPUT, GITHUB_STEP_SUMMARY: SUMMARY });
  mock.method(process.stderr, "write", () => true);
});
afterEach(() => {
  mock.restoreAll();
  delete process.env.GITHUB_OUTPUT;
  delete process.env.GITHUB_STEP_SUMMARY;
  for (const file of [OUTPUT, SUMMARY]) rmSync(file, { force: true });
});

/** Records a program that prints and ends as it is told. */
async function recorded({
  stdout = "",
  stderr = "",
  code = 0,
}: {
  stdout?: string;
  stderr?: string;
  code?: number;
}) {
  const program = `process.stdout.write(${JSON.stringify(stdout)}); process.stderr.write(${JSON.stringify(stderr)}); process.exitCode = ${code}`;
  const exit = await recordReview("dev", [process.execPath, "-e", program], folder);
  const read = (file: string) => readFileSync(file, "utf8");
  return {
    exit,
    records: recordsIn(read(join(folder, "dev.review.json"))),
    output: read(OUTPUT),
    summary: read(SUMMARY),
  };
}

const printed = (review: Review) => JSON.stringify({ reviews: [review] });
const CHANGES = reviewWith({ verdict: "changes", changes: [RENAMED] });
const FORBIDDEN = reviewWith({ verdict: "forbidden", changes: [RENAMED], findings: [POOL_LOST] });

for (const [review, code, exit] of [
  [reviewWith(), 0, 0],
  [CHANGES, 2, 0],
  [FORBIDDEN, 3, 3],
] as const) {
  test(`a plan that ends with ${code} is kept, shown in the summary, and ends the step with ${exit}`, async () => {
    const result = await recorded({ stdout: printed(review), code });
    assert.deepEqual(result.records, { reviews: [review], failures: [] });
    assert.equal(result.exit, exit);
    assert.equal(result.output, `exit=${code}\n`);
    assert.match(result.summary, /^## \S+ dev: /);
  });
}

test("a plan that fails is kept as its message, without the progress before it", async () => {
  const stderr =
    "  cdktf synth: 0.6 s\n  dev: terraform plan: failed after 1.0 s\n\nThe state of dev is locked.\nTo do: wait.\n";
  const result = await recorded({ stdout: '{"reviews":[]}\n', stderr, code: 1 });
  const failures = [{ environment: "dev", message: "The state of dev is locked.\nTo do: wait." }];
  assert.deepEqual(result.records, { reviews: [], failures });
  assert.equal(result.exit, 1);
  assert.equal(result.output, "exit=1\n");
  assert.equal(
    result.summary,
    "## ❌ dev: there is no review\n\n```text\nThe state of dev is locked.\nTo do: wait.\n```\n\n",
  );
});

test("what looks like a secret in the message of a failure is hidden", async () => {
  const stderr = "\nclient_secret nXy8Q~Abcdefghijklmnopqrstuvwxyz0123456. is wrong\n";
  const { records, summary } = await recorded({ stderr, code: 1 });
  assert.equal(records?.failures[0]?.message, "client_secret (secret) is wrong");
  assert.ok(!summary.includes("nXy8Q"));
});

test("what a command says on standard error reaches the job's log without secrets and commands", async () => {
  process.env.GITHUB_ACTIONS = "true";
  const client = "client_secret=AbcdefghIJKLMN0123456789xyzXYZ";
  await recorded({ stderr: `${client}\n::add-mask::a\nx ##[error]b\n\x1b[2Jc\n`, code: 1 });
  delete process.env.GITHUB_ACTIONS;
  const said = (process.stderr.write as unknown as Mock<typeof process.stderr.write>).mock.calls;
  assert.equal(
    said.map(({ arguments: [text] }) => text).join(""),
    "client_secret=(secret)\n: :add-mask::a\nx # #[error]b\n<U+001B>[2Jc\n",
  );
});

test("a long message keeps its end", async () => {
  const { records } = await recorded({ stderr: `\n${"x ".repeat(10_000)}the end\n`, code: 1 });
  const message = records?.failures[0]?.message ?? "";
  assert.equal(message.length, 8_000);
  assert.ok(message.endsWith("the end"));
});

for (const [what, run] of [
  ["ends well and prints no review", { stdout: "hello" }],
  ["crashes", { stderr: "TypeError: x\n    at y\n", code: 1 }],
  ["ends with a code that means nothing", { stdout: printed(reviewWith()), code: 7 }],
] as const) {
  test(`a command that ${what} is a failure without a message`, async () => {
    const { records, exit } = await recorded(run);
    const message = "It ended without a message; the log of the job may say why.";
    assert.deepEqual(records, { reviews: [], failures: [{ environment: "dev", message }] });
    assert.equal(exit, 1);
  });
}

test("the real command's mistakes reach the record", async () => {
  const command = [
    process.execPath,
    join(ROOT, "commands", "run.cjs"),
    "plan",
    "nosuch",
    "--json",
    "--no-lock",
  ];
  assert.equal(await recordReview("nosuch", command, folder), 1);
  const { failures } = readRecords([join(folder, "nosuch.review.json")]);
  assert.match(failures[0]?.message ?? "", /^There is no environment "nosuch": environments\/ has /);
});

test("records are read from files and folders, and a folder that is missing has none", async () => {
  await recorded({ stdout: printed(CHANGES), code: 2 });
  rmSync(join(folder, "nosuch.review.json"), { force: true });
  const file = join(folder, "dev.review.json");
  assert.deepEqual(readRecords([file, folder, join(folder, "missing")]).reviews, [CHANGES, CHANGES]);
});

test("a file that is not a record is named", () => {
  const file = join(ROOT, "package.json");
  assert.throws(() => readRecords([file]), {
    name: "UserError",
    message: `${file}: is not a review.\nTo do: give what npm run -s plan -- <environment> --json prints.`,
  });
  assert.throws(() => readRecords(["missing.json"]), {
    name: "UserError",
    message: "missing.json: is not readable (ENOENT).",
  });
});
