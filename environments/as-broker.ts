import type { BrokerEnvironment, Environment } from "./schema";
import { UserError } from "./user-error";

/**
 * An environment whose route has a broker, for what is about Auth0.
 *
 * @throws UserError
 */
export function asBroker(environment: Environment): BrokerEnvironment {
  if (environment.route === "broker") return environment;
  throw new UserError(
    "route-without-broker",
    `environments/${environment.name}.yaml route: is ${environment.route}, but this is for broker alone.\nTo do: name an environment with a broker.`,
  );
}
