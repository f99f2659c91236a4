// What cdktf runs (cdktf.json, "app"): main.ts with what it imports, compiled into one script that is kept with V8's code of it.
"use strict";
require("./synthesis/keep-private.cjs").keepPrivate(__dirname);
const Module = require("node:module");
const { join } = require("node:path");
const { constants, Script } = require("node:vm");
const { fingerprintOf, hasChangedSince, keepScript, readScript } = require("./synthesis/kept-script.cjs");
const { loadArchiverLate } = require("./synthesis/load-archiver-late.cjs");

const FILE = join(__dirname, "main.js");

async function main() {
  loadArchiverLate();
  const script = readScript(__dirname) ?? (await compileNow());
  const compiled = new Script(Module.wrap(new TextDecoder().decode(script.text)), {
    filename: FILE,
    cachedData: script.code,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = new Module(FILE);
  compiled.runInThisContext()(module.exports, Module.createRequire(FILE), module, FILE, __dirname);
  // After the run, V8 has code of the functions that a synthesis calls.
  if (script.fingerprint !== undefined && (script.code === undefined || compiled.cachedDataRejected))
    process.once("beforeExit", () => keepScript(__dirname, { ...script, code: compiled.createCachedData() }));
}

async function compileNow() {
  const started = Date.now();
  const { text, madeFrom } = await require("./synthesis/compile.cjs").compile(__dirname, "main.ts");
  return hasChangedSince(started, __dirname, madeFrom)
    ? { text }
    : { text, madeFrom, fingerprint: fingerprintOf(__dirname, madeFrom) };
}

main();
