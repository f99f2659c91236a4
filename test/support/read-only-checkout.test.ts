import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { run } from "../../commands/terminal/run";
import { boundByPermissions, runReadOnly, takeAway } from "./read-only-checkout";

const folder = mkdtempSync(join(tmpdir(), "read-only-"));
after(() => rmSync(folder, { recursive: true, force: true }));
mkdirSync(join(folder, "inner"));
writeFileSync(join(folder, "inner", "file"), "text");

const script = (call: string) => ["-e", `try { ${call} } catch ({ code }) { console.log(code) }`];
const write = (name: string) => script(`fs.writeFileSync(${JSON.stringify(join(folder, name))}, "")`);

test("in a read-only checkout a program can read and not write, as root too", async () => {
  const tried = async (args: string[]) => (await runReadOnly(folder, process.execPath, args)).stdout;
  assert.equal(await tried(write("new")), "EACCES");
  assert.equal(await tried(write("inner/file")), "EACCES");
  assert.equal(
    await tried(script(`console.log(fs.readFileSync("${join(folder, "inner", "file")}", "utf8"))`)),
    "text",
  );
});

test("permissions that were taken away are given back", async () => {
  takeAway(folder, 0o777)();
  const { stdout } = await run(...boundByPermissions(process.execPath, write("inner/file")));
  assert.equal(stdout, "");
});
