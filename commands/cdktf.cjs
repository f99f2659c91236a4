#!/usr/bin/env node
// What `npx cdktf` runs, by "bin" in package.json: cdktf's own program, in the project's root, where it looks for cdktf.json. So
// it also works in a folder below, and where nothing is installed yet.
"use strict";
const { existsSync } = require("node:fs");
const Module = require("node:module");
const { join } = require("node:path");
const { keepPrivate } = require("../synthesis/keep-private.cjs");

const ROOT = join(__dirname, "..");
keepPrivate(ROOT);

const { ensurePackages } = require("./setup/packages.cjs");

/** What runs Terraform in the folders of the stacks. */
const OF_STACKS = ["apply", "deploy", "destroy", "diff", "output", "plan", "watch"];

/** Lets Terraform take the lock file as read-only that the synthesis puts into each stack's folder, and add nothing to it. */
function keepLock(command) {
  const { LAB_ENVIRONMENT, TF_CLI_ARGS_init: given } = process.env;
  if (!OF_STACKS.includes(command) || LAB_ENVIRONMENT || !existsSync(join(ROOT, ".terraform.lock.hcl")))
    return;
  process.env.CDKTF_SKIP_PROVIDER_LOCK ??= "true"; // it asks the registry, and knows Terraform's alone
  process.env.TF_CLI_ARGS_init = [given, "-lockfile=readonly"].filter(Boolean).join(" ");
}

ensurePackages().then(() => {
  keepLock(process.argv[2]);
  if (process.cwd() !== ROOT) {
    console.error(`cdktf runs in ${ROOT}, from where it takes paths.`);
    process.chdir(ROOT);
  }
  process.argv[1] = require.resolve("cdktf-cli/bundle/bin/cdktf");
  Module.runMain(); // as the main program, by which cdktf finds its own version
});
