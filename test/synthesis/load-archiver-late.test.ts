import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { run } from "../../commands/terminal/run";

const outdir = mkdtempSync(join(tmpdir(), "late-"));
after(() => rmSync(outdir, { recursive: true }));

test("cdktf loads its archiver when an asset is archived, and no earlier", async () => {
  const program = `
    require("./synthesis/load-archiver-late.cjs").loadArchiverLate();
    const { App, AssetType, TerraformAsset, TerraformStack } = require("cdktf");
    const loaded = () => Object.values(require.cache).filter(({ id, children, exports }) => /archiver.lib.core/.test(id)).length;
    console.log(loaded());
    const app = new App({ outdir: ${JSON.stringify(outdir)} });
    const stack = new TerraformStack(app, "stack");
    const { fileName } = new TerraformAsset(stack, "asset", { path: "environments", type: AssetType.ARCHIVE });
    app.synth();
    const { readdirSync } = require("node:fs");
    console.log(fileName, readdirSync(${JSON.stringify(outdir)}, { recursive: true }).filter((file) => file.endsWith(fileName)).length);
    const archiver = require("node:module").createRequire(require.resolve("cdktf"))("archiver");
    console.log(typeof archiver("zip").finalize, loaded());
  `;
  const { stdout, stderr } = await run(process.execPath, ["-e", program], { cwd: ROOT });
  assert.equal(stdout, "0\narchive.zip 1\nfunction 1", stderr);
});
