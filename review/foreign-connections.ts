import type { Auth0Facts, TenantConnection } from "./auth0-facts";

/** A connection that is enabled for clients of an environment, and is not the environment's. */
export interface ForeignConnection extends TenantConnection {
  /** The environment's clients for which it is enabled. */
  readonly clientIds: readonly string[];
}

/** @param own IDs of the environment's connections */
export function findForeignConnections(
  clients: Auth0Facts["clients"],
  own: readonly string[],
): ForeignConnection[] {
  const found = new Map<string, ForeignConnection>();
  for (const { clientId, connections } of clients) {
    for (const connection of connections) {
      if (own.includes(connection.id)) continue;
      const { clientIds = [] } = found.get(connection.id) ?? {};
      found.set(connection.id, { ...connection, clientIds: [...clientIds, clientId] });
    }
  }
  return [...found.values()];
}
