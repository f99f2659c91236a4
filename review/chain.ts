import type { EnvironmentOf, RouteName } from "../environments/schema";
import type { Endpoints } from "../stacks/endpoints";
import type { RouteFacts } from "../stacks/routes/route-facts";
import type { Auth0Facts } from "./auth0-facts";
import type { CognitoFacts } from "./cognito-facts";
import type { EntraFacts } from "./entra-facts";
import type { Change, Plan } from "./plan";
import type { Sides } from "./side";
import type { Unended } from "./unended";
import type { Values } from "./value";

/** The URLs of the chain of each route. */
export interface EndpointsOf {
  readonly broker: Endpoints;
  readonly entra: Pick<Endpoints, "pool">;
  readonly saml: Pick<Endpoints, "pool">;
}

/** What each cloud has besides what a plan shows; `undefined` where nobody looked. */
export interface CloudFacts {
  readonly auth0?: Auth0Facts;
  readonly cognito?: CognitoFacts;
  readonly entra?: EntraFacts;
}

/** What a rule looks at: the chain of one route. */
export interface Chain<Name extends RouteName = RouteName> extends CloudFacts {
  readonly route: Name;
  /** Every route of the environment: this one, and those that people move away from. */
  readonly routes: readonly RouteName[];
  readonly kind: Plan["kind"];
  /** As its file says it must be; for drift, as it was deployed. */
  readonly environment: EnvironmentOf<Name>;
  readonly endpoints: EndpointsOf[Name];
  /** Hosts of the sign-out URLs that the stack adds to the app clients' own. */
  readonly signOutHosts: readonly string[];
  /** The addresses of what every route has. */
  readonly addresses: RouteFacts<EnvironmentOf<Name>>["addresses"];
  /** Who may sign in by the environment, in Entra's words. */
  readonly audience: string;
  readonly before: Sides[Name];
  readonly after: Sides[Name];
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

export type BrokerChain = Chain<"broker">;

/** Whether a chain is of one of some routes. */
export const isOfRoute = <Name extends RouteName>(
  chain: Chain,
  routes: readonly Name[],
): chain is Chain<Name> => routes.some((name) => name === chain.route);

/** An identity provider of a chain's route, before and after. */
export interface ProviderOf {
  readonly address: string;
  readonly before?: Values;
  readonly after?: Values;
}

/** The identity providers that a chain's route has, or had. */
export function providersOf({ before, after }: Chain): readonly ProviderOf[] {
  const [old, planned] = [before.identityProviders, after.identityProviders];
  return [...new Set([...Object.keys(old), ...Object.keys(planned)])].map((address) => ({
    address,
    ...(old[address] && { before: old[address] }),
    ...(planned[address] && { after: planned[address] }),
  }));
}
