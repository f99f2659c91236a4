// Lets this process load TypeScript: each file as esbuild compiles it, kept beside the packages.
"use strict";
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const { basename, join } = require("node:path");
const { runShared } = require("../../synthesis/keep-private.cjs");

const KEPT = join(__dirname, "..", "..", "node_modules", ".cache", "typescript");

/** @type {import("esbuild").TransformOptions} */
const OPTIONS = {
  loader: "ts",
  format: "cjs",
  platform: "node",
  target: "node20",
  sourcemap: "inline", // for stack traces
  sourcesContent: false,
};

/** By the content alone, so that copies of a file share it. */
function compile(file) {
  const text = readFileSync(file, "utf8");
  const sourcefile = basename(file);
  const { version } = require("esbuild/package.json");
  const key = createHash("sha1").update(`${version}\0${JSON.stringify(OPTIONS)}\0${sourcefile}\0${text}`);
  const kept = join(KEPT, key.digest("hex"));
  try {
    return readFileSync(kept, "utf8");
  } catch {
    const { code } = require("esbuild").transformSync(text, { ...OPTIONS, sourcefile });
    keep(kept, code);
    return code;
  }
}

function keep(kept, code) {
  const unfinished = `${kept}.${process.pid}.tmp`;
  try {
    runShared(() => {
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(unfinished, code);
    });
    renameSync(unfinished, kept);
  } catch {
    // Nothing may be written here: it is compiled again.
  }
}

// tsx takes half a second longer for a command's files; an older Node.js needs it, as some packages are ES modules alone.
if (process.features.require_module) {
  process.setSourceMapsEnabled(true);
  const { ".json": loadJson } = require.extensions;
  delete require.extensions[".json"]; // comes last then: `./x` is x.ts, and not x.json
  require.extensions[".ts"] = (module, file) => module._compile(compile(file), file);
  require.extensions[".json"] = loadJson;
} else {
  require("tsx/cjs");
}
