import { isSameSecret, readBasicCredentials } from "../../../kit/client-secret";
import type { DeployedClient, DeployedPool } from "../deployed-pool";
import { TokenError } from "./error";

/**
 * The app client that asks: by its secret if it has one, in a Basic header or in the body, and by its id alone if not.
 *
 * @param status what a client gets that did not prove itself
 * @throws TokenError invalid_client
 */
export async function authenticateClient(
  pool: DeployedPool,
  authorization: string | undefined,
  form: URLSearchParams,
  status: 400 | 401 = 400,
): Promise<DeployedClient> {
  const { clientId, clientSecret } = readBasicCredentials(authorization) ?? {
    clientId: form.get("client_id") ?? "",
    clientSecret: form.get("client_secret") ?? undefined,
  };
  const client = await pool.appClient(clientId);
  if (client === undefined) throw new TokenError("invalid_client", undefined, status);
  if (!isSame(clientSecret, client.ClientSecret)) {
    throw new TokenError("invalid_client", "invalid_client_secret", status);
  }
  return client;
}

function isSame(given: string | undefined, expected: string | undefined): boolean {
  if (given === undefined || expected === undefined) return given === expected;
  return isSameSecret(given, expected);
}
