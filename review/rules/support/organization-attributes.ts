import type { Chain } from "../../chain";
import { reviewedRouteOf } from "../../routes";
import { isValues } from "../../value";
import { knownAt } from "./known";

/**
 * The attributes of the pool that say which organisation a person is of, with the claim that fills each.
 *
 * @returns undefined where the plan does not tell
 */
export function organizationAttributesIn(
  chain: Chain,
  side: "before" | "after",
): ReadonlyMap<string, string> | undefined {
  const providers = Object.values(chain[side].identityProviders);
  const mappings = providers.map((provider) => knownAt(provider, "attribute_mapping"));
  if (providers.length === 0 || mappings.includes(undefined)) return undefined;
  return ofOrganizations(Object.assign({}, ...mappings.filter(isValues)), chain);
}

/** Their names; none where the plan does not tell. */
export const organizationAttributesNamedIn = (chain: Chain): readonly string[] => [
  ...(organizationAttributesIn(chain, "after")?.keys() ?? []),
];

/** The part of an attribute mapping that is filled by claims which say which organisation a person is of. */
export function ofOrganizations(
  mapping: Readonly<Record<string, unknown>>,
  { route }: Pick<Chain, "route">,
): ReadonlyMap<string, string> {
  const { isOrganizationClaim } = reviewedRouteOf({ route });
  return new Map(
    Object.entries(mapping).flatMap(([attribute, claim]) =>
      typeof claim === "string" && isOrganizationClaim(claim) ? [[attribute, claim]] : [],
    ),
  );
}
