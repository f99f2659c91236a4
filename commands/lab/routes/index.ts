import type { Environment, EnvironmentOf, RouteName } from "../../../environments/schema";
import type { Progress } from "../../terminal/progress";
import { brokerInLab } from "./broker";
import type { LabRoute } from "./lab-route";
import { withoutBroker } from "./without-broker";

const LAB_ROUTES: { readonly [Name in RouteName]: LabRoute<EnvironmentOf<Name>> } = {
  broker: brokerInLab,
  entra: withoutBroker,
  saml: withoutBroker,
};

/** What `npm start` shows of an environment's route. */
export function labRouteOf(environment: Environment): Bound {
  const { endpointsOf, renderWay, renderHops, explain } = find<RouteName>(environment);
  const of = environment as never;
  return {
    endpoints: endpointsOf(of),
    way: renderWay(of),
    hops: renderHops(of),
    explain: async (progress) => (await explain?.(of, progress)) ?? [],
  };
}

const find = <Name extends RouteName>({ route }: { readonly route: Name }): LabRoute<EnvironmentOf<Name>> =>
  LAB_ROUTES[route];

interface Bound {
  readonly endpoints: ReturnType<LabRoute<Environment>["endpointsOf"]>;
  readonly way: string;
  readonly hops: readonly string[];
  readonly explain: (progress: Progress) => Promise<readonly string[]>;
}
