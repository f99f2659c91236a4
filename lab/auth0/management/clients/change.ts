import type { Client } from "../../data";
import { isObject } from "../payload";
import type { ClientChange } from "./properties";

/**
 * The client after a PATCH. Objects are merged property by property. `null` removes a property, and so does an empty
 * `initiate_login_uri`.
 */
export function applyChange(client: Client, { initiate_login_uri, ...change }: ClientChange): Client {
  const login = initiate_login_uri === undefined ? {} : { initiate_login_uri: initiate_login_uri || null };
  return merge(client, { ...change, ...login }, 1);
}

/** @param depth levels of objects below this one that are merged rather than replaced */
function merge<T extends object>(current: T, change: object, depth: number): T {
  const result = { ...current } as Record<string, unknown>;
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete result[name];
    else if (depth === 0 || !isObject(value)) result[name] = value;
    else result[name] = merge(isObject(result[name]) ? result[name] : {}, value, depth - 1);
  }
  return result as T;
}
