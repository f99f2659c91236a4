// Compiles a TypeScript file of ours, with what it imports, into one script.
"use strict";
const { existsSync, realpathSync } = require("node:fs");
const { dirname, join, posix, resolve, sep } = require("node:path");

/**
 * Packages that become part of the script, since they are many files or large ones. All others are loaded from
 * `node_modules`. cdktf must be among those: whoever imports it has to get the same copy.
 */
const COMPILED_IN = /^(?:zod|yaml|@cdktf\/provider-[^/]+)(?=\/|$)/;

/** What compiles and keeps the script: another version of it may make another script. */
const COMPILER = ["synth.cjs", "synthesis/compile.cjs", "synthesis/kept-script.cjs"];

/**
 * @returns the script's text, and what it is made from: `files` and `folders` of ours, and files and folders of `packages`.
 *   Paths inside of the root are relative to it, so that two copies of the project can share the script.
 */
async function compile(root, entry) {
  const links = new Set();
  const { outputFiles, metafile } = await require("esbuild").build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    target: `node${process.versions.node}`,
    write: false,
    metafile: true,
    outdir: root,
    logLevel: "error",
    plugins: [
      {
        name: "packages",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^.]/ }, ({ kind, path }) => {
            if (kind === "entry-point") return undefined;
            const [compiledIn] = COMPILED_IN.exec(path) ?? [];
            if (compiledIn === undefined) return { path, external: true };
            links.add(join("node_modules", compiledIn));
            return undefined;
          }),
      },
    ],
  });
  const inputs = Object.keys(metafile.inputs);
  const folders = [...links].map((link) => realpathSync(join(root, link)) + sep); // also of a package in this workspace
  const isOurs = (file) => !folders.some((folder) => resolve(root, file).startsWith(folder));
  const ours = inputs.filter(isOurs);
  const theirs = inputs.filter((file) => !isOurs(file)).map((file) => resolve(root, file));
  return {
    text: outputFiles[0].contents,
    madeFrom: {
      files: [...ours, ...COMPILER],
      folders: [...new Set(ours.flatMap(foldersAbove))],
      packages: [
        "node_modules/esbuild/package.json",
        ...new Set([...links, ...theirs.flatMap((file) => [file, ...packageAbove(file)])]),
      ],
    },
  };
}

/** The folders that a file is in, up to the root, which is ".". */
function foldersAbove(file) {
  const folder = posix.dirname(file);
  return folder === "." ? [folder] : [folder, ...foldersAbove(folder)];
}

/** The folders that a package's file is in, up to its package file. */
function packageAbove(file) {
  const folder = dirname(file);
  const packageFile = join(folder, "package.json");
  return existsSync(packageFile) ? [folder, packageFile] : [folder, ...packageAbove(folder)];
}

module.exports = { compile };
