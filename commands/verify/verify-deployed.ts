import type { Environment } from "../../environments/schema";
import { readStateOf } from "../state/read-state-of";
import { deployedOf } from "./deployed";
import { openProbe } from "./open-probe";
import { type Verification, verifyEnvironment } from "./verify-chain";

/**
 * Walks the live chain of an environment as its state has it.
 *
 * @param variables those with which its providers ask the clouds
 * @throws UserError where nothing is deployed, and where the state can't be read
 */
export async function verifyDeployed(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
): Promise<Verification> {
  const deployed = deployedOf(environment, await readStateOf(environment, { variables: () => variables }));
  const probe = openProbe(variables);
  try {
    return await verifyEnvironment(environment, deployed, probe);
  } finally {
    await probe.close();
  }
}
