import { findOwner, type Mode, type Ownership } from "./ownership";

/** What others may set of a resource, in one mode. */
interface Ignorable {
  readonly path: readonly string[];
  /** As `ignore_changes` has it. */
  readonly reference: string;
  /** Whether the stack sets it at first. */
  readonly isInitial: boolean;
  /** Whether the stack asserts something of the block that it is in. */
  readonly isBesideOurs: boolean;
}

/** The table does not change while a process runs, and a synthesis asks it for each resource of each environment. */
const FOUND = new WeakMap<Ownership, Partial<Record<Mode, readonly Ignorable[]>>>();

/**
 * What Terraform must ignore of a resource, as `ignore_changes` has it: what others may set and the configuration does not, and
 * what is only set at first.
 */
export function findIgnored(ownership: Ownership, mode: Mode, configuration: object): string[] {
  const found = FOUND.get(ownership) ?? {};
  FOUND.set(ownership, found);
  found[mode] ??= findIgnorable(ownership, mode);
  const ignored = new Set<string>();
  for (const { path, reference, isInitial, isBesideOurs } of found[mode]) {
    if (!isInitial && isSet(configuration, path)) continue;
    const [block = "", ...inBlock] = path;
    if (inBlock.length === 0 || isSet(configuration, [block])) ignored.add(reference);
    // Of a block that the configuration does not have, nothing in it can be ignored.
    else if (!isBesideOurs) ignored.add(block);
  }
  return [...ignored];
}

function findIgnorable(ownership: Ownership, mode: Mode): Ignorable[] {
  const owners = Object.keys(ownership).map((path) => ({
    path,
    owner: findOwner(ownership, path, mode)?.owner,
  }));
  const isOursIn = (block: string) =>
    owners.some(({ path, owner }) => owner === "ours" && path.startsWith(`${block}.`));
  return owners
    .filter(({ owner }) => owner === "left" || owner === "refused" || owner === "initial")
    .map(({ path, owner }) => ({
      path: path.split("."),
      reference: path.replaceAll(".", "[0]."),
      isInitial: owner === "initial",
      isBesideOurs: isOursIn(path.split(".")[0] ?? path),
    }));
}

function isSet(configuration: object, path: readonly string[]): boolean {
  let value: unknown = configuration;
  for (const name of path) value = Object(Array.isArray(value) ? value[0] : value)[name];
  return value !== undefined && value !== null;
}
