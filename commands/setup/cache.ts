import { createHash } from "node:crypto";
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
