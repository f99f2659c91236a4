import type { BrokerEnvironment } from "../../environments/schema";
import type { Unseen } from "../../review/not-seen";
import { enterAuth0 } from "./auth0";
import { Auth0Tenant } from "./auth0-tenant";
import { CloudError } from "./cloud-error";
import type { Fetch } from "./https";

/**
 * Enters the Management API of an environment's tenant with the credentials that the provider uses.
 *
 * @returns why that is not possible, for credentials that only the provider can use
 * @throws CloudError where Auth0 refuses them
 */
export async function enterAuth0Tenant(
  { name, auth0 }: Pick<BrokerEnvironment, "name" | "auth0">,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
): Promise<Auth0Tenant | Unseen> {
  const { findings, api } = await enterAuth0(auth0.domain, variables, fetch);
  if (api !== undefined) return new Auth0Tenant(api);
  const [{ verdict, message, toDo } = { verdict: "unchecked", message: "Auth0 does not say why" }] = findings;
  if (verdict !== "wrong") {
    return { unseen: "That takes AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, or AUTH0_API_TOKEN" };
  }
  throw new CloudError("credentials-refused", `${name}: Auth0: ${message}`, toDo ?? "renew them");
}
