import type { Connection } from "../data";
import type { Tenant } from "../tenants";
import { ClientError } from "./errors";
import type { AuthorizationRequest } from "./memory";

/** The connections through which people may sign in to the client. */
export function connectionsFor(tenant: Tenant, clientId: string): readonly Connection[] {
  return tenant
    .connections()
    .filter(
      ({ authentication, enabled_clients }) => authentication.active && enabled_clients.includes(clientId),
    );
}

/**
 * The connection that is meant, if people may sign in to the client through it.
 *
 * @throws ClientError
 */
export function connectionFor(
  tenant: Tenant,
  request: AuthorizationRequest,
  isMeant: (connection: Connection) => boolean,
): Connection {
  const enabled = connectionsFor(tenant, request.clientId).find(isMeant);
  if (enabled !== undefined) return enabled;
  // Public reports show the second; that the first is told apart from it is an assumption.
  const known = tenant.connections().some(isMeant);
  const description = known ? "the connection is not enabled" : "the connection was not found";
  throw new ClientError(request, "invalid_request", description);
}
