import { createHmac } from "node:crypto";
import { isSameSecret } from "../../../../kit/client-secret";
import { AwsError } from "../../../aws-error";
import { clientSecrets } from "../../../user-pools/client-secrets";
import type { DeployedClient, DeployedPool } from "../../../user-pools/deployed-pool";
import { refuse } from "../../rules/refuse";
import type { AppCall } from "../operation";

/** Who asks: an app client, of the pool that it belongs to. */
export interface Requester {
  readonly pool: DeployedPool;
  readonly client: DeployedClient;
}

/** @throws AwsError ResourceNotFoundException */
export async function findAppClient({ context, region }: AppCall, clientId: string): Promise<Requester> {
  const pool = context.deployedPools.poolOf(clientId);
  const client = pool?.realm.region === region ? await pool.appClient(clientId) : undefined;
  if (pool === undefined || client === undefined) {
    throw new AwsError("ResourceNotFoundException", `User pool client ${clientId} does not exist.`);
  }
  return { pool, client };
}

/**
 * A confidential client proves for each user that it has its secret.
 *
 * @param username as the app gives it, which may be an e-mail address
 * @throws AwsError NotAuthorizedException
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash
 */
export function checkSecretHash(client: DeployedClient, username: string, hash: string | undefined): void {
  const { ClientId } = client;
  const secrets = secretsOf(client);
  if (secrets.length === 0) return;
  if (hash === undefined) {
    throw new AwsError(
      "NotAuthorizedException",
      `Client ${ClientId} is configured with secret but SECRET_HASH was not received`,
    );
  }
  const hashes = secrets.map((secret) =>
    createHmac("sha256", secret).update(`${username}${ClientId}`).digest("base64"),
  );
  if (!hashes.some((expected) => isSameSecret(hash, expected))) {
    throw new AwsError("NotAuthorizedException", `Unable to verify secret hash for client ${ClientId}`);
  }
}

/**
 * A public client has no secret to make a hash of. The answer to a challenge and a refresh pass over one, a first request
 * doesn't. No public source has Cognito's words.
 *
 * @throws AwsError InvalidParameterException
 */
export function checkNoSecretHash(client: DeployedClient, hash: string | undefined): void {
  if (secretsOf(client).length === 0 && hash !== undefined) {
    refuse(`App client ${client.ClientId} is not configured for secret but secret hash was received`);
  }
}

/**
 * A confidential client sends its secret. No public source has the words for one that is wrong.
 *
 * @param code of the error
 * @throws AwsError
 */
export function checkClientSecret(client: DeployedClient, given: string | undefined, code: string): void {
  const secrets = secretsOf(client);
  if (secrets.length === 0) return;
  if (given === undefined || !secrets.some((secret) => isSameSecret(given, secret))) {
    throw new AwsError(code, `Unable to verify secret for client ${client.ClientId}`);
  }
}

/** Each secret of a client works. */
const secretsOf = (client: DeployedClient) =>
  clientSecrets(client, client.ClientId).map(({ ClientSecretValue }) => ClientSecretValue);

/** Whether an app hides from strangers which users exist. */
export const hidesUsers = ({ client }: Requester) => client.PreventUserExistenceErrors === "ENABLED";
