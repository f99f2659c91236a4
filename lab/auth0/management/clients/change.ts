import type { Client } from "../../data";
import type { ClientChange } from "./properties";

/**
 * The client after a PATCH. Objects are changed property by property, `null` takes a property away, and so does an
 * empty `initiate_login_uri`.
 */
export function changed(client: Client, { initiate_login_uri, ...change }: ClientChange): Client {
  const login = initiate_login_uri === undefined ? {} : { initiate_login_uri: initiate_login_uri || null };
  return merged({ ...client }, { ...change, ...login }, 1) as unknown as Client;
}

type Properties = Record<string, unknown>;

/** @param depth levels of objects below this one that are merged rather than replaced */
function merged(current: Properties, change: Properties, depth: number): Properties {
  const result = { ...current };
  for (const [name, value] of Object.entries(change)) {
    if (value === null) delete result[name];
    else if (value !== undefined) {
      const before = current[name];
      result[name] =
        depth > 0 && isObject(value) ? merged(isObject(before) ? before : {}, value, depth - 1) : value;
    }
  }
  return result;
}

function isObject(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
