// Loaded into a measured process: writes its peak memory, in KiB, to the file that PEAK_MEMORY names.
"use strict";
process.once("exit", () => {
  require("node:fs").writeFileSync(process.env.PEAK_MEMORY, String(process.resourceUsage().maxRSS));
});
