import { readdirSync } from "node:fs";
import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import type { Wire } from "../clouds/wire";
import { Aws } from "../env/check/aws";
import { variablesOf } from "../environment/variables";
import { localStateOf } from "../state/read-state";
import { resourcesIn } from "../state/resources";

/** What Terraform's state of an environment has of a chain. */
export interface Owned {
  /** Whose state it is: an environment's name. */
  readonly by: string;
  /** The id in its cloud, by Terraform's address. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Where a resource's id in its cloud is. */
const ID: Readonly<Record<string, string>> = {
  azuread_application: "object_id",
  azuread_application_password: "key_id",
  azuread_service_principal: "object_id",
  auth0_client: "client_id",
  auth0_client_credentials: "client_id",
  auth0_connection_clients: "connection_id",
};

/** Reads a state of Terraform's. */
export function ownedBy(by: string, state: string | undefined): Owned {
  const ids = resourcesIn(state ?? "").map(
    ({ address, type, attributes }) => [address, String(attributes[ID[type] ?? "id"])] as const,
  );
  return { by, ids: new Map(ids) };
}

/** The environment's own state. @throws UserError where it can't be read */
export async function ownState(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  wire: Wire,
  folder: string,
): Promise<Owned> {
  const { name, state } = environment;
  if (state === "local") return ownedBy(name, localStateOf(name, folder)?.text);
  const read = await Aws.with(environment, variables, wire)?.stateText();
  if (read === undefined) return ownedBy(name, undefined); // that there are no keys is told by who follows the chain
  const { finding, text } = read;
  if (finding.verdict === "ok") return ownedBy(name, text);
  throw new UserError(
    `${name}: its state can't be read: ${finding.told}. Nothing was changed.\nTo do: ${finding.toDo}, then run the same command again.`,
  );
}

/** The states of the others, as far as this machine can read them: local ones, and those in S3 for which it has keys. */
export async function otherStates(
  name: string,
  environments: readonly Environment[],
  wire: Wire,
  folder: string,
): Promise<Owned[]> {
  const inFolder = namesIn(folder).filter((each) => each !== name);
  const local = inFolder.map((each) => ownedBy(each, localStateOf(each, folder)?.text));
  const remote = environments
    .filter((each) => each.name !== name && each.state !== "local")
    .map((each) => remoteState(each, wire));
  return [...local, ...(await Promise.all(remote)).flat()];
}

async function remoteState(environment: Environment, wire: Wire): Promise<Owned[]> {
  try {
    const read = await Aws.with(environment, variablesOf(environment), wire)?.stateText();
    return read?.text === undefined ? [] : [ownedBy(environment.name, read.text)];
  } catch (error) {
    if (error instanceof UserError) return []; // out of reach
    throw error;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((file) => /^terraform\.(.+)\.tfstate$/.exec(file)?.[1] ?? []);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
