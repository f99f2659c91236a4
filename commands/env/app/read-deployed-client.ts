import type { Environment } from "../../../environments/schema";
import { enterLabFor } from "../../clouds/lab-shell";
import { type Reading, readStateOf } from "../../state/read-state-of";
import { type DeployedClient, findDeployedClient } from "./deployed-client";

/**
 * Reads an app client from the state of its environment, here or in S3.
 *
 * @param reading where the state is read from. @default - as every command does
 * @throws UserError where the state can't be read, or the app client is not deployed
 */
export async function readDeployedClient(
  environment: Environment,
  client: string,
  reading?: Reading,
): Promise<DeployedClient> {
  await enterLabFor(environment);
  return findDeployedClient(environment, client, await readStateOf(environment, reading));
}
