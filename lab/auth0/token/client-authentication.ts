import { isSameSecret, readBasicCredentials } from "../../kit/client-secret";
import type { Client } from "../data";
import type { Tenant } from "../tenants";
import { TokenError } from "./error";

/**
 * Finds the client and checks its secret. If the client registered a method, the secret must come that way: no source says
 * that Auth0 accepts another.
 *
 * @throws TokenError if there is no such client, or its secret is wrong
 */
export function authenticateClient(
  tenant: Tenant,
  authorization: string | undefined,
  parameters: ReadonlyMap<string, string>,
): Client {
  const basic = readBasicCredentials(authorization);
  const { clientId, clientSecret } = basic ?? {
    clientId: parameters.get("client_id"),
    clientSecret: parameters.get("client_secret"),
  };
  const method = basic === undefined ? "client_secret_post" : "client_secret_basic";
  const client = tenant.client(clientId ?? "");
  if (client === undefined || !hasProof(client, method, clientSecret)) {
    throw new TokenError(401, "access_denied", "Unauthorized");
  }
  return client;
}

function hasProof(client: Client, method: string, secret: string | undefined): boolean {
  const { token_endpoint_auth_method: registered = method, client_secret } = client;
  if (registered === "none") return true;
  return registered === method && secret !== undefined && isSameSecret(secret, client_secret);
}
