import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";

const cache = mkdtempSync(join(tmpdir(), "cache-"));
after(() => rmSync(cache, { recursive: true, force: true }));

test("the check of the workflows says what to install where there is no Go", async () => {
  const program = `require("./commands/setup/actionlint")
    .ensureActionlint({ line() {}, step: (_, work) => work(() => {}) })
    .catch(({ code, message }) => console.log(code, message))`;
  const { stdout } = await run(process.execPath, ["--require", "tsx/cjs", "-e", program], {
    cwd: ROOT,
    env: { PATH: cache, HOME: cache, XDG_CACHE_HOME: cache },
  });
  assert.equal(
    stdout,
    "go-not-found Go, which builds actionlint for the check of the workflows, is not installed.\nTo do: install Go 1.25 or newer, then run this again.",
  );
});
