import type { Environment } from "../../../environments/schema";
import { openHttps } from "../../clouds/https";
import { enterLabFor, statesFolderOf } from "../../clouds/lab-shell";
import { readVariables } from "../../environment/read-variables";
import { readRemoteState } from "../../state/read-remote-state";
import { readLocalState } from "../../state/read-state";
import { type DeployedClient, findDeployedClient } from "./deployed-client";

/** Where states are read from. */
export interface Reading {
  /** The folder of an environment's local state. */
  readonly statesOf: (environment: Environment) => string;
  readonly variables: (environment: Environment) => NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>;
  readonly connect: typeof openHttps;
}

/**
 * Reads an app client from the state of its environment, here or in S3.
 *
 * @throws UserError where the state can't be read, or the app client is not deployed
 */
export async function readDeployedClient(
  environment: Environment,
  client: string,
  reading: Reading = {
    statesOf: statesFolderOf,
    variables: (each) => readVariables(each),
    connect: openHttps,
  },
): Promise<DeployedClient> {
  const { statesOf, variables, connect } = reading;
  await enterLabFor(environment);
  const state =
    environment.state === "local"
      ? readLocalState(statesOf(environment), environment.name)
      : await readRemoteState(environment, await variables(environment), connect);
  return findDeployedClient(environment, client, state);
}
