import { routesOf } from "../../environments/routes-of";
import type { BrokerEnvironment, Environment } from "../../environments/schema";
import type { Unseen } from "../../review/not-seen";
import type { Auth0Tenant } from "./auth0-tenant";
import { enterAuth0Tenant } from "./enter-auth0-tenant";
import { enterGraph } from "./enter-graph";
import type { Graph } from "./entra";
import { type Fetch, openHttps } from "./https";

/** The way to an environment's clouds, with the credentials that the providers use. */
export interface Way {
  readonly environment: Environment;
  readonly variables: NodeJS.ProcessEnv;
  readonly fetch: Fetch;
  /**
   * Enters the Auth0 tenant, once: each token counts against a quota.
   *
   * @returns nothing for an environment without a broker
   * @throws CloudError where Auth0 refuses the credentials
   */
  readonly enterAuth0: () => Promise<InAuth0 | undefined>;
  /** Enters Microsoft Graph, once. */
  readonly enterEntra: () => Promise<Graph | Unseen>;
}

/** An Auth0 tenant, or why nobody can look into it, with the environment whose broker it is. */
export interface InAuth0 {
  readonly tenant: Auth0Tenant | Unseen;
  readonly environment: BrokerEnvironment;
}

const isBroker = (environment: Environment): environment is BrokerEnvironment =>
  environment.route === "broker";

/** Opens the way to an environment's clouds, and closes it after the work. */
export async function onTheWay<T>(
  environment: Environment,
  variables: NodeJS.ProcessEnv,
  work: (way: Way) => Promise<T>,
): Promise<T> {
  const { fetch, close } = openHttps(variables);
  const once = <Api>(enter: () => Promise<Api>) => {
    let entered: Promise<Api> | undefined;
    return () => {
      entered ??= enter();
      return entered;
    };
  };
  try {
    return await work({
      environment,
      variables,
      fetch,
      enterAuth0: once(async () => {
        const broker = routesOf(environment).find(isBroker);
        return broker && { environment: broker, tenant: await enterAuth0Tenant(broker, variables, fetch) };
      }),
      enterEntra: once(() => enterGraph(environment.microsoft.tenantId, variables, fetch)),
    });
  } finally {
    await close();
  }
}
