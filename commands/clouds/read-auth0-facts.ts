import type { Auth0Facts, ConnectionFacts } from "../../review/auth0-facts";
import { withoutSecrets } from "../../review/secrets";
import type { Auth0Tenant } from "./auth0-tenant";
import type { OwnAuth0 } from "./own-auth0";

/** Reads what Auth0 has of an environment besides what a plan shows. @throws CloudError */
export async function readAuth0Facts(tenant: Auth0Tenant, own: OwnAuth0): Promise<Auth0Facts> {
  const { gate, clientIds, connectionIds } = own;
  const [gateFacts, clients, properties, connections] = await Promise.all([
    readGateFacts(tenant, gate),
    readClientFacts(tenant, clientIds),
    Promise.all(clientIds.map(async (id) => [id, await tenant.findClient(id)] as const)),
    Promise.all(connectionIds.map((id) => readConnectionFacts(tenant, id))),
  ]);
  const byId = new Map(properties);
  return {
    ...gateFacts,
    clients: clients.map((client) => {
      const found = byId.get(client.clientId);
      return { ...client, ...(found && { properties: withoutSecrets(found) }) };
    }),
    connections: connections.flat(),
  };
}

/** The gate, and the Actions that run after a log-in; these only where there is to be a gate. @throws CloudError */
export async function readGateFacts(
  tenant: Auth0Tenant,
  gate: OwnAuth0["gate"],
): Promise<Pick<Auth0Facts, "gate" | "bound">> {
  if (gate === undefined) return { bound: [] };
  const [found, bound] = await Promise.all([tenant.findGate(gate.id), tenant.readBindings()]);
  return { ...(found && { gate: found }), bound };
}

/** Clients, with the connections that are enabled for them. @throws CloudError */
export async function readClientFacts(
  tenant: Auth0Tenant,
  clientIds: readonly string[],
): Promise<Auth0Facts["clients"]> {
  const clients = await Promise.all(
    clientIds.map(async (clientId) => {
      const connections = await tenant.findConnectionsOf(clientId);
      return connections === undefined ? [] : [{ clientId, connections }];
    }),
  );
  return clients.flat();
}

async function readConnectionFacts(tenant: Auth0Tenant, id: string): Promise<ConnectionFacts[]> {
  const found = await tenant.findConnection(id);
  return found === undefined ? [] : [{ id, name: String(found.name), properties: withoutSecrets(found) }];
}
