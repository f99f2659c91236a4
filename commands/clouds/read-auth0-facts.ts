import type { Auth0Facts } from "../../review/auth0-facts";
import type { Auth0Tenant } from "./auth0-tenant";
import type { OwnAuth0 } from "./own-auth0";

/** Reads what Auth0 has of an environment besides what a plan shows. @throws CloudError */
export async function readAuth0Facts(
  tenant: Auth0Tenant,
  { gate, clientIds }: Pick<OwnAuth0, "gate" | "clientIds">,
): Promise<Auth0Facts> {
  const [found, bound, clients] = await Promise.all([
    gate && tenant.findGate(gate.id),
    gate === undefined ? [] : tenant.readBindings(),
    Promise.all(
      clientIds.map(async (clientId) => {
        const connections = await tenant.findConnectionsOf(clientId);
        return connections === undefined ? [] : [{ clientId, connections }];
      }),
    ),
  ]);
  return { ...(found && { gate: found }), bound, clients: clients.flat() };
}
