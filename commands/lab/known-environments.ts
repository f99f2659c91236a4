import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readEnvironments } from "../../environments/load";
import { reachedRoutesOf } from "../../environments/routes-of";
import type { Environment } from "../../environments/schema";

/**
 * The environments of a folder, looked up at each call: what people set up by hand before Terraform runs, their Entra
 * tenants and Auth0 custom domains, exists as soon as a file names it, also below `former`. The files are read again when one has changed.
 */
export function knownEnvironments(folder: string): () => readonly Environment[] {
  let known: readonly Environment[] = [];
  let seen: string | undefined;
  return () => {
    const now = fingerprintOf(folder);
    if (now === seen) return known;
    const { environments, broken } = readEnvironments(folder);
    // Somebody is still writing a file: until it is valid, the lab goes on with what it knew of it.
    const before = known.filter(({ name }) => broken.some((each) => each.name === name));
    known = [...environments.flatMap(reachedRoutesOf), ...before];
    seen = now;
    return known;
  };
}

/** Text that changes when a file does. */
function fingerprintOf(folder: string): string {
  return readdirSync(folder)
    .map((file) => {
      const { mtimeMs, size } = statSync(join(folder, file));
      return `${file} ${mtimeMs} ${size}`;
    })
    .join("\n");
}
