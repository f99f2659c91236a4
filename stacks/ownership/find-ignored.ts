import { findOwner, type Mode, type Ownership } from "./ownership";

/**
 * What Terraform must ignore of a resource, as `ignore_changes` has it: what others may set and the configuration does not, and
 * what is only set at first.
 */
export function findIgnored(ownership: Ownership, mode: Mode, configuration: object): string[] {
  const paths = Object.keys(ownership);
  const ownerAt = (path: string) => findOwner(ownership, path, mode)?.owner;
  const isAsserted = (path: string) => ownerAt(path) === "ours";
  const ignored = paths.flatMap((path) => {
    const owner = ownerAt(path);
    const isOthers = owner === "left" || owner === "refused";
    if (owner !== "initial" && (!isOthers || isSet(configuration, path))) return [];
    const [block = path, ...inBlock] = path.split(".");
    if (inBlock.length === 0 || isSet(configuration, block)) return [path.replaceAll(".", "[0].")];
    // Of a block that the configuration does not have, nothing in it can be ignored.
    return paths.some((other) => other.startsWith(`${block}.`) && isAsserted(other)) ? [] : [block];
  });
  return [...new Set(ignored)];
}

function isSet(configuration: object, path: string): boolean {
  const value = path
    .split(".")
    .reduce<unknown>((inner, name) => Object(Array.isArray(inner) ? inner[0] : inner)[name], configuration);
  return value !== undefined && value !== null;
}
