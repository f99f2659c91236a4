import { entryOf } from "../../environments/entry-of";
/** An environment file that is being put together: plain data, not all of it there yet. */
export interface Draft {
  [key: string]: unknown;
}

/** The keys that lead to a value in an environment file. */
export type Path = readonly string[];

export const isMap = (value: unknown): value is Draft =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a path; undefined where there is none. */
export function valueAt(draft: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return draft;
  return isMap(draft) && Object.hasOwn(draft, key) ? valueAt(draft[key], rest) : undefined;
}

/** The draft with a value at a path, in place of what is there; `undefined` removes it. */
export function withValue(draft: Draft, [key, ...rest]: Path, value: unknown): Draft {
  if (key === undefined) return draft;
  const below = entryOf(draft, key);
  const next = rest.length === 0 ? value : withValue(isMap(below) ? below : {}, rest, value);
  const { [key]: _, ...others } = draft;
  if (next === undefined) return others;
  return { ...draft, [key]: next };
}
