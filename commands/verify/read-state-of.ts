import type { Environment } from "../../environments/schema";
import { openHttps } from "../clouds/https";
import { statesFolderOf } from "../clouds/lab-shell";
import { readRemoteState } from "../state/read-remote-state";
import { readLocalState } from "../state/read-state";
import type { State } from "../state/state";

/** Reads the state of an environment, here or in S3. @throws UserError where it can't be read */
export const readStateOf = async (
  environment: Environment,
  variables: NodeJS.ProcessEnv,
): Promise<State | undefined> =>
  environment.state === "local"
    ? readLocalState(statesFolderOf(environment), environment.name)
    : readRemoteState(environment, variables, openHttps);
