import type { Environment, EnvironmentOf, RouteName } from "../environments/schema";
import { ORGANIZATIONS_OUTPUT } from "../stacks/organizations-output";
import { factsOf } from "../stacks/routes/facts";
import type { Chain, CloudFacts } from "./chain";
import type { Plan } from "./plan";
import { type Routed, reviewedRouteOf } from "./routes";
import type { State } from "./side";
import type { Unended } from "./unended";
import { isValues } from "./value";

/**
 * The chain of one route that a plan changes, before and after.
 *
 * @param all routes of the environment, the present one first. @default - this one alone
 */
export function chainOf<Name extends RouteName>(
  plan: Plan,
  wanted: Routed<Name>,
  now: Date,
  facts: CloudFacts = {},
  unended: readonly Unended[] = [],
  all: readonly Environment[] = [wanted],
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
    routes: all.map(({ route }) => route),
    kind: plan.kind,
    environment,
    endpoints: route.endpointsOf(environment),
    signOutHosts: all.flatMap((each) => reviewedRouteOf<RouteName>(each).signOutHostOf(each) ?? []),
    addresses: factsOf<Name>(wanted).addresses,
    audience: route.audienceOf(environment),
    before: route.sideOf(old, used),
    // Drift has to fit what was deployed, whatever the file says by now.
    after: route.sideOf(planned, plan.kind === "drift" ? used : active),
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
