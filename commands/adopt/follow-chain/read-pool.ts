import type { Environment } from "../../../environments/schema";
import type { Aws } from "../../clouds/aws";
import { Cognito } from "../../clouds/cognito";
import type { GivenIds } from "../given-ids";
import { readIdentityProviders } from "./identity-providers";
import { findClients, findPool } from "./pool";

/** What a chain of any route begins with: the user pool, its identity providers and its app clients. @throws UserError */
export async function readPool(environment: Environment, given: GivenIds, aws: Aws) {
  const cognito = new Cognito(aws, environment.cognito.region);
  const pool = await findPool(environment, given, cognito);
  const [providers, clients] = await Promise.all([
    readIdentityProviders(environment, pool, cognito),
    findClients(environment, pool, given, cognito),
  ]);
  return { pool, providers, clients };
}
