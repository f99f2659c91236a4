import type { SamlEnvironment } from "../../../environments/schema";
import type { Check } from "../check";
import type { Deployed } from "../deployed";
import type { Probe } from "../probe";

/** Walks the chain of an environment of the route saml, all of it at the same time as far as it can be. */
export async function walkSamlRoute(
  _environment: SamlEnvironment,
  _deployed: Deployed,
  _probe: Probe,
): Promise<readonly Check[]> {
  return [];
}
