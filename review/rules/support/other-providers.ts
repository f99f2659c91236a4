import type { Chain } from "../../chain";
import { textAt } from "../../value";
import { knownTextsAt } from "./known";
import { allProvidersIn } from "./providers";

/**
 * The identity providers that an app client has besides the environment's own.
 *
 * @returns undefined where the plan does not tell
 */
export function otherProvidersIn(
  chain: Chain,
  side: "before" | "after",
  client: string,
): readonly string[] | undefined {
  const own = allProvidersIn(chain).flatMap((provider) => textAt(provider[side], "provider_name") ?? []);
  const all = knownTextsAt(chain[side].clients[client], "supported_identity_providers");
  return own.length === 0 ? undefined : all?.filter((provider) => !own.includes(provider));
}
