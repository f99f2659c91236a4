import type { Environment } from "../../environments/schema";
import { UserError } from "../../environments/user-error";
import { type Https, httpsBy } from "../clouds/https";
import { wireOver } from "../clouds/wire";
import { variablesOf } from "../environment/variables";
import { keysIn } from "../state/aws";
import { Aws } from "./check/aws";
import type { Deployed } from "./own-resources";

/** What the states in S3 know. */
export interface Elsewhere {
  /** By the environment's name. */
  readonly deployed: ReadonlyMap<string, Deployed>;
  /** Of each that could not be read, why, and what to do. */
  readonly unread: readonly string[];
}

/** Reads the states that are in S3, each with its environment's own credentials for AWS. */
export async function readElsewhere(
  environments: readonly Environment[],
  variables: (environment: Environment) => NodeJS.ProcessEnv = variablesOf,
  connect: (variables: NodeJS.ProcessEnv) => Https = httpsBy,
): Promise<Elsewhere> {
  const deployed = new Map<string, Deployed>();
  const unread: string[] = [];
  const read = async (environment: Environment) => {
    const { name } = environment;
    try {
      deployed.set(name, await readState(environment, variables(environment), connect));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unread.push(`${name}: its state was not read. ${error.message}`);
    }
  };
  await Promise.all(environments.filter(({ state }) => state !== "local").map(read));
  return { deployed, unread: unread.sort() };
}

async function readState(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  connect: (variables: NodeJS.ProcessEnv) => Https,
): Promise<Deployed> {
  keysIn(variables, environment.name); // tells what is missing
  const https = connect(variables);
  try {
    const aws = Aws.with(environment, variables, wireOver(https)) as Aws;
    const { findings, deployed } = await aws.state();
    const wrong = findings.find(({ verdict }) => verdict !== "ok");
    if (wrong !== undefined) throw new UserError(`${wrong.told}.\nTo do: ${wrong.toDo}`);
    return deployed;
  } finally {
    await https.close();
  }
}
