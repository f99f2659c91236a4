import { loadEnvironments } from "../environments/load";
import { UserError } from "../environments/user-error";

/**
 * The Entra tenants of the lab: the home tenant of each environment file in the folder, looked up at each call so that
 * a new environment's tenant is there at once.
 */
export function tenantsOfEnvironments(folder: string): () => readonly string[] {
  let known: readonly string[] = [];
  return () => {
    try {
      known = loadEnvironments(folder).map(({ microsoft }) => microsoft.tenantId);
    } catch (error) {
      // A file in the middle of being written is its author's to mend; until then nothing moves.
      if (!(error instanceof UserError)) throw error;
    }
    return known;
  };
}
