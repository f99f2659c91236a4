import type { Variation } from "./variation";

/** Several variations as one. */
export const mergeVariations = (variations: readonly Variation[]): Variation => ({
  ...variations.reduce<Variation>((all, each) => merge(all, each), {}),
  afterwards: variations.flatMap(({ afterwards = [] }) => afterwards),
});

/** An object with the keys of another one, which goes first, at every level. */
export function merge<One extends object>(one: One, other: object | undefined): One {
  const merged = { ...one } as Record<string, unknown>;
  for (const [key, value] of Object.entries(other ?? {})) {
    const before = merged[key];
    merged[key] = isPlain(before) && isPlain(value) ? merge(before, value) : value;
  }
  return merged as One;
}

const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
