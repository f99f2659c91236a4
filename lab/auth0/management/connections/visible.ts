import type { Connection } from "../../data";

/**
 * The part of a connection that the scopes may read. Which clients it is enabled for is read with `/connections/{id}/clients`.
 *
 * @param showsEnabledClients whether the tenant still names them here
 * @see https://auth0.com/docs/troubleshoot/product-lifecycle/deprecations-and-migrations/migrate-connection-options-scope
 */
export function visibleConnection(
  { options, enabled_clients, ...rest }: Connection,
  scopes: ReadonlySet<string>,
  showsEnabledClients = false,
): Partial<Connection> {
  return {
    ...rest,
    ...(scopes.has("read:connections_options") && { options }),
    ...(showsEnabledClients && { enabled_clients }),
  };
}
