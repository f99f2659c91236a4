import { at, Secret, UNKNOWN, type Value } from "../../value";

/**
 * The value at a dotted path, as far as the plan tells it.
 *
 * @returns `null` where it is not set; `undefined` where the plan does not tell: there is no such resource, or the value or
 *   what it is in is a secret or unknown
 */
export function knownAt(values: Value | undefined, path: string): Value | undefined {
  let found = values;
  for (const name of path.split(".")) {
    if (!isReadable(found)) return undefined;
    found = at(found, name) ?? null;
  }
  return isReadable(found) ? found : undefined;
}

/** The texts of the list or set at a path; `undefined` where the plan does not tell all of them. */
export function knownTextsAt(values: Value | undefined, path: string): readonly string[] | undefined {
  const found = knownAt(values, path);
  if (found === null) return [];
  return Array.isArray(found) && found.every((item) => typeof item === "string") ? found : undefined;
}

const isReadable = (value: Value | undefined): value is Value =>
  value !== undefined && value !== UNKNOWN && !(value instanceof Secret);
