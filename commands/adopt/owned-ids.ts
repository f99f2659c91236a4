import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { awsKeysIn, signedBy } from "../clouds/aws";
import type { Fetch } from "../clouds/https";
import { readVariables } from "../environment/read-variables";
import { listLocalStates, readLocalState, readS3State } from "../state/read-state";
import type { State } from "../state/state";

/** The ids that an environment's state has of a chain. */
export interface OwnedIds {
  /** Its name. */
  readonly environment: string;
  /** The id in its cloud, by Terraform's address. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The attribute that is a resource's id in its cloud, unless it is `id`. */
const ID: Readonly<Record<string, string>> = {
  azuread_application: "object_id",
  azuread_application_password: "key_id",
  azuread_service_principal: "object_id",
  auth0_client: "client_id",
  auth0_client_credentials: "client_id",
  auth0_connection_clients: "connection_id",
};

export function ownedIdsIn(environment: string, state: State | undefined): OwnedIds {
  const ids = (state?.resources ?? []).map(
    ({ address, type, attributes }) => [address, String(attributes[ID[type] ?? "id"])] as const,
  );
  return { environment, ids: new Map(ids) };
}

/**
 * Reads the environment's own state. Without keys for AWS, a state in S3 counts as none: whoever follows the chain reports
 * that they are missing.
 *
 * @param folder of the local states
 * @throws UserError where it can't be read
 */
export async function readOwnIds(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
  folder: string,
): Promise<OwnedIds> {
  const { name, state } = environment;
  if (state === "local") return ownedIdsIn(name, readLocalState(folder, name));
  const keys = awsKeysIn(variables);
  const read = keys && (await readS3State(signedBy(keys, fetch), state.s3, name));
  return ownedIdsIn(name, read?.state);
}

/** Reads the states of the others that this machine can read: local ones, and those in S3 for which it has keys. */
export async function readOthersIds(
  name: string,
  environments: readonly Environment[],
  fetch: Fetch,
  folder: string,
): Promise<OwnedIds[]> {
  const local = listLocalStates(folder)
    .filter((each) => each !== name)
    .map((each) => ownedIdsIn(each, readLocalState(folder, each)));
  const remote = environments
    .filter((each) => each.name !== name && each.state !== "local")
    .map((each) => readIdsInReach(each, fetch, folder));
  return [...local, ...(await Promise.all(remote)).flat()];
}

async function readIdsInReach(environment: Environment, fetch: Fetch, folder: string): Promise<OwnedIds[]> {
  try {
    return [await readOwnIds(environment, await readVariables(environment), fetch, folder)];
  } catch (error) {
    if (error instanceof UserError) return []; // out of reach
    throw error;
  }
}
