import type { Environment, EnvironmentOf, RouteName } from "../environments/schema";
import { ORGANIZATIONS_OUTPUT } from "../stacks/organizations-output";
import type { Auth0Facts } from "./auth0-facts";
import type { CognitoFacts } from "./cognito-facts";
import type { EntraFacts } from "./entra-facts";
import type { Change, Plan } from "./plan";
import { type Routed, reviewedRouteOf } from "./routes";
import type { EndpointsOf } from "./routes/route-review";
import type { Sides, State } from "./side";
import type { Unended } from "./unended";
import { isValues } from "./value";

/** What each cloud has besides what a plan shows; `undefined` where nobody looked. */
export interface CloudFacts {
  readonly auth0?: Auth0Facts;
  readonly cognito?: CognitoFacts;
  readonly entra?: EntraFacts;
}

/** What a rule looks at: the chain of one route. */
export interface Chain<Name extends RouteName = RouteName> extends CloudFacts {
  readonly route: Name;
  readonly kind: Plan["kind"];
  /** As its file says it must be; for drift, as it was deployed. */
  readonly environment: EnvironmentOf<Name>;
  readonly endpoints: EndpointsOf[Name];
  /** Host of the sign-out URLs that the stack adds to the app clients' own, if it adds some. */
  readonly signOutHost: string | undefined;
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

/** The chain of one route that a plan changes, before and after. */
export function chainOf<Name extends RouteName>(
  plan: Plan,
  wanted: Routed<Name>,
  now: Date,
  facts: CloudFacts = {},
  unended: readonly Unended[] = [],
): Chain<Name> {
  const route = reviewedRouteOf<Name>(wanted);
  const byAddress = new Map(plan.resources.map((resource) => [resource.address, resource]));
  const [old, planned] = [stateOf(plan, "before"), stateOf(plan, "after")];
  const environment: EnvironmentOf<Name> =
    plan.kind === "drift" ? route.deployedEnvironment(wanted, old) : wanted;
  const active = route.activeOf(wanted);
  const used = route.findInUse(old, active);
  return {
    route: wanted.route,
    kind: plan.kind,
    environment,
    endpoints: route.endpointsOf(environment),
    signOutHost: route.signOutHostOf(environment),
    audience: route.audienceOf(environment),
    before: route.sideOf(old, used, environment),
    // Drift has to fit what was deployed, whatever the file says by now.
    after: route.sideOf(planned, plan.kind === "drift" ? used : active, environment),
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

function listIn({ microsoft }: Environment): readonly { readonly id: string; readonly name: string }[] {
  const { organizations = "any" } = "organizations" in microsoft ? microsoft : {};
  return organizations === "any" ? [] : organizations;
}

/** The names of the deployed list, of which the file may have fewer. */
function namesIn({ outputs }: Plan): (readonly [id: string, name: string])[] {
  const { before } = outputs.find(({ name }) => name === ORGANIZATIONS_OUTPUT) ?? {};
  if (!isValues(before)) return [];
  return Object.entries(before).flatMap(([id, name]) => (typeof name === "string" ? [[id, name]] : []));
}

const stateOf = ({ resources }: Plan, side: "before" | "after"): State =>
  new Map(
    resources.flatMap(({ address, [side]: values }) => (values === undefined ? [] : [[address, values]])),
  );
