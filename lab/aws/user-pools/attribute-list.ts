import type { UserAttribute } from "./types";

/** Attributes as the API lists them, by name. A missing value is an empty one. */
export function fromList(list: readonly Partial<UserAttribute>[] = []): Readonly<Record<string, string>> {
  return Object.fromEntries(list.map(({ Name = "", Value = "" }) => [Name, Value]));
}

export function toList(attributes: Readonly<Record<string, string>>): readonly UserAttribute[] {
  return Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
}
