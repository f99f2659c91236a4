import { isObject } from "./payload";

/**
 * An object after a PATCH, as Auth0 makes it of clients and of a tenant's settings: the objects in it are merged property by
 * property, and what is in those is replaced. `null` removes a property.
 */
export function merge<T extends object>(current: T, change: object, depth = 1): T {
  const result = { ...current } as Record<string, unknown>;
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete result[name];
    else if (depth === 0 || !isObject(value)) result[name] = value;
    else result[name] = merge(isObject(result[name]) ? result[name] : {}, value, depth - 1);
  }
  return result as T;
}
