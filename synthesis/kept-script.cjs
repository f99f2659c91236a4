// The compiled script, kept in node_modules as long as nothing changes that it is made from.
"use strict";
const { createHash } = require("node:crypto");
const {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require("node:fs");
const { dirname, join, posix, resolve } = require("node:path");
const { deserialize, serialize } = require("node:v8");

const { runShared } = require("./keep-private.cjs");

const fileIn = (root) => join(root, "node_modules", ".cache", "synthesis", "script");

/** Files that say how esbuild resolves and compiles the files beside them. */
const SETTINGS = /^(?:package|tsconfig.*)\.json$/;

/** The coarsest step of a file system's clock, in milliseconds. */
const CLOCK_STEP_MS = 20;

/** @returns the kept script; `undefined` where there is none that compiling would give now */
function readScript(root) {
  try {
    const bytes = readFileSync(fileIn(root));
    const content = bytes.subarray(32);
    if (!sha256(content).equals(bytes.subarray(0, 32))) return undefined;
    const script = deserialize(content);
    return fingerprintOf(root, script.madeFrom).equals(script.fingerprint) ? script : undefined;
  } catch {
    return undefined; // nothing is kept, or one of the files is gone
  }
}

/** Keeps a script. Where nothing can be written, the next synthesis compiles again. */
function keepScript(root, script) {
  const file = fileIn(root);
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    const content = serialize(script);
    runShared(() => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(unfinished, Buffer.concat([sha256(content), content]));
    });
    renameSync(unfinished, file); // Another synthesis reads the old one or the new one, never a part.
  } catch (error) {
    if (error.code === undefined) throw error;
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

/**
 * What a script is made from, as it is now: our files by their content, and packages, which are larger, by what changes
 * whenever they do. (npm gives every file the same time of modification, but none can give it an earlier change time.)
 */
function fingerprintOf(root, { files, folders, packages }) {
  const parts = [process.version, process.arch, process.env.NODE_PATH];
  for (const file of files) parts.push(file, hashOf(join(root, file)));
  // `x.tsx` takes the place of `x.ts`, and `x.ts` of `x/index.ts`; `x.json` of none.
  const imported = new Set([...files, ...folders].map(withoutExtension));
  for (const folder of folders) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = posix.join(folder, name);
      if (imported.has(withoutExtension(path)) && !name.endsWith(".json")) parts.push(path);
      if (SETTINGS.test(name)) parts.push(path, hashOf(join(root, path)));
    }
  }
  for (const path of packages) {
    const { ino, size, ctimeMs } = lstatSync(resolve(root, path));
    parts.push(path, ino, size, ctimeMs);
  }
  return sha256(parts.join("\0"));
}

/** Whether anything that a script is made from has changed since a time, so that the script may be of its old content. */
function hasChangedSince(time, root, { files, folders, packages }) {
  return [...files, ...folders, ...packages].some(
    (path) => lstatSync(resolve(root, path)).ctimeMs >= time - CLOCK_STEP_MS,
  );
}

const withoutExtension = (path) => path.replace(/\.[^./]+$/, "");
const hashOf = (file) => sha256(readFileSync(file)).toString("hex");
const sha256 = (bytes) => createHash("sha256").update(bytes).digest();

module.exports = { fingerprintOf, hasChangedSince, keepScript, readScript };
