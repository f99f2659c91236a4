import type { Values } from "../../value";
import { knownTextsAt } from "./known";

/** What an assertion says of a person by one claim. */
export interface PolicyClaim {
  readonly claim: string;
  /** Where it comes from, like `user.objectid`. */
  readonly from: string;
}

export interface ClaimsPolicy {
  readonly claims: readonly PolicyClaim[];
  /** Whether Entra says its basic claims besides. */
  readonly saysBasicClaims: boolean;
}

/**
 * Reads a claims mapping policy.
 *
 * @returns undefined where the plan does not tell; `unreadable` where it is not written as Entra documents it
 * @see https://learn.microsoft.com/entra/identity-platform/reference-claims-mapping-policy-type
 */
export function readClaimsPolicy(policy: Values | undefined): ClaimsPolicy | "unreadable" | undefined {
  const definition = knownTextsAt(policy, "definition");
  if (definition === undefined) return undefined;
  try {
    const { ClaimsMappingPolicy } = Object(JSON.parse(definition.join(""))) as Record<string, unknown>;
    const { ClaimsSchema, IncludeBasicClaimSet } = Object(ClaimsMappingPolicy) as Record<string, unknown>;
    if (!Array.isArray(ClaimsSchema)) return "unreadable";
    return {
      claims: ClaimsSchema.map(claimIn),
      saysBasicClaims: String(IncludeBasicClaimSet).toLowerCase() === "true",
    };
  } catch {
    return "unreadable";
  }
}

function claimIn(entry: unknown): PolicyClaim {
  const { Source, ID, Value, TransformationId, SamlClaimType } = Object(entry) as Record<string, unknown>;
  const from =
    Value === undefined
      ? [Source, TransformationId, ID].filter((part) => part !== undefined).join(".")
      : `the value ${String(Value)}`;
  return { claim: String(SamlClaimType ?? ""), from: from.toLowerCase() };
}
