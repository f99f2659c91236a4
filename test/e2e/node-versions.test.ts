import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { buildSync } from "esbuild";
import { ROOT } from "../../commands/setup/paths";
import { run } from "../../commands/terminal/run";
import { ensureNode } from "../support/node-version";

/**
 * Auth0 runs every script and Action of a tenant on one version, which the tenant's administrator chooses: 22, or still 18. 24 is
 * the next one.
 *
 * @see https://auth0.com/docs/troubleshoot/product-lifecycle/deprecations-and-migrations/migrate-nodejs-22
 */
const VERSIONS = ["18.19.1", "22.23.2", "24.21.0"];

const SCRIPTS = ["fetch-user-profile", "get-logout-url", "sign-in-gate"];

const scratch = mkdtempSync(join(tmpdir(), "node-versions-"));
after(() => rmSync(scratch, { recursive: true }));

/** The unit tests of what runs at Auth0, as one file that needs neither the project's packages nor TypeScript. */
const tests = join(scratch, "tests.cjs");
buildSync({
  stdin: {
    contents: SCRIPTS.map((script) => `import "./test/stacks/scripts/${script}.test";`).join("\n"),
    resolveDir: ROOT,
  },
  bundle: true,
  platform: "node",
  target: "node18",
  outfile: tests,
  define: { __dirname: JSON.stringify(join(ROOT, "stacks", "scripts")) },
  logLevel: "error",
});

for (const version of VERSIONS) {
  test(`what runs at Auth0 passes its unit tests on Node.js ${version}`, async () => {
    const node = await ensureNode(version);
    const { NODE_TEST_CONTEXT: _, NODE_OPTIONS: __, ...env } = process.env;
    assert.equal((await run(node, ["--version"], { env })).stdout, `v${version}`);
    const { code, stdout } = await run(node, ["--test", "--test-reporter=tap", tests], { env });
    assert.equal(code, 0, stdout);
    assert.match(stdout, /^# fail 0$/m);
    const [, passed] = /^# pass (\d+)$/m.exec(stdout) ?? [];
    assert.ok(Number(passed) >= 100, `${passed} passed:\n${stdout}`);
  });
}
