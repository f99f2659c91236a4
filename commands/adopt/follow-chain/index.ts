import type { BrokerEnvironment } from "../../../environments/schema";
import { UserError } from "../../../environments/user-error";
import { gateActionNameOf } from "../../../stacks/gate-action-name";
import { enterAuth0 } from "../../clouds/auth0";
import { Auth0Tenant } from "../../clouds/auth0-tenant";
import { Cognito } from "../../clouds/cognito";
import { enterAws } from "../../clouds/enter-aws";
import { enterEntra } from "../../clouds/entra";
import type { Fetch } from "../../clouds/https";
import type { FoundChain } from "../found-chain";
import type { GivenIds } from "../given-ids";
import { findApplication, findDeployer, findServicePrincipal } from "./app-registration";
import { findAuth0Client, findConnections, findOtherConnections } from "./broker";
import { findClients, findIdentityProvider, findPool } from "./pool";

/**
 * Finds a chain by following it, by reading alone: from the environment's domain to the user pool, from its identity provider
 * to the Auth0 client, from that to its connections, and from these to the app registration.
 *
 * @throws UserError that says where the chain ends, or which permissions are missing in which cloud
 */
export async function followChain(
  environment: BrokerEnvironment,
  given: GivenIds,
  variables: NodeJS.ProcessEnv,
  fetch: Fetch,
): Promise<FoundChain> {
  const { aws, auth0, entra } = await enterClouds(environment, variables, fetch);
  const cognito = new Cognito(aws, environment.cognito.region);
  const pool = await findPool(environment, given, cognito);
  const [identityProvider, clients] = await Promise.all([
    findIdentityProvider(environment, pool, cognito),
    findClients(environment, pool, given, cognito),
  ]);
  const tenant = new Auth0Tenant(auth0);
  const auth0Client = await findAuth0Client(environment, identityProvider, given, auth0);
  const connections = await findConnections(auth0Client, given, auth0);
  const [otherConnections, gate] = await Promise.all([
    findOtherConnections(auth0Client, connections, tenant),
    tenant.findActionNamed(gateActionNameOf(environment.name)),
  ]);
  const application = await findApplication(environment, connections, given, entra);
  const servicePrincipal = await findServicePrincipal(application, entra);
  const deployer = await findDeployer(application, entra);
  return {
    pool,
    identityProvider,
    ...clients,
    auth0Client,
    connections,
    otherConnections,
    gate,
    application,
    servicePrincipal,
    deployer,
  };
}

/** Enters all three clouds. @throws UserError with each that refuses */
async function enterClouds(environment: BrokerEnvironment, variables: NodeJS.ProcessEnv, fetch: Fetch) {
  const [aws, auth0, entra] = await Promise.all([
    enterAws(environment.cognito, variables, fetch),
    enterAuth0(environment.auth0.domain, variables, fetch),
    enterEntra(environment.microsoft.tenantId, variables, fetch),
  ]);
  const findings = [aws, auth0, entra].flatMap((each) => each.findings);
  const wrong = findings.filter(({ verdict }) => verdict === "wrong" || verdict === "unchecked");
  if (wrong.length === 0 && aws.api && auth0.api && entra.api) {
    return { aws: aws.api, auth0: auth0.api, entra: entra.api };
  }
  const lines = wrong.map(
    ({ cloud, what, message, toDo }) => `  ${cloud}, ${what}: ${message}\n    To do: ${toDo ?? "fix it"}`,
  );
  throw new UserError(
    "clouds-not-entered",
    `${environment.name}: its chain can't be followed with these credentials. Nothing was changed.\n${lines.join("\n")}\nThen run the same command again.`,
  );
}
