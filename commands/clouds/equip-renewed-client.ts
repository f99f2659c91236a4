import type { BrokerEnvironment } from "../../environments/schema";
import { auth0ClientOf, renewedAuth0Client } from "../../review/slots";
import type { Auth0Tenant } from "./auth0-tenant";
import { leftClientSettings } from "./left-client-settings";

/**
 * Gives the Auth0 client that was renewed and is not in use yet what others set on the one in use, so that nothing of it is lost
 * by a switch. Whatever it has already stays, so it may be done again.
 *
 * @param clientIdAt finds the ID of a client by its address
 * @returns what was done, a sentence
 * @throws CloudError
 */
export async function equipRenewedClient(
  environment: BrokerEnvironment,
  clientIdAt: (address: string) => string | undefined,
  tenant: Pick<Auth0Tenant, "findClient" | "updateClient">,
): Promise<string[]> {
  const renewed = renewedAuth0Client(environment.auth0);
  if (renewed === undefined) return [];
  const [oldId, newId] = [auth0ClientOf(environment.auth0.secret.active, environment.auth0), renewed].map(
    clientIdAt,
  );
  if (oldId === undefined || newId === undefined) return []; // not deployed yet
  const [inUse, other] = await Promise.all([oldId, newId].map((id) => tenant.findClient(id)));
  if (inUse === undefined || other === undefined) return [];
  const settings = leftClientSettings(inUse, other);
  const names = Object.keys(settings);
  if (names.length === 0) return [];
  await tenant.updateClient(newId, settings);
  return [
    `Gave Auth0's new client for Cognito (${newId}) what others set on the one in use: ${names.sort().join(", ")}.`,
  ];
}
