import assert from "node:assert/strict";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Kills, or signals, what works somewhere in a folder and has the name in its command line. */
export function killIn(folder: string, program: string, signal: NodeJS.Signals = "SIGKILL"): void {
  for (const pid of processesIn(folder, program)) unlessItEnded(() => process.kill(pid, signal));
}

/** Stops what works somewhere in a folder, and returns once it stands still: a signal takes a moment to arrive. */
export function stopIn(folder: string): void {
  killIn(folder, "", "SIGSTOP");
  const deadline = performance.now() + 5000;
  while (processesIn(folder, "").some((pid) => !standsStill(pid))) {
    assert.ok(performance.now() < deadline, "what works in the folder does not stop");
  }
}

function processesIn(folder: string, program: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) =>
      unlessItEnded(
        () =>
          readlinkSync(`/proc/${pid}/cwd`).startsWith(folder) &&
          readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(program),
      ),
    )
    .map(Number);
}

/** Whether each thread of a process is stopped, or has ended. @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function standsStill(pid: number): boolean {
  const states = unlessItEnded(() =>
    readdirSync(`/proc/${pid}/task`).map(
      (thread) => /\) (\w) /.exec(readFileSync(`/proc/${pid}/task/${thread}/stat`, "utf8"))?.[1] ?? "",
    ),
  );
  return states === undefined || states.every((state) => "TtZX".includes(state));
}

/** @returns `undefined` where the process ended meanwhile, or is another user's */
function unlessItEnded<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (["ENOENT", "EACCES", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
