import type { Side } from "../../side";
import { textAt } from "../../value";
import { knownTextsAt } from "./known";

/**
 * The identity providers that an app client has besides the environment's own.
 *
 * @returns undefined where the plan does not tell
 */
export function otherProvidersIn(side: Side, client: string): readonly string[] | undefined {
  const own = textAt(side.identityProvider, "provider_name");
  const all = knownTextsAt(side.clients[client], "supported_identity_providers");
  return own === undefined ? undefined : all?.filter((provider) => provider !== own);
}
