import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../../commands/setup/paths";
import type { Runnable } from "../../commands/terminal/command";
import { run } from "../../commands/terminal/run";

const require = createRequire(join(ROOT, "main.ts"));

test("npm loses no option of ours: those with a value have no name that npm knows, even in part", async () => {
  const { stdout } = await run("npm", ["config", "list", "--long", "--json"], { cwd: ROOT });
  const known = Object.keys(JSON.parse(stdout));
  assert.ok(known.includes("only")); // npm drops --only entra without a trace
  const { scripts } = require("./package.json") as { scripts: Record<string, string> };
  const lost = Object.entries(scripts)
    .filter(([, line]) => line.startsWith("node commands/run.cjs "))
    .flatMap(([script]) => {
      const { command } = require(`./commands/${script}`) as { command: Runnable };
      return [command, ...command.commands];
    })
    .flatMap(({ options }) => options)
    .filter(({ required, mandatory }) => required && !mandatory) // without a mandatory one, a command does nothing
    .map((option) => option.name())
    // npm completes the beginning of a name if it fits one name alone.
    .filter((name) => known.includes(name) || known.filter((each) => each.startsWith(name)).length === 1);
  assert.deepEqual(lost, []);
});

test("no package runs a script of its own when it is installed, and the one that has a script works without", async () => {
  const { stdout } = await run("npm", ["config", "get", "ignore-scripts"], { cwd: ROOT });
  assert.equal(stdout, "true");
  const { packages } = require("./package-lock.json") as {
    packages: Record<string, { hasInstallScript?: true }>;
  };
  const scripted = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
  assert.deepEqual(scripted, ["node_modules/esbuild"]);
  const { transformSync } = require("esbuild") as typeof import("esbuild");
  assert.equal(transformSync("const one: number = 1", { loader: "ts" }).code, "const one = 1;\n");
});

test("npm runs nothing before or after a command, which it would leave out with that setting", () => {
  const { scripts } = require("./package.json") as { scripts: Record<string, string> };
  const around = Object.keys(scripts).filter((name) => /^(?:pre|post|install$|prepare)/.test(name));
  assert.deepEqual(around, []);
});
