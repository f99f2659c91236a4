import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { type Https, openHttps } from "../clouds/https";
import { readVariables } from "../environment/read-variables";
import { readRemoteState } from "../state/read-remote-state";
import { type OwnResources, ownResourcesIn } from "./own-resources";

/** What the states in S3 have. */
export interface RemoteStates {
  /** By the environment's name. */
  readonly deployed: ReadonlyMap<string, OwnResources>;
  /** Of each that could not be read, why, and what to do. */
  readonly unread: readonly string[];
}

/** Reads the states that are in S3, each with its environment's own credentials for AWS. */
export async function readRemoteStates(
  environments: readonly Environment[],
  variables: (environment: Environment) => Promise<NodeJS.ProcessEnv> = (each) => readVariables(each),
  connect: (variables: NodeJS.ProcessEnv) => Https = openHttps,
): Promise<RemoteStates> {
  const deployed = new Map<string, OwnResources>();
  const unread: string[] = [];
  const read = async (environment: Environment) => {
    const { name } = environment;
    try {
      const state = await readRemoteState(environment, await variables(environment), connect);
      deployed.set(name, ownResourcesIn(state));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unread.push(`${name}: its state was not read. ${error.message}`);
    }
  };
  await Promise.all(environments.filter(({ state }) => state !== "local").map(read));
  return { deployed, unread: unread.sort() };
}
