import { loadEnvironments } from "../environments/load";
import type { Environment } from "../environments/schema";
import { UserError } from "../environments/user-error";

/**
 * The environments of a folder, looked up at each call: what people set up by hand before Terraform runs, their Entra
 * tenants and their Auth0 custom domains, is there as soon as a file names it.
 */
export function knownEnvironments(folder: string): () => readonly Environment[] {
  let known: readonly Environment[] = [];
  return () => {
    try {
      known = loadEnvironments(folder);
    } catch (error) {
      // A file in the middle of being written is its author's to mend; until then nothing moves.
      if (!(error instanceof UserError)) throw error;
    }
    return known;
  };
}
