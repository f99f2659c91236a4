import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { cacheFolder } from "../../commands/setup/cache";
import { ROOT } from "../../commands/setup/paths";
import { run } from "../../commands/terminal/run";

const bin = (name: string) => join(ROOT, "node_modules", ".bin", name);

test("the code is formatted and passes the linter", async () => {
  const { code, stdout, stderr } = await run(bin("biome"), ["check", "--error-on-warnings", "."], {
    cwd: ROOT,
  });
  assert.equal(code, 0, stdout + stderr);
});

test("the types check", async () => {
  // What it found out of the files that are as they were, it does not find out again: that takes 2 s of a processor, not 10.
  const known = ["--incremental", "--tsBuildInfoFile", cacheFolder("types", ROOT)];
  const { code, stdout } = await run(bin("tsc"), ["-p", ".", ...known], { cwd: ROOT });
  assert.equal(code, 0, stdout);
});
