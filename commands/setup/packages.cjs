// Installs the npm packages where they are missing. It is plain JavaScript on Node's own modules, since nothing else is there yet.
"use strict";
const { spawn } = require("node:child_process");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const { runShared } = require("../../synthesis/keep-private.cjs");

const ROOT = join(__dirname, "..", "..");

/** Ends the process where Node.js is too old, or the packages can't be installed. */
async function ensurePackages() {
  assertNodeVersion();
  if (!hasPackages()) await installPackages();
}

function assertNodeVersion() {
  const wanted = require("../../package.json").engines.node.replace(">=", "");
  const [major, minor] = wanted.split(".").map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split(".").map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  fail(
    `Node.js is ${process.versions.node}, but must be ${wanted} or newer.\nTo do: install it, then run this again.`,
  );
}

/** Whether the packages of the lock file are installed. npm writes its hidden lock file last, so an interrupted installation has none. */
function hasPackages() {
  const wanted = readPackages(join(ROOT, "package-lock.json"));
  const present = readPackages(join(ROOT, "node_modules", ".package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || present[path]?.version === version,
  );
}

function readPackages(lockFile) {
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
  console.error("  npm packages: installing, about a minute, once in this checkout");
  const signs = setInterval(() => console.error(`  npm packages: installing, ${seconds()} s`), 10_000);
  // Others who may read the checkout may read the packages, too.
  const npm = runShared(() =>
    spawn("npm", ["ci", "--loglevel=error", "--no-progress"], {
      cwd: ROOT,
      stdio: ["ignore", 2, 2],
      shell: process.platform === "win32",
    }),
  );
  const code = await new Promise((resolve) => npm.once("error", () => resolve(-1)).once("close", resolve));
  clearInterval(signs);
  if (code !== 0)
    fail(
      "The npm packages could not be installed; npm's message is above.\nTo do: fix what it names, then run this again.",
    );
  console.error(`  npm packages: installed in ${seconds()} s`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

module.exports = { ensurePackages };
