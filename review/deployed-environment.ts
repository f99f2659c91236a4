import type { EnvironmentOf, RouteName } from "../environments/schema";
import { type Routed, reviewedRouteOf } from "./routes";
import type { State } from "./side";

/**
 * An environment as it was deployed, for what a rule compares with it. Its file may be ahead of that. What the state does not
 * tell, and the waivers, are the file's.
 */
export const deployedEnvironment = <Name extends RouteName>(
  environment: Routed<Name>,
  state: State,
): EnvironmentOf<Name> => reviewedRouteOf<Name>(environment).deployedEnvironment(environment, state);
