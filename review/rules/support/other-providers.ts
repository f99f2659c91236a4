import { entryOf } from "../../../environments/entry-of";
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
  const providers = allProvidersIn(chain);
  const own = providers.flatMap(({ before, after }) =>
    [before, after].flatMap((values) => textAt(values, "provider_name") ?? []),
  );
  const all = knownTextsAt(entryOf(chain[side].clients, client), "supported_identity_providers");
  return providers.every((provider) => provider[side] === undefined)
    ? undefined
    : all?.filter((provider) => !own.includes(provider));
}
