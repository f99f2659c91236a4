// Runs one of the project's commands, also where nothing is installed yet: `node commands/run.cjs <command> …`.
"use strict";
const { join } = require("node:path");
const { inspect } = require("node:util");
const { keepPrivate } = require("../synthesis/keep-private.cjs");

const ROOT = join(__dirname, "..");
keepPrivate(ROOT);

const { ensurePackages } = require("./setup/packages.cjs");

async function main() {
  await ensurePackages();
  // npm names the folder where it was called, and starts its scripts in the project's root.
  if (process.env.npm_lifecycle_event !== process.argv[2]) process.env.INIT_CWD = process.cwd();
  process.chdir(ROOT);
  require("./setup/typescript.cjs");
  const [script, ...args] = process.argv.slice(2);
  const { runCommand } = require("./terminal/command");
  await runCommand(require(join(__dirname, script)).command, script, args);
}

/** The error that a person can fix: no permission, or a full disk, is not ours. */
function explain(error) {
  try {
    require("./setup/typescript.cjs");
    return require("../environments/file-error").explainFileError(error) ?? error;
  } catch {
    return error; // the packages are missing
  }
}

/** A defect of ours keeps its stack. */
function sayDefect(error) {
  let say = console.error;
  try {
    require("./setup/typescript.cjs");
    say = require("./terminal/print").say;
  } catch {
    // the packages are missing
  }
  say(inspect(error));
}

main().catch((thrown) => {
  const error = thrown?.name === "UserError" ? thrown : explain(thrown);
  if (error?.name === "UserError") require("./terminal/print").say(`\n${error.message}`);
  else sayDefect(error);
  process.exitCode = 1;
});
