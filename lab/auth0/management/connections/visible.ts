import type { Connection } from "../../data";

/**
 * The part of the connection that the scopes may read.
 *
 * @see https://auth0.com/docs/troubleshoot/product-lifecycle/deprecations-and-migrations/migrate-connection-options-scope
 */
export function visibleConnection(connection: Connection, scopes: ReadonlySet<string>): Partial<Connection> {
  if (scopes.has("read:connections_options")) return connection;
  const { options: _, ...rest } = connection;
  return rest;
}
