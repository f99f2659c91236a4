import { isSameSecret, readBasicCredentials } from "../../../kit/client-secret";
import { clientSecrets } from "../../user-pools/client-secrets";
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
  if (!isAccepted(clientSecret, client)) {
    throw new TokenError("invalid_client", "invalid_client_secret", status);
  }
  return client;
}

/** Each secret of a client authenticates it. */
function isAccepted(given: string | undefined, client: DeployedClient): boolean {
  const secrets = clientSecrets(client, client.ClientId);
  if (given === undefined || secrets.length === 0) return given === undefined && secrets.length === 0;
  return secrets.some(({ ClientSecretValue }) => isSameSecret(given, ClientSecretValue));
}
