// Runs one of the project's commands on a machine where nothing is installed yet: `node commands/run.cjs <command> …`.
// Plain JavaScript, on Node's own modules only, since it is what installs the packages.
"use strict";
const { spawn } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const ROOT = join(__dirname, "..");

async function main() {
  checkNode();
  if (!packagesInstalled()) await installPackages();
  process.chdir(ROOT);
  require("tsx/cjs");
  await require(join(__dirname, process.argv[2])).main(process.argv.slice(3));
}

function checkNode() {
  const wanted = require("../package.json").engines.node.replace(">=", "");
  const [major, minor] = wanted.split(".").map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  fail(
    `Node.js is ${process.versions.node}, but ${wanted} or newer is needed: install it, then run this again.`,
  );
}

/** npm writes the hidden lock file last, so an interrupted installation has none. */
function packagesInstalled() {
  const wanted = packagesOf(join(ROOT, "package-lock.json"));
  const present = packagesOf(join(ROOT, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

async function installPackages() {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(0);
  console.error("  packages: installing (about a minute the first time)");
  const heartbeat = setInterval(() => console.error(`  packages: installing, ${seconds()} s`), 10_000);
  // npm is quiet by the project's .npmrc; here its errors are wanted.
  const npm = spawn("npm", ["ci", "--loglevel=error", "--no-progress"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  const code = await new Promise((resolve) => npm.once("error", () => resolve(-1)).once("close", resolve));
  clearInterval(heartbeat);
  if (code !== 0)
    fail("The packages could not be installed; npm's message is above. Run this again once it is mended.");
  console.error(`  packages: installed in ${seconds()} s`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

main().catch((error) => {
  if (error?.name === "UserError") console.error(`\n${error.message}`);
  else console.error(error);
  process.exitCode = 1;
});
