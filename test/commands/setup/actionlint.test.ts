import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";

const cache = mkdtempSync(join(tmpdir(), "cache-"));
after(() => rmSync(cache, { recursive: true, force: true }));

test("without Go, actionlint is not skipped: what to install is told", async () => {
  const program = `require("./commands/setup/actionlint")
    .ensureActionlint({ line() {}, step: (_, work) => work(() => {}) })
    .catch(({ name, message }) => console.log(name, message))`;
  const { stdout } = await run(process.execPath, ["--require", "tsx/cjs", "-e", program], {
    cwd: ROOT,
    env: { PATH: cache, HOME: cache, XDG_CACHE_HOME: cache },
  });
  assert.equal(
    stdout,
    "UserError actionlint, which checks the workflows, is built with Go, and Go was not found. Install Go 1.25 or newer, then run this again.",
  );
});
