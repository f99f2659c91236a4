import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where set-up keeps what it installs: outside of the checkout, so that a fresh one finds it. */
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "cognito-microsoft-sign-in");

/** The cache's folder for one kind of thing, by what it is made from: another version has another folder. */
export function cacheFolder(kind: string, ...madeFrom: string[]): string {
  const key = createHash("sha256").update(madeFrom.join("\0")).digest("hex").slice(0, 12);
  return join(CACHE, `${kind}-${key}`);
}
