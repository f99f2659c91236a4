import { createHash } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where commands keep what they install: outside of the checkout, so that a fresh one finds it. */
export const cacheRoot = ({ XDG_CACHE_HOME }: NodeJS.ProcessEnv): string =>
  join(XDG_CACHE_HOME || join(homedir(), ".cache"), "cognito-microsoft-sign-in");

/** The cache's folder for one kind of thing, by what it is made from: another version has another folder. */
export function cacheFolder(kind: string, ...madeFrom: string[]): string {
  const key = createHash("sha256").update(madeFrom.join("\0")).digest("hex").slice(0, 12);
  return join(cacheRoot(process.env), `${kind}-${key}`);
}

/**
 * Makes a folder of the cache beside its place, and moves it there last: the cache never has half of it. Of two that make the same
 * at once, the first one counts.
 *
 * @param make is given the unfinished folder, which is not there yet
 */
export async function makeWhole(folder: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${folder}.${process.pid}.tmp`;
  try {
    await make(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
