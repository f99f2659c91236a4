import type { Values } from "../../value";
import { knownAt } from "./known";
import type { KeptChange } from "./loss";

/** A setting of several levels. Not set, it is off; `undefined` where it is not known yet. */
export function levelAt(resource: Values, path: string): string | undefined {
  const level = knownAt(resource, path);
  return level === undefined ? undefined : String(level || "OFF");
}

/** @param levels from the lowest to the highest @returns the two levels, if a setting goes down */
export function findLowered(
  levels: readonly string[],
  { before, after }: KeptChange,
  path: string,
): { readonly old: string; readonly planned: string } | undefined {
  const [old, planned] = [levelAt(before, path), levelAt(after, path)];
  if (old === undefined || planned === undefined || levels.indexOf(planned) >= levels.indexOf(old))
    return undefined;
  return { old, planned };
}
