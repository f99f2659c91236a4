import type { EnvironmentOf, RouteName } from "../../environments/schema";
import type { Endpoints } from "../../stacks/endpoints";
import type { InUse, Sides, State } from "../side";

/** The URLs of the chain of each route. */
export interface EndpointsOf {
  readonly broker: Endpoints;
  readonly entra: Pick<Endpoints, "pool">;
  readonly saml: Pick<Endpoints, "pool">;
}

/** What a review must know of a route. */
export interface RouteReview<Name extends RouteName> {
  readonly endpointsOf: (environment: EnvironmentOf<Name>) => EndpointsOf[Name];
  /** Host of the sign-out URLs that the stack adds to the app clients' own; `undefined` where it adds none. */
  readonly signOutHostOf: (environment: EnvironmentOf<Name>) => string | undefined;
  /** Who may sign in by the environment file, in Entra's words. */
  readonly audienceOf: (environment: EnvironmentOf<Name>) => string;
  /** Attributes that follow from the environment file alone, so every plan knows them: by address, dotted paths. */
  readonly alwaysKnown: (
    inUse: InUse[Name],
    environment: EnvironmentOf<Name>,
  ) => Readonly<Record<string, readonly string[]>>;
  /** What an environment file makes active. */
  readonly activeOf: (environment: EnvironmentOf<Name>) => InUse[Name];
  /**
   * Finds what is in use: whose ID and whose secret the hop before has.
   *
   * @param fallback where the values don't tell
   */
  readonly findInUse: (state: State, fallback: InUse[Name]) => InUse[Name];
  readonly sideOf: (state: State, inUse: InUse[Name], environment: EnvironmentOf<Name>) => Sides[Name];
  /** An environment as it was deployed. What the state does not tell, and the waivers, are the file's. */
  readonly deployedEnvironment: (environment: EnvironmentOf<Name>, state: State) => EnvironmentOf<Name>;
}
