import type { Environment } from "../environments/schema";
import { STRATEGIES, type Strategy } from "../environments/strategies";
import {
  ADDRESSES,
  AUTH0_CLIENTS,
  addressOfConnection,
  addressOfConnectionClients,
  appClientAt,
} from "../stacks/addresses";
import { type Endpoints, endpointsOf } from "../stacks/endpoints";
import { ORGANIZATIONS_OUTPUT } from "../stacks/organizations-output";
import type { Auth0Facts } from "./auth0-facts";
import type { CognitoFacts } from "./cognito-facts";
import { deployedEnvironment } from "./deployed-environment";
import type { EntraFacts } from "./entra-facts";
import type { Change, Plan } from "./plan";
import { activeOf, findInUse, type InUse } from "./slots";
import type { Unended } from "./unended";
import { isValues, type Values } from "./value";

/** The chain before or after a plan: the values of each resource, `undefined` where it does not exist. */
export interface Side {
  readonly application?: Values;
  /** The client secret that Auth0 proves itself to Entra with. */
  readonly password?: Values;
  readonly servicePrincipal?: Values;
  /** The Auth0 client that Cognito signs people in with, and its credentials. */
  readonly auth0Client?: Values;
  readonly auth0Credentials?: Values;
  /** The addresses of that secret, client and credentials. */
  readonly inUse: InUse;
  /** All of Auth0's clients for Cognito, by address. */
  readonly auth0Clients: Readonly<Record<string, Values>>;
  readonly connections: Readonly<Partial<Record<Strategy, Values>>>;
  /** Which Auth0 clients may use a connection. */
  readonly connectionClients: Readonly<Partial<Record<Strategy, Values>>>;
  /** The Action that runs after each log-in, and its place in the trigger. */
  readonly gate?: Values;
  readonly gateBinding?: Values;
  readonly pool?: Values;
  readonly domain?: Values;
  readonly identityProvider?: Values;
  /** App clients, by their names in the environment file. */
  readonly clients: Readonly<Record<string, Values>>;
}

/** What each cloud has besides what a plan shows; `undefined` where nobody looked. */
export interface CloudFacts {
  readonly auth0?: Auth0Facts;
  readonly cognito?: CognitoFacts;
  readonly entra?: EntraFacts;
}

/** What a rule looks at. */
export interface Chain extends CloudFacts {
  readonly kind: Plan["kind"];
  /** As its file says it must be; for drift, as it was deployed. */
  readonly environment: Environment;
  readonly endpoints: Endpoints;
  readonly before: Side;
  readonly after: Side;
  /** What happens to the resource at an address. */
  change(address: string): Change | undefined;
  /** Every resource of the chain, changed or not. */
  readonly resources: readonly Change[];
  /** The resources that change. */
  readonly changes: readonly Change[];
  /** The updates that the last deploy on this machine was to make and did not. */
  readonly unended: readonly Unended[];
  /** What organisations are called: by tenant GUID, as far as the file or the outputs tell. */
  readonly organizationNames: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** The chain that a plan changes, before and after. */
export function chainOf(
  plan: Plan,
  wanted: Environment,
  now: Date,
  facts: CloudFacts = {},
  unended: readonly Unended[] = [],
): Chain {
  const byAddress = new Map(plan.resources.map((resource) => [resource.address, resource]));
  const active = activeOf(wanted);
  const [old, planned] = [valuesOf(plan, "before"), valuesOf(plan, "after")];
  const environment = plan.kind === "drift" ? deployedEnvironment(wanted, old) : wanted;
  const used = findInUse(old.get(ADDRESSES.identityProvider), Object.values(connectionsOf(old)), old, active);
  return {
    kind: plan.kind,
    environment,
    endpoints: endpointsOf(environment),
    before: sideOf(old, used),
    // Drift has to fit what was deployed, whatever the file says by now.
    after: sideOf(planned, plan.kind === "drift" ? used : active),
    change: (address) => byAddress.get(address),
    resources: plan.resources,
    changes: plan.resources.filter(({ action }) => action !== "nothing"),
    unended,
    ...facts,
    organizationNames: new Map([
      ...namesIn(plan),
      ...listIn(wanted).map(({ id, name }) => [id, name] as const),
    ]),
    now,
  };
}

const listIn = ({ microsoft: { organizations } }: Environment) =>
  organizations === "any" ? [] : organizations;

/** The names of the deployed list, of which the file may have fewer. */
function namesIn({ outputs }: Plan): (readonly [id: string, name: string])[] {
  const { before } = outputs.find(({ name }) => name === ORGANIZATIONS_OUTPUT) ?? {};
  if (!isValues(before)) return [];
  return Object.entries(before).flatMap(([id, name]) => (typeof name === "string" ? [[id, name]] : []));
}

type ByAddress = ReadonlyMap<string, Values>;

const valuesOf = ({ resources }: Plan, side: "before" | "after"): ByAddress =>
  new Map(
    resources.flatMap(({ address, [side]: values }) => (values === undefined ? [] : [[address, values]])),
  );

/** The values at the address of each strategy. */
const valuesByStrategy = (values: ByAddress, address: (strategy: Strategy) => string) =>
  Object.fromEntries(
    STRATEGIES.flatMap((strategy) => {
      const found = values.get(address(strategy));
      return found === undefined ? [] : [[strategy, found]];
    }),
  );

const connectionsOf = (values: ByAddress): Readonly<Record<string, Values>> =>
  valuesByStrategy(values, addressOfConnection);

function sideOf(values: ByAddress, inUse: InUse): Side {
  const single = (name: keyof typeof ADDRESSES, address: string = ADDRESSES[name]) => {
    const found = values.get(address);
    return found && { [name]: found };
  };
  return {
    ...single("application"),
    ...single("password", inUse.password),
    ...single("servicePrincipal"),
    ...single("auth0Client", inUse.auth0Client),
    ...single("auth0Credentials", inUse.auth0Credentials),
    ...single("pool"),
    ...single("domain"),
    ...single("identityProvider"),
    inUse,
    auth0Clients: Object.fromEntries(
      Object.values(AUTH0_CLIENTS).flatMap((address) => {
        const found = values.get(address);
        return found === undefined ? [] : [[address, found]];
      }),
    ),
    connections: connectionsOf(values),
    connectionClients: valuesByStrategy(values, addressOfConnectionClients),
    ...single("gate"),
    ...single("gateBinding"),
    clients: Object.fromEntries(
      [...values].flatMap(([address, found]) => {
        const name = appClientAt(address);
        return name === undefined ? [] : [[name, found]];
      }),
    ),
  };
}
