import assert from "node:assert/strict";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import { run } from "../../commands/terminal/run";

const outer = mkdtempSync(join(tmpdir(), "keep-private-"));
after(() => rmSync(outer, { recursive: true, force: true }));

const MODULE = join(ROOT, "synthesis", "keep-private.cjs");
const modeOf = (...path: string[]) => (statSync(join(...path)).mode & 0o777).toString(8);

/** Runs code in a process of its own, under the mask that most people have. */
async function runUnder022(code: string, cwd = outer): Promise<string> {
  const line = `umask 022; exec "${process.execPath}" -e '${code}'`;
  const { code: exit, stdout, stderr } = await run("sh", ["-c", line], { cwd });
  assert.equal(exit, 0, stderr);
  return stdout.trim();
}

test("what a process writes, and each that it starts, is its owner's alone, but for what is shared", async () => {
  const root = mkdtempSync(join(outer, "root-"));
  await runUnder022(
    `const { keepPrivate, runShared } = require("${MODULE}"); const fs = require("node:fs");
     keepPrivate(process.cwd()); keepPrivate(process.cwd());
     fs.writeFileSync("plan", ""); fs.mkdirSync("out");
     require("node:child_process").execFileSync("touch", ["by-terraform"]);
     runShared(() => { fs.writeFileSync("page.html", ""); fs.mkdirSync("lib"); });
     try { runShared(() => { throw new Error("x"); }); } catch {}
     fs.writeFileSync("after", "");`,
    root,
  );
  assert.deepEqual(
    ["plan", "out", "by-terraform", "page.html", "lib", "after"].map((name) => modeOf(root, name)),
    ["600", "700", "600", "644", "755", "600"],
  );
});

test("the folder of the local states is closed at each start, whoever made it", async () => {
  const root = mkdtempSync(join(outer, "root-"));
  mkdirSync(join(root, "state"));
  chmodSync(join(root, "state"), 0o755);
  await runUnder022(`require("${MODULE}").keepPrivate(process.cwd())`, root);
  assert.equal(modeOf(root, "state"), "700");
});

for (const entry of ["commands/run.cjs", "commands/cdktf.cjs", "synth.cjs"]) {
  test(`${entry} does so before it loads anything else of the project`, () => {
    const [first] = readFileSync(join(ROOT, entry), "utf8").matchAll(
      /require\("(\.[^"]+)"\)(\.keepPrivate\(__dirname\))?/g,
    );
    assert.match(String(first?.[1]), /keep-private\.cjs$/);
  });
}

test("a command that fails at once has closed the folder of the local states", async () => {
  const root = mkdtempSync(join(outer, "checkout-"));
  for (const part of [
    "commands",
    "synthesis",
    "environments",
    "review",
    "stacks",
    "explain",
    "package.json",
    "package-lock.json",
  ])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  await run("ln", ["-s", join(ROOT, "node_modules"), join(root, "node_modules")]);
  mkdirSync(join(root, "state"));
  chmodSync(join(root, "state"), 0o755);
  writeFileSync(join(root, "state", "terraform.dev.tfstate"), "{}");
  const { code } = await run(process.execPath, ["commands/run.cjs", "plan", "nothing"], { cwd: root });
  assert.equal(code, 1);
  assert.equal(modeOf(root, "state"), "700");
  assert.ok(existsSync(join(root, "state", "terraform.dev.tfstate")));
});
