import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../../commands/setup/paths";
import { run } from "../../../commands/terminal/run";

/** Prints the packages that verify has loaded when it starts to walk. */
const PRINT_PACKAGES = `
  require("./commands/setup/typescript.cjs");
  require("./commands/verify");
  const packages = Object.keys(require.cache).flatMap((file) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(file)?.[1] ?? []);
  console.log([...new Set(packages)].sort().join("\\n"));`;

test("who verifies waits for no package that the walk does without", async () => {
  const { stdout, stderr } = await run(process.execPath, ["-e", PRINT_PACKAGES], { cwd: join(ROOT) });
  assert.deepEqual(
    stdout.split("\n").filter((name) => name !== "esbuild"), // compiles a file that changed
    ["@commander-js/extra-typings", "aws4fetch", "commander", "node-html-parser", "undici", "yaml", "zod"],
    stderr,
  );
});
