import type { Mode, Owner } from "../../../stacks/ownership/ownership";
import type { DeployedChain } from "../deployed-chain";

/**
 * What somebody sets of a resource's argument through the cloud's own API, as Terraform reads it back, and what must become
 * of it; or why no hand can set it.
 */
export type ByHand =
  /** It is nobody's business but theirs: no plan shows it, no update resets it. */
  | { readonly left: unknown }
  /** A deployment puts back what it was. */
  | { readonly putBack: unknown }
  /** The cloud has no request for it, or Terraform does not read it. */
  | { readonly never: string };

/** A resource of the chain whose every argument is set by hand. */
export interface ResourceByHand {
  readonly address: string;
  /** How it came under Terraform. @default "made" */
  readonly mode?: Mode;
  /**
   * By the path of an argument in the provider's schema, of a block for all that is in it, or of a key of a map. A test fails
   * on an argument of the schema that is not here.
   */
  readonly settings: Readonly<Record<string, ByHand>>;
  /** Sets all that is left. */
  readonly setLeft: (chain: DeployedChain) => Promise<unknown>;
  /** Sets all that is put back, and changes nothing else. */
  readonly setOurs: (chain: DeployedChain) => Promise<unknown>;
}

/** What Terraform reads of an argument. Of a block, of which these resources have one, its first; of a set, a sorted list. */
export function valueAt(values: unknown, path: string): unknown {
  const value = path.split(".").reduce<unknown>((outer, name) => {
    const inner = Array.isArray(outer) ? outer[0] : outer;
    return (inner as Record<string, unknown> | null | undefined)?.[name];
  }, values);
  return sorted(value ?? null);
}

function sorted(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map(sorted).sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
}

/** The settings with one of these ends, as the values that a hand sets. */
export function valuesOf(
  { settings }: ResourceByHand,
  end: "left" | "putBack",
): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(settings).flatMap(([path, setting]) =>
      end in setting ? [[path, sorted((setting as Record<string, unknown>)[end])] as const] : [],
    ),
  );
}

/** What becomes of a setting by hand, by whose the table says that the argument is. */
export const ENDS: Readonly<Record<Owner, "left" | "putBack" | "never">> = {
  ours: "putBack",
  left: "left",
  initial: "left",
  refused: "left",
  read: "never",
  unused: "never",
};
