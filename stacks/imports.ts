import type { TerraformStack } from "cdktf";
import type { Environment, RouteName } from "../environments/schema";
import { STRATEGIES_OF_AUTH0 } from "../environments/strategies";
import { ADDRESSES, addressOfAppClient, addressOfConnection, addressOfConnectionClients } from "./addresses";
import { domainNameOf } from "./endpoints";
import { factsOf, identityProvidersOf } from "./routes/facts";

/**
 * Declares Terraform's import blocks for adopted resources. They do nothing once the state has the resources.
 *
 * cdktf's own `importFrom` runs `terraform version` during synthesis, and has no index for counted resources.
 *
 * @see https://developer.hashicorp.com/terraform/language/import
 */
export function declareImports(stack: TerraformStack, environment: Environment): void {
  const imports = importsOf(environment);
  if (imports.length > 0) stack.addOverride("import", imports);
}

/** The address of each adopted resource, and the ID that its provider knows it by. */
export function importsOf(environment: Environment) {
  const { adopt = {}, cognito } = environment;
  const { appRegistration, servicePrincipal, auth0Client, connections = {}, userPool, clients = {} } = adopt;
  const poolId = userPool ?? cognito.userPool;
  const { addresses } = factsOf<RouteName>(environment);
  const imports: (readonly [address: string, id: string | undefined])[] = [
    [addresses.application, appRegistration && `/applications/${appRegistration}`],
    [addresses.servicePrincipal, servicePrincipal && `/servicePrincipals/${servicePrincipal}`],
    [ADDRESSES.auth0Client, auth0Client],
    [ADDRESSES.auth0Credentials, auth0Client],
    ...STRATEGIES_OF_AUTH0.flatMap((strategy) => [
      [addressOfConnection(strategy), connections[strategy]] as const,
      [addressOfConnectionClients(strategy), connections[strategy]] as const,
    ]),
    [ADDRESSES.pool, userPool],
    [ADDRESSES.domain, userPool && domainNameOf(cognito)],
    ...adoptedProvidersOf(environment).map(({ address, name }) => [address, `${poolId}:${name}`] as const),
    ...Object.entries(clients).map(([name, id]) => [addressOfAppClient(name), `${poolId}/${id}`] as const),
  ];
  return imports.flatMap(([to, id]) => (id === undefined ? [] : [{ to, id }]));
}

/**
 * The identity providers that were there before. The one of an adopted pool comes along with it, unless a former route has that one;
 * of a list, those that are named.
 */
export function adoptedProvidersOf(environment: Environment) {
  const { identityProvider, identityProviders = [], userPool } = environment.adopt ?? {};
  const isAdopted =
    identityProvider !== undefined || (userPool !== undefined && environment.former === undefined);
  return identityProvidersOf(environment).filter(({ name, isListed = false }) =>
    isListed ? identityProviders.includes(name) : isAdopted,
  );
}
