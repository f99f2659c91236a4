import type { Environment } from "../../../environments/schema";
import type { CloudApis } from "../../../lab/deployer/cloud-apis";
import { appOf } from "./app";
import { makeBroker } from "./auth0";
import { makePool } from "./cognito";
import { makeApplication } from "./entra";
import type { ByHand, HandMade } from "./hand-made";
import { NAMES } from "./names";

export type { ByHand, HandMade } from "./hand-made";
export { NAMES } from "./names";

/**
 * Makes the chain by hand, through the clouds' own APIs, as a person does in the three consoles: with what they propose,
 * and with the host names, callback URLs, tenant and app clients of the environment.
 */
export async function makeByHand(
  apis: CloudApis,
  environment: Environment,
  options: ByHand = {},
): Promise<HandMade> {
  const { microsoft, auth0, cognito } = environment;
  const {
    strategy = auth0.strategy,
    userIdAttribute = "sub",
    providerName = cognito.providerName,
    caseSensitive = false,
  } = options;
  const handMade: Environment = {
    ...environment,
    microsoft: { ...microsoft, displayName: NAMES.application },
    auth0: { ...auth0, strategy, connections: NAMES.connections, userIdAttribute },
    cognito: {
      ...cognito,
      providerName,
      poolName: NAMES.userPool,
      usernames: caseSensitive ? "case-sensitive" : "case-insensitive",
    },
  };
  const application = await makeApplication(apis, handMade);
  const broker = await makeBroker(apis, handMade, application, options);
  const pool = await makePool(apis, handMade, broker, options);
  return { environment: handMade, application, auth0: broker, ...pool, app: appOf(handMade, pool) };
}
