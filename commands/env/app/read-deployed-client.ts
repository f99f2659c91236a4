import type { Environment } from "../../../environments/schema";
import { openHttps } from "../../clouds/https";
import { readVariables } from "../../environment/read-variables";
import { STATES } from "../../setup/paths";
import { readRemoteState } from "../../state/read-remote-state";
import { readLocalState } from "../../state/read-state";
import { type DeployedClient, findDeployedClient } from "./deployed-client";

/** Where states are read from. */
export interface Reading {
  /** Folder of the local states. */
  readonly states: string;
  readonly variables: typeof readVariables;
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
  reading: Reading = { states: STATES, variables: readVariables, connect: openHttps },
): Promise<DeployedClient> {
  const { states, variables, connect } = reading;
  const state =
    environment.state === "local"
      ? readLocalState(states, environment.name)
      : await readRemoteState(environment, variables(environment), connect);
  return findDeployedClient(environment, client, state);
}
