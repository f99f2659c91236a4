import type { BrokerEnvironment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { Auth0Tenant } from "../clouds/auth0-tenant";
import { CloudError } from "../clouds/cloud-error";
import { equipRenewedClient } from "../clouds/equip-renewed-client";
import { PROGRAM } from "../setup/terraform";
import type { Resource } from "../state/state";

/**
 * Gives a renewed Auth0 client what others set on the one in use.
 *
 * @param resources what Terraform has by now
 * @returns what was done, a sentence each
 * @throws UserError
 */
export async function equipClient(
  environment: BrokerEnvironment,
  resources: readonly Resource[],
  tenant: Auth0Tenant,
): Promise<string[]> {
  const clientIdAt = (address: string) => {
    const id = resources.find((each) => each.address === address)?.attributes.client_id;
    return typeof id === "string" ? id : undefined;
  };
  try {
    return await equipRenewedClient(environment, clientIdAt, tenant);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    throw new UserError(
      error.code,
      `${environment.name}: ${PROGRAM.title} has applied the plan, but Auth0's new client for Cognito did not get what others set on the one in use: ${error.reason}. The new one is not in use yet.\nTo do: ${error.toDo}. Then run the same command again.`,
    );
  }
}
