import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";

const here = mkdtempSync(join(tmpdir(), "caller-"));
writeFileSync(join(here, "plan.json"), "no plan");

const planFrom = (cwd: string, variables: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, [join(ROOT, "commands", "run.cjs"), "plan", "lab", "--from", "plan.json"], {
    cwd,
    env: { PATH: process.env.PATH, ...variables },
  });

test("a path is looked for in the folder where the command was called", async () => {
  assert.match((await planFrom(here)).stderr, /^plan\.json: is not JSON/m);
  assert.match((await planFrom(ROOT)).stderr, /^plan\.json: is not readable \(ENOENT\)/m);
});

test("npm, which starts its scripts in the root, says which folder that was", async () => {
  const npm = { npm_lifecycle_event: "plan", INIT_CWD: here };
  assert.match((await planFrom(ROOT, npm)).stderr, /^plan\.json: is not JSON/m);
});

test("what npm said of another script is not this command's folder", async () => {
  const npm = { npm_lifecycle_event: "test", INIT_CWD: here };
  assert.match((await planFrom(ROOT, npm)).stderr, /^plan\.json: is not readable \(ENOENT\)/m);
});
