import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { addToSummary } from "../../../commands/github/runner";
import { rememberSecrets } from "../../../commands/terminal/redact";
import { ALL_NASTY, assertTame } from "../../support/nasty-texts";

test("the summary of a job has no secret that is known, and nothing that nobody sees", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "runner-"));
  const file = join(folder, "summary.md");
  const before = process.env.GITHUB_STEP_SUMMARY;
  t.after(() => {
    if (before === undefined) delete process.env.GITHUB_STEP_SUMMARY;
    else process.env.GITHUB_STEP_SUMMARY = before;
    rmSync(folder, { recursive: true });
  });
  process.env.GITHUB_STEP_SUMMARY = file;
  rememberSecrets(["just-a-password"]);
  addToSummary(`it is just-a-password ${ALL_NASTY}`);
  const written = readFileSync(file, "utf8");
  assert.match(written, /^it is \(secret\) /);
  assertTame(written, "\u2060");
});
