import type { RouteName } from "../environments/routes/names";
import type { Strategy } from "../environments/strategies";
import { ADDRESSES, appClientAt } from "../stacks/addresses";
import type { Values } from "./value";

/** Values of the resources of a plan, by address. */
export type State = ReadonlyMap<string, Values>;

/** What every route has before or after a plan: the values of each resource, `undefined` where it does not exist. */
interface CommonSide {
  readonly application?: Values;
  readonly servicePrincipal?: Values;
  readonly pool?: Values;
  readonly domain?: Values;
  /** The route's identity providers, by address. */
  readonly identityProviders: Readonly<Record<string, Values>>;
  /** App clients, by their names in the environment file. */
  readonly clients: Readonly<Record<string, Values>>;
  /** All of Auth0's clients for Cognito, by address. None without a broker. */
  readonly auth0Clients: Readonly<Record<string, Values>>;
}

export interface BrokerSide extends CommonSide {
  /** The route's only one. */
  readonly identityProvider?: Values;
  /** The client secret that Auth0 proves itself to Entra with. */
  readonly password?: Values;
  /** The Auth0 client that Cognito signs people in with, and its credentials. */
  readonly auth0Client?: Values;
  readonly auth0Credentials?: Values;
  /** The addresses of that secret, client and credentials. */
  readonly inUse: InUse["broker"];
  readonly connections: Readonly<Partial<Record<Strategy, Values>>>;
  /** Which Auth0 clients may use a connection. */
  readonly connectionClients: Readonly<Partial<Record<Strategy, Values>>>;
  /** The Action that runs after each log-in, and its place in the trigger. */
  readonly gate?: Values;
  readonly gateBinding?: Values;
}

export interface EntraSide extends CommonSide {
  /** The client secret that Cognito proves itself to Entra with. */
  readonly password?: Values;
  readonly inUse: InUse["entra"];
}

export interface SamlSide extends CommonSide {
  /** The route's only one. */
  readonly identityProvider?: Values;
  /** The certificate with which Entra signs its assertions. */
  readonly certificate?: Values;
  readonly inUse: InUse["saml"];
  /** What Entra says of a person, and that it says so of this application. */
  readonly claims?: Values;
  readonly claimsAssignment?: Values;
  /** What a deploy sets at Entra besides. */
  readonly settings?: Values;
}

/** The chain of each route before or after a plan. */
export interface Sides {
  readonly broker: BrokerSide;
  readonly entra: EntraSide;
  readonly saml: SamlSide;
}

/** The chain of a route before or after a plan. */
export type Side<Name extends RouteName = RouteName> = Sides[Name];

/** The addresses of what is in use where there are slots, whether it exists or not. */
export interface InUse {
  readonly broker: {
    readonly password: string;
    readonly auth0Client: string;
    readonly auth0Credentials: string;
  };
  readonly entra: { readonly password: string };
  readonly saml: { readonly certificate: string };
}

/** A resource under a name, if it exists. */
export function named<Name extends string>(
  state: State,
  name: Name,
  address: string,
): { readonly [Key in Name]?: Values } {
  const found = state.get(address);
  return found === undefined ? {} : ({ [name]: found } as { [Key in Name]: Values });
}

interface OwnOfRoute {
  readonly application: string;
  readonly servicePrincipal: string;
  /** Whether the identity provider at an address is the route's. */
  readonly ownsProvider: (address: string) => boolean;
}

/** What every route has, from the addresses of one. */
export const commonSideOf = (
  state: State,
  { ownsProvider, ...addresses }: OwnOfRoute,
): Omit<CommonSide, "auth0Clients"> => ({
  ...named(state, "application", addresses.application),
  ...named(state, "servicePrincipal", addresses.servicePrincipal),
  ...named(state, "pool", ADDRESSES.pool),
  ...named(state, "domain", ADDRESSES.domain),
  identityProviders: Object.fromEntries([...state].filter(([address]) => ownsProvider(address))),
  clients: Object.fromEntries(
    [...state].flatMap(([address, found]) => {
      const name = appClientAt(address);
      return name === undefined ? [] : [[name, found]];
    }),
  ),
});
