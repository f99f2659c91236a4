import type { Environment } from "../environments/schema";
import { type Endpoints, endpointsOf } from "../stacks/endpoints";
import type { Change, Plan } from "./plan";
import type { Values } from "./value";

export type Strategy = "windowslive" | "waad";
export const STRATEGIES: readonly Strategy[] = ["windowslive", "waad"];

/** The chain on one side of a plan, before or after: each resource's values, `undefined` where it is not. */
export interface Side {
  readonly application?: Values;
  readonly password?: Values;
  readonly servicePrincipal?: Values;
  readonly auth0Client?: Values;
  readonly auth0Credentials?: Values;
  readonly connections: Readonly<Partial<Record<Strategy, Values>>>;
  /** Which Auth0 clients may use a connection. */
  readonly connectionClients: Readonly<Partial<Record<Strategy, Values>>>;
  readonly pool?: Values;
  readonly domain?: Values;
  readonly identityProvider?: Values;
  /** App clients, by their names in the environment file. */
  readonly clients: Readonly<Record<string, Values>>;
}

/** What a rule looks at. */
export interface Chain {
  readonly kind: Plan["kind"];
  /** As its file says, so what it must be. */
  readonly environment: Environment;
  readonly endpoints: Endpoints;
  readonly before: Side;
  readonly after: Side;
  /** The change of one resource by its address, and of an app client by its name. */
  change(address: string): Change | undefined;
  /** Those that change. */
  readonly changes: readonly Change[];
  readonly now: Date;
}

/** Addresses of what there is one of: a contract, frozen by a test of the stacks. */
export const ADDRESSES = {
  application: "azuread_application.entra_application",
  password: "azuread_application_password.entra_password",
  servicePrincipal: "azuread_service_principal.entra_service-principal",
  auth0Client: "auth0_client.auth0_client",
  auth0Credentials: "auth0_client_credentials.auth0_client-credentials",
  pool: "aws_cognito_user_pool.cognito_pool",
  domain: "aws_cognito_user_pool_domain.cognito_domain",
  identityProvider: "aws_cognito_identity_provider.cognito_identity-provider",
  userIdentities: "terraform_data.user-identities",
} as const;

export const addressOfConnection = (strategy: Strategy) => `auth0_connection.auth0_${strategy}[0]`;
export const addressOfConnectionClients = (strategy: Strategy) =>
  `auth0_connection_clients.auth0_${strategy}-clients[0]`;
const CLIENT = /^aws_cognito_user_pool_client\.cognito_client-(.+)$/;
export const addressOfClient = (name: string) => `aws_cognito_user_pool_client.cognito_client-${name}`;

/** The name in the environment file of the app client at an address. */
export const clientAt = (address: string): string | undefined => CLIENT.exec(address)?.[1];

/** Puts a plan in the words of the chain. */
export function chainOf(plan: Plan, environment: Environment, now: Date): Chain {
  const byAddress = new Map(plan.resources.map((resource) => [resource.address, resource]));
  return {
    kind: plan.kind,
    environment,
    endpoints: endpointsOf(environment),
    before: sideOf(plan, (change) => change.before),
    after: sideOf(plan, (change) => change.after),
    change: (address) => byAddress.get(address),
    changes: plan.resources.filter(({ action }) => action !== "nothing"),
    now,
  };
}

function sideOf(plan: Plan, valuesOf: (change: Change) => Values | undefined): Side {
  const values = new Map(
    plan.resources.flatMap((change) => {
      const found = valuesOf(change);
      return found === undefined ? [] : [[change.address, found] as const];
    }),
  );
  const single = (name: keyof typeof ADDRESSES) => {
    const found = values.get(ADDRESSES[name]);
    return found && { [name]: found };
  };
  const each = (address: (strategy: Strategy) => string) =>
    Object.fromEntries(
      STRATEGIES.flatMap((strategy) => {
        const found = values.get(address(strategy));
        return found === undefined ? [] : [[strategy, found]];
      }),
    );
  return {
    ...single("application"),
    ...single("password"),
    ...single("servicePrincipal"),
    ...single("auth0Client"),
    ...single("auth0Credentials"),
    ...single("pool"),
    ...single("domain"),
    ...single("identityProvider"),
    connections: each(addressOfConnection),
    connectionClients: each(addressOfConnectionClients),
    clients: Object.fromEntries(
      [...values].flatMap(([address, found]) => {
        const name = clientAt(address);
        return name === undefined ? [] : [[name, found]];
      }),
    ),
  };
}
