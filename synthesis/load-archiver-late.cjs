"use strict";
const Module = require("node:module");

/**
 * Lets cdktf load its archiver, two fifths of all that it loads, when it first archives something: an asset, of which our
 * stacks have none.
 */
function loadArchiverLate() {
  const requireFromCdktf = Module.createRequire(require.resolve("cdktf"));
  const file = requireFromCdktf.resolve("archiver");
  const late = new Module(file);
  late.exports = (...args) => {
    delete require.cache[file];
    return requireFromCdktf(file)(...args);
  };
  late.loaded = true;
  require.cache[file] = late;
}

module.exports = { loadArchiverLate };
