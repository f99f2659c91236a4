/**
 * Whose an argument of a resource is.
 *
 * `ours`: the stack asserts it. Whoever changes it by hand is told, and the next deploy puts it back.
 * `left`: others may set it. It is never planned, never reset, and kept in updates.
 * `initial`: the stack sets it when it makes the resource. From then on it is left.
 * `refused`: left, but with some values the chain can't work or is unsafe: the rule `refused-setting` forbids them.
 * `read`: nobody sets it, or it is in no cloud: computed values, and what only Terraform goes by.
 * `unused`: of a strategy or a kind of resource that the chain does not have. The provider neither reads nor sends it.
 */
export type Owner = "ours" | "left" | "initial" | "refused" | "read" | "unused";

/** How a resource came under Terraform: the stack made it, or somebody else had, and it was adopted. */
export type Mode = "made" | "adopted";

interface Reasoned {
  /** Why, where it is not obvious: one sentence of plain text, for the guide. */
  readonly why?: string;
  /**
   * Of `refused`: which values are.
   *
   * @param values the resource's, by argument, where they are known
   * @default every value that is set
   */
  readonly isRefused?: (value: unknown, values?: Readonly<Record<string, unknown>>) => boolean;
  /** Of `refused`: what to do about such a value, as a sentence. @default set it back in its cloud */
  readonly fix?: string;
}

/** Whose an argument is, in general or by how the resource came under Terraform. */
export type Claim =
  | Owner
  | (Reasoned & { readonly owner: Owner })
  | (Reasoned & Readonly<Record<Mode, Owner>>);

/**
 * Whose each argument of a resource type is, by its path in the provider's schema: `web.redirect_uris`, without an index. A
 * block that is named as a whole stands for all that is in it.
 */
export type Ownership = Readonly<Record<string, Claim>>;

/** Whose an argument is, and why. */
export interface Owned extends Reasoned {
  /** The path that has the claim: the argument's own, or the one of a block around it. */
  readonly path: string;
  readonly owner: Owner;
}

/**
 * Finds whose an argument is.
 *
 * @param path dotted; indexes of blocks are passed over
 * @returns undefined where no claim covers it
 */
export function findOwner(ownership: Ownership, path: string, mode: Mode): Owned | undefined {
  const parts = path.split(".").filter((part) => !/^\d+$/.test(part));
  for (let length = parts.length; length > 0; length -= 1) {
    const covering = parts.slice(0, length).join(".");
    if (!Object.hasOwn(ownership, covering)) continue;
    const claim = ownership[covering] as Claim;
    return { path: covering, ...(typeof claim === "string" ? { owner: claim } : settle(claim, mode)) };
  }
  return undefined;
}

function settle(claim: Exclude<Claim, Owner>, mode: Mode): Omit<Owned, "path"> {
  const { why, isRefused, fix } = claim;
  return {
    owner: "owner" in claim ? claim.owner : claim[mode],
    ...(why !== undefined && { why }),
    ...(isRefused && { isRefused }),
    ...(fix !== undefined && { fix }),
  };
}
