import type { Environment } from "../../environments/schema";
import { openHttps } from "../clouds/https";
import { statesFolderOf } from "../clouds/lab-shell";
import { readVariables } from "../environment/read-variables";
import { readRemoteState } from "./read-remote-state";
import { readLocalState } from "./read-state";
import type { State } from "./state";

/** Where states are read from. */
export interface Reading {
  /** The folder of an environment's local state. */
  readonly statesOf: (environment: Environment) => string;
  /** Asked for where the state is not here. */
  readonly variables: (environment: Environment) => NodeJS.ProcessEnv | Promise<NodeJS.ProcessEnv>;
  readonly connect: typeof openHttps;
}

const READING: Reading = {
  statesOf: statesFolderOf,
  variables: (environment) => readVariables(environment),
  connect: openHttps,
};

/**
 * Reads the state of an environment, here or in S3.
 *
 * @param reading what to read from in place of what commands read from
 * @returns nothing where nothing is deployed
 * @throws UserError where it can't be read
 */
export async function readStateOf(
  environment: Environment,
  reading: Partial<Reading> = {},
): Promise<State | undefined> {
  const { statesOf, variables, connect } = { ...READING, ...reading };
  return environment.state === "local"
    ? readLocalState(statesOf(environment), environment.name)
    : readRemoteState(environment, await variables(environment), connect);
}
