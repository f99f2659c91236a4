import { entryOf } from "../../environments/entry-of";
/** A stack, or a part of it, as Terraform reads it. */
export type Synthesized = Readonly<Record<string, unknown>>;

/**
 * Where two values differ: the dotted path of each attribute, without the indexes of blocks, as in the provider's schema.
 * What only one of them has differs in all that it holds.
 */
export function changedPaths(before: unknown, after: unknown, path = ""): string[] {
  if (Array.isArray(before) || Array.isArray(after)) {
    const [one, other] = [elementsOf(before), elementsOf(after)];
    if (![...one, ...other].some(isMap)) return isSame(before, after) ? [] : [path];
    const indexes = [...Array(Math.max(one.length, other.length)).keys()];
    return [...new Set(indexes.flatMap((index) => changedPaths(one[index], other[index], path)))];
  }
  if (!isMap(before) && !isMap(after)) return isSame(before, after) ? [] : [path];
  const [one, other] = [isMap(before) ? before : {}, isMap(after) ? after : {}];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  if (names.length === 0) return isSame(before, after) ? [] : [path];
  return names.flatMap((name) =>
    changedPaths(entryOf(one, name), entryOf(other, name), path === "" ? name : `${path}.${name}`),
  );
}

export const isMap = (value: unknown): value is Synthesized =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const elementsOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The value at a dotted path, through the first of each list of blocks. */
export function valueAt(values: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((inner, name) => entryOf(Object(Array.isArray(inner) ? inner[0] : inner), name), values);
}
