import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Kills, or signals, what works somewhere in a folder and has the name in its command line. */
export function killIn(folder: string, program: string, signal: NodeJS.Signals = "SIGKILL"): void {
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const isIt = readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      if (isIt && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(program))
        process.kill(Number(pid), signal);
    } catch (error) {
      if (!["ENOENT", "EACCES", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error; // it ended meanwhile
    }
  }
}
