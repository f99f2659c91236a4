import type { Environment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { enterAuth0 } from "../../clouds/auth0";
import { enterAws } from "../../clouds/aws";
import { enterEntra } from "../../clouds/entra";
import type { Wire } from "../../clouds/wire";
import type { Found } from "../found-chain";
import type { Given } from "../given-ids";
import { deployerOf, findApplication, findServicePrincipal } from "./app-registration";
import { findAuth0Client, findConnections } from "./broker";
import { Cognito } from "./cognito";
import { findClients, findIdentityProvider, findPool } from "./pool";

/**
 * Finds a chain by following it, by reading alone: the environment's domain leads to the user pool, its identity provider to
 * the Auth0 client, that to its connections, and these to the app registration.
 *
 * @throws UserError that tells where the chain ends, or which permissions are missing in which cloud
 */
export async function find(
  environment: Environment,
  given: Given,
  variables: NodeJS.ProcessEnv,
  wire: Wire,
): Promise<Found> {
  const { aws, auth0, entra } = await enter(environment, variables, wire);
  const cognito = new Cognito(aws);
  const pool = await findPool(environment, given, cognito);
  const [identityProvider, clients] = await Promise.all([
    findIdentityProvider(environment, pool, cognito),
    findClients(environment, pool, given, cognito),
  ]);
  const auth0Client = await findAuth0Client(environment, identityProvider, given, auth0);
  const connections = await findConnections(auth0Client, given, auth0);
  const application = await findApplication(environment, connections, given, entra);
  const servicePrincipal = await findServicePrincipal(application, entra);
  const deployer = await deployerOf(application, entra);
  return {
    pool,
    identityProvider,
    ...clients,
    auth0Client,
    connections,
    application,
    servicePrincipal,
    deployer,
  };
}

/** Gets into all three clouds. @throws UserError that tells of each why not */
async function enter(environment: Environment, variables: NodeJS.ProcessEnv, wire: Wire) {
  const [aws, auth0, entra] = await Promise.all([
    enterAws(environment.cognito, variables, wire),
    enterAuth0(environment.auth0.domain, variables, wire),
    enterEntra(environment.microsoft.tenantId, variables, wire),
  ]);
  const findings = [aws, auth0, entra].flatMap((each) => each.findings);
  const wrong = findings.filter(({ verdict }) => verdict === "wrong" || verdict === "unchecked");
  if (wrong.length === 0 && aws.api && auth0.api && entra.api) {
    return { aws: aws.api, auth0: auth0.api, entra: entra.api };
  }
  const lines = wrong.map(
    ({ cloud, what, told, toDo }) => `  ${cloud}, ${what}: ${told}\n    To do: ${toDo ?? "mend it"}`,
  );
  throw new UserError(
    `${environment.name}: its chain can't be followed with these credentials. Nothing was changed.\n${lines.join("\n")}\nThen run the same command again.`,
  );
}
