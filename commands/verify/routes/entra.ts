import type { EntraEnvironment } from "../../../environments/schema";
import type { Check } from "../check";
import type { Deployed } from "../deployed";
import type { Probe } from "../probe";

/** Walks the chain of an environment of the route entra, all of it at the same time as far as it can be. */
export async function walkEntraRoute(
  _environment: EntraEnvironment,
  _deployed: Deployed,
  _probe: Probe,
): Promise<readonly Check[]> {
  return [];
}
