import { isSameSecret, readBasicCredentials } from "../../../kit/client-secret";
import type { DeployedClient, DeployedPool } from "../../user-pools/deployed-pool";
import { TokenError } from "./error";

/**
 * Finds the app client and checks its secret, in a Basic header or in the body. A client without a secret only sends its ID.
 *
 * @param status the status for a client that fails
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
