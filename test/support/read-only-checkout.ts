import { chmodSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type RunOptions, type RunResult, run } from "../../commands/terminal/run";

/** Runs a program to its end while nobody may write to a folder. What a link in the folder leads to stays as it is. */
export async function runReadOnly(
  folder: string,
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const giveBack = takeAway(folder, 0o222);
  try {
    return await run(...boundByPermissions(program, args), options);
  } finally {
    giveBack();
  }
}

/**
 * Takes permissions to a folder, and to all that is in it, away from everyone.
 *
 * @param mode the permissions, as `chmod` takes them: `0o222` is to write
 * @returns gives them back
 */
export function takeAway(folder: string, mode: number): () => void {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .map(({ parentPath, name }) => join(parentPath, name));
  const before = [folder, ...entries].map((path) => ({ path, stats: lstatSync(path) }));
  for (const { path, stats } of before.toReversed()) chmodSync(path, stats.mode & 0o777 & ~mode);
  return () => {
    for (const { path, stats } of before) chmodSync(path, stats.mode & 0o777);
  };
}

/** A program to run so that permissions bind root too, which otherwise reads and writes everything. */
export function boundByPermissions(program: string, args: readonly string[]): [string, readonly string[]] {
  if (process.getuid?.() !== 0) return [program, args];
  const without = "-dac_override,-dac_read_search";
  return ["setpriv", [`--bounding-set=${without}`, `--inh-caps=${without}`, program, ...args]];
}
