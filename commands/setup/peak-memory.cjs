// Loaded into a measured process: writes to the file that PEAK_MEMORY names its peak memory, in KiB, and whether it compiled.
"use strict";
process.once("exit", () => {
  const compiled = Object.keys(require.cache).some((file) => /[\\/]esbuild[\\/]/.test(file));
  const measurement = { kilobytes: process.resourceUsage().maxRSS, compiled };
  require("node:fs").writeFileSync(process.env.PEAK_MEMORY, JSON.stringify(measurement));
});
