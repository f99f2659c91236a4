import type { Connection } from "../data";
import type { Tenant } from "../tenants";
import { ClientError } from "./errors";
import type { AuthorizationRequest } from "./memory";

/** The connections through which people may sign in to the client. */
export function connectionsFor(tenant: Tenant, clientId: string): readonly Connection[] {
  return tenant.connectionsOf(clientId).filter(({ authentication }) => authentication.active);
}

/**
 * The connection that fits, if people may sign in to the client through it.
 *
 * @throws ClientError
 */
export function connectionFor(
  tenant: Tenant,
  request: AuthorizationRequest,
  fits: (connection: Connection) => boolean,
): Connection {
  const enabled = connectionsFor(tenant, request.clientId).find(fits);
  if (enabled !== undefined) return enabled;
  // Public reports show the second message; that Auth0 tells the first case apart is an assumption.
  const known = tenant.connections().some(fits);
  const description = known ? "the connection is not enabled" : "the connection was not found";
  throw new ClientError(request, "invalid_request", description);
}
