#!/usr/bin/env node
// What `npx cdktf` runs, by "bin" in package.json: cdktf's own program, in the project's root, where it looks for cdktf.json. So
// it also works in a folder below, and where nothing is installed yet.
"use strict";
const Module = require("node:module");
const { join } = require("node:path");
const { keepPrivate } = require("../synthesis/keep-private.cjs");

const ROOT = join(__dirname, "..");
keepPrivate(ROOT);

const { ensurePackages } = require("./setup/packages.cjs");

ensurePackages().then(() => {
  if (process.cwd() !== ROOT) {
    console.error(`cdktf runs in ${ROOT}, from where it takes paths.`);
    process.chdir(ROOT);
  }
  process.argv[1] = require.resolve("cdktf-cli/bundle/bin/cdktf");
  Module.runMain(); // as the main program, by which cdktf finds its own version
});
