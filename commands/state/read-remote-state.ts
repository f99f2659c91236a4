import type { Environment } from "../../environments/schema";
import { requireAwsKeys, signedBy } from "../clouds/aws";
import type { Https } from "../clouds/https";
import { readS3State } from "./read-state";
import type { State } from "./state";

/**
 * Reads the state of an environment that is in S3.
 *
 * @param variables with the environment's credentials for AWS
 * @returns nothing where nothing is deployed
 * @throws UserError where it can't be read
 */
export async function readRemoteState(
  { name, state }: Environment,
  variables: NodeJS.ProcessEnv,
  connect: (variables: NodeJS.ProcessEnv) => Https,
): Promise<State | undefined> {
  const keys = requireAwsKeys(variables, name);
  const https = connect(variables);
  try {
    const { s3 } = state as Exclude<Environment["state"], "local">;
    return (await readS3State(signedBy(keys, https.fetch), s3, name)).state;
  } finally {
    await https.close();
  }
}
