import type { EnvironmentOf, RouteName } from "../../environments/schema";
import type { Chain, EndpointsOf } from "../chain";
import type { Link } from "../link";
import type { Hop } from "../resource-names";
import type { InUse, Side, Sides, State } from "../side";
import type { Value } from "../value";

/** What a review must know of a route. */
export interface RouteReview<Name extends RouteName> {
  readonly endpointsOf: (environment: EnvironmentOf<Name>) => EndpointsOf[Name];
  /** Host of the sign-out URLs that the stack adds to the app clients' own; `undefined` where it adds none. */
  readonly signOutHostOf: (environment: EnvironmentOf<Name>) => string | undefined;
  /** Who may sign in by the environment file, in Entra's words. */
  readonly audienceOf: (environment: EnvironmentOf<Name>) => string;
  /** Whether an identity provider of the pool is the route's, whatever an environment file says by now. */
  readonly ownsProvider: (address: string) => boolean;
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
  readonly sideOf: (state: State, inUse: InUse[Name]) => Sides[Name];
  /** An environment as it was deployed. What the state does not tell, and the waivers, are the file's. */
  readonly deployedEnvironment: (environment: EnvironmentOf<Name>, state: State) => EnvironmentOf<Name>;
  /** Where the hop after Cognito has the pool's callback URL. */
  readonly callback: CallbackPlace<Name>;
  /** From each relying party to whoever signs people in for it, in the order of a sign-in. */
  readonly linksOf: (chain: Chain<Name>) => readonly Link[];
  /** What several clouds must agree on, and where each keeps it. The first place has the value itself. */
  readonly agreementsOf: (chain: Chain<Name>) => Readonly<Record<string, readonly Place<Name>[]>>;
  /** The claim that makes the user name, also where none is mapped. */
  readonly userNameClaim: string;
  /** Whether a claim says which organisation a person is of. */
  readonly isOrganizationClaim: (claim: string) => boolean;
  /** What another app registration means for people. */
  readonly otherApplication: {
    /** Who gets a new user ID, to follow another clause; `undefined` for nobody. */
    readonly renamed: (chain: Chain<Name>) => string | undefined;
    /** What is to do again, after "Everyone keeps their user ID, but". */
    readonly kept: string;
    /** The same as a clause of its own. */
    readonly again: string;
  };
  /** Who proves itself to Entra with the app registration's client secret; `undefined` where there is none. */
  readonly provesItself: Hop | undefined;
  /** The web redirect URIs of the app registration. */
  readonly redirectUrisOf: (environment: EnvironmentOf<Name>) => readonly string[];
  /** The client ID that the hop before the app registration has of it. */
  readonly usedClientId: (side: Sides[Name]) => string | undefined;
}

export interface CallbackPlace<Name extends RouteName> {
  /** What it is, like "the callback URL at Auth0". */
  readonly what: string;
  /** Who has it, like "Auth0's client for Cognito", and what it is there. */
  readonly owner: string;
  readonly kind: string;
  readonly addressIn: (side: Sides[Name]) => string;
  /** @returns undefined where the plan does not tell */
  readonly urlsIn: (side: Sides[Name]) => readonly string[] | undefined;
}

/** A place that keeps a value on which clouds must agree, and the value there; `undefined` where the plan does not tell. */
export interface Place<Name extends RouteName> {
  readonly address: string;
  readonly value: (side: Side<Name>) => Value | undefined;
}
