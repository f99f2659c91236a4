"use strict";
const Module = require("node:module");

/**
 * Lets cdktf load its archiver, two fifths of all that it loads, when it first archives something: an asset, of which our
 * stacks have none. CDK Terrain, which takes cdktf's place in a copy by `npm run try-cdktn`, has no archiver.
 */
function loadArchiverLate() {
  const requireFromCdktf = Module.createRequire(require.resolve("cdktf"));
  const file = resolveIn(requireFromCdktf, "archiver");
  if (file === undefined) return;
  const late = new Module(file);
  late.exports = (...args) => {
    delete require.cache[file];
    return requireFromCdktf(file)(...args);
  };
  late.loaded = true;
  require.cache[file] = late;
}

function resolveIn(require, name) {
  try {
    return require.resolve(name);
  } catch (error) {
    if (error.code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

module.exports = { loadArchiverLate };
