import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { loadEnvironments } from "../../environments/load";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";

/**
 * The environments of a folder, looked up at each call: what people set up by hand before Terraform runs, their Entra
 * tenants and their Auth0 custom domains, is there as soon as a file names it. Files are read when one has changed.
 */
export function knownEnvironments(folder: string): () => readonly Environment[] {
  let known: readonly Environment[] = [];
  let seen: string | undefined;
  return () => {
    const now = stateOf(folder);
    if (now === seen) return known;
    try {
      known = loadEnvironments(folder);
    } catch (error) {
      // A file in the middle of being written is its author's to mend; until then nothing moves.
      if (!(error instanceof UserError)) throw error;
    }
    seen = now;
    return known;
  };
}

/** What changes when a file does. */
function stateOf(folder: string): string {
  return readdirSync(folder)
    .map((file) => {
      const { mtimeMs, size } = statSync(join(folder, file));
      return `${file} ${mtimeMs} ${size}`;
    })
    .join("\n");
}
