import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, beforeEach, describe, mock, test } from "node:test";
import { recordChecks } from "../../../commands/github/record-checks";
import { readVerifications } from "../../../commands/github/verifications";
import { ROOT } from "../../../commands/setup/paths";
import type { Check } from "../../../commands/verify/check";
import { NOT_SEEN, SENT_ON, WRONG_ISSUER } from "./fixture";

const folder = mkdtempSync(join(tmpdir(), "record-checks-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const OUTPUT = join(folder, "output");
const SUMMARY = join(folder, "summary");
const RUNS = join(folder, "runs");
const shown: string[] = [];
/** Records a program that prints one text at each run, and the last one from then on. */
async function recorded(texts: readonly string[], forMs = 0, stderr = "") {
  const program = `
    const { existsSync, readFileSync, writeFileSync } = require("node:fs");
    const texts = ${JSON.stringify(texts)};
    const count = existsSync(${JSON.stringify(RUNS)}) ? Number(readFileSync(${JSON.stringify(RUNS)}, "utf8")) : 0;
    writeFileSync(${JSON.stringify(RUNS)}, String(count + 1));
    process.stdout.write(texts[Math.min(count, texts.length - 1)]);
    process.stderr.write(${JSON.stringify(stderr)});
    process.exitCode = 1;`;
  const exit = await recordChecks("dev", [process.execPath, "-e", program], {
    ...{ folder, forMs, betweenMs: 1 },
  });
  const read = (file: string) => readFileSync(file, "utf8");
  const lines = shown.join("").split("\n");
  return {
    exit,
    records: readVerifications([join(folder, "dev.checks.json")]),
    output: read(OUTPUT),
    summary: read(SUMMARY),
    runs: Number(read(RUNS)),
    annotations: lines.filter((line) => line.startsWith("::")),
  };
}

const printed = (...checks: readonly Check[]) =>
  JSON.stringify({ chain: "dev", at: "2026-11-29T18:00:00Z", milliseconds: 12, checks });

describe("a record of checks", () => {
  beforeEach(() => {
    Object.assign(process.env, {
      GITHUB_ACTIONS: "true",
      GITHUB_OUTPUT: OUTPUT,
      GITHUB_STEP_SUMMARY: SUMMARY,
    });
    mock.method(process.stderr, "write", () => true);
    const write = process.stdout.write.bind(process.stdout);
    // The test's own reports are bytes.
    mock.method(process.stdout, "write", (text: string | Uint8Array) =>
      typeof text === "string" ? shown.push(text) > 0 : write(text),
    );
  });
  afterEach(() => {
    mock.restoreAll();
    shown.length = 0;
    for (const name of ["GITHUB_ACTIONS", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"]) delete process.env[name];
    for (const file of [OUTPUT, SUMMARY, RUNS]) rmSync(file, { force: true });
  });

  for (const [what, checks, exit, output, heading, annotation] of [
    ["passed ends the step with 0", [SENT_ON], 0, 0, "## ✅ dev: 1 check passed", undefined],
    [
      "failed ends the step with 1",
      [SENT_ON, WRONG_ISSUER],
      1,
      1,
      "## ❌ dev: 1 of 2 checks failed (broker-issuer)",
      "::error::dev: 1 of 2 checks failed (broker-issuer)",
    ],
    [
      "could not be seen ends the step with 0, and is a notice on the run's page",
      [SENT_ON, NOT_SEEN],
      0,
      4,
      "## ❔ dev: nothing failed of 2 checks, 1 could not be seen",
      "::notice::dev: nothing failed of 2 checks, 1 could not be seen",
    ],
  ] as const) {
    test(`a walk of which something ${what}`, async () => {
      const result = await recorded([printed(...checks)]);
      assert.deepEqual(result.records, { verifications: [{ chain: "dev", checks }], failures: [] });
      assert.equal(result.exit, exit);
      assert.equal(result.output, `exit=${output}\n`);
      assert.equal(result.summary.split("\n")[0], heading);
      assert.deepEqual(result.annotations, annotation === undefined ? [] : [annotation]);
    });
  }

  test("a walk in which something fails for a moment is repeated until nothing does", async () => {
    const result = await recorded([printed(WRONG_ISSUER), printed(WRONG_ISSUER), printed(SENT_ON)], 60_000);
    assert.equal(result.exit, 0);
    assert.equal(result.runs, 3);
    assert.deepEqual(result.records.verifications, [{ chain: "dev", checks: [SENT_ON] }]);
    assert.equal(result.output, "exit=0\n");
  });

  test("a walk in which something goes on failing ends with the last one", async () => {
    const result = await recorded([printed(SENT_ON, WRONG_ISSUER), printed(WRONG_ISSUER)], 20);
    assert.equal(result.exit, 1);
    assert.equal(result.runs, 2);
    assert.deepEqual(result.records.verifications, [{ chain: "dev", checks: [WRONG_ISSUER] }]);
  });

  test("a walk that could not begin is kept as its message, without secrets, and is not repeated", async () => {
    const stderr = "\nclient_secret nXy8Q~Abcdefghijklmnopqrstuvwxyz0123456. is wrong\n";
    const result = await recorded([""], 60_000, stderr);
    const failures = [{ environment: "dev", message: "client_secret (secret) is wrong" }];
    assert.deepEqual(result.records, { verifications: [], failures });
    assert.deepEqual([result.exit, result.runs, result.output], [1, 1, "exit=1\n"]);
    assert.match(result.summary, /^## ❌ dev: nothing was checked$/m);
  });

  test("text of a cloud can give the runner no command", async () => {
    const means = "x\n::error::pwned\n::set-output name=exit::0";
    const { annotations } = await recorded([printed({ ...WRONG_ISSUER, means, of: means })]);
    assert.deepEqual(annotations, ["::error::dev: 1 of 1 check failed (broker-issuer)"]);
  });

  test("a file that is not a record is named", () => {
    const file = join(ROOT, "package.json");
    assert.throws(() => readVerifications([file]), {
      name: "UserError",
      message: `${file}: is not a record of checks.\nTo do: give what npm run -s github -- record-checks leaves in state/.`,
    });
    const odd = join(folder, "odd.json");
    writeFileSync(odd, JSON.stringify({ verifications: [{ chain: "dev", checks: [{ id: "x" }] }] }));
    assert.throws(() => readVerifications([odd]), {
      name: "UserError",
      message: /odd\.json: is not a record/,
    });
  });
});
