// What the project writes is for its owner alone from the moment it is there: plans, states, logs and what a killed run leaves.
"use strict";
const { chmodSync } = require("node:fs");
const { join } = require("node:path");

/** The mask of whoever started this process. */
let ownMask;

/**
 * Makes this process, and those that it starts, write files that others can't read, and closes the folder of the local states.
 *
 * @param root the project's folder
 */
function keepPrivate(root) {
  ownMask ??= process.umask(0o077);
  try {
    chmodSync(join(root, "state"), 0o700); // another program may have made it, or an older version
  } catch {
    // there is none, it is somebody else's, or the disk is read-only: what is written says so
  }
}

/** Runs something whose files are for everyone whom the person lets read theirs, as those of git are. */
function runShared(action) {
  const mask = process.umask(ownMask ?? process.umask());
  try {
    return action();
  } finally {
    process.umask(mask);
  }
}

module.exports = { keepPrivate, runShared };
