import { basicCredentials, isSameSecret } from "../../kit/client-secret";
import type { Client } from "../data";
import type { Tenant } from "../tenants";
import { TokenError } from "./error";

/**
 * The client that asks for a token. Its secret has to come in the way that the client is registered with, where it is: no
 * source promises that Auth0 takes another.
 *
 * @throws TokenError if there is no such client, or it did not prove that it is the one
 */
export function authenticateClient(
  tenant: Tenant,
  authorization: string | undefined,
  parameters: ReadonlyMap<string, string>,
): Client {
  const basic = basicCredentials(authorization);
  const { clientId, clientSecret } = basic ?? {
    clientId: parameters.get("client_id"),
    clientSecret: parameters.get("client_secret"),
  };
  const method = basic === undefined ? "client_secret_post" : "client_secret_basic";
  const client = tenant.client(clientId ?? "");
  if (client === undefined || !provesItself(client, method, clientSecret)) {
    throw new TokenError(401, "access_denied", "Unauthorized");
  }
  return client;
}

function provesItself(client: Client, method: string, secret: string | undefined): boolean {
  const { token_endpoint_auth_method: registered = method, client_secret } = client;
  if (registered === "none") return true;
  return registered === method && secret !== undefined && isSameSecret(secret, client_secret);
}
