import type { BrokerEnvironment } from "../../../environments/schema";
import type { CloudApis } from "../../../lab/deployer/cloud-apis";
import { endpointsOf } from "../../../stacks/endpoints";
import { SIGN_IN_AUDIENCES } from "../../../stacks/sign-in-audiences";
import { providerDetails } from "../provider-details";
import { appOf } from "./app";
import { makeBroker } from "./auth0";
import { makePool } from "./cognito";
import { makeApplication } from "./entra";
import type { HandMade } from "./hand-made";
import { NAMES } from "./names";
import { VARIATIONS, type VariationName } from "./variations";
import { mergeVariations } from "./variations/merge";

export type { AppClient, HandMade } from "./hand-made";
export { NAMES } from "./names";
export { VARIATIONS, type VariationName } from "./variations";

/** What a test varies of a chain that is made by hand. */
export interface ByHand {
  /** Which connections there are. @default - the environment's, where they are Auth0's own, as consoles make them; else both */
  readonly strategy?: BrokerEnvironment["auth0"]["strategy"];
  /**
   * Which claim becomes the user ID for work accounts. Auth0 refuses `oid` together with the common endpoint, so
   * it takes `accounts: tenant`.
   *
   * @default "sub"
   */
  readonly userIdAttribute?: "sub" | "oid";
  /** Whether another Auth0 client may use the connections too. @default false */
  readonly shared?: boolean;
  /** Whether the user pool tells upper from lower case. Pools that are made in AWS's console don't. @default false */
  readonly caseSensitive?: boolean;
  /** Name of the identity provider in the user pool. @default - the environment's */
  readonly providerName?: string;
  /** What a console, Amplify or an administrator made of it besides, in this order. @default - nothing */
  readonly variations?: readonly VariationName[];
}

/**
 * Makes the chain by hand, through the clouds' own APIs, as a person does in the three consoles: with what they propose,
 * and with the host names, callback URLs, tenant and app clients of the environment. Variations make it what chains really are.
 */
export async function makeByHand(
  apis: CloudApis,
  environment: BrokerEnvironment,
  options: ByHand = {},
): Promise<HandMade> {
  const { microsoft, auth0, cognito } = environment;
  const {
    strategy = auth0.strategy === "microsoft" ? "both" : auth0.strategy,
    userIdAttribute = "sub",
    providerName = cognito.providerName,
    caseSensitive = false,
    shared = false,
    variations = [],
  } = options;
  const handMade: BrokerEnvironment = {
    ...environment,
    microsoft: { ...microsoft, displayName: NAMES.application },
    auth0: {
      ...auth0,
      strategy,
      connections: { ...auth0.connections, ...NAMES.connections },
      userIdAttribute,
    },
    cognito: {
      ...cognito,
      providerName,
      poolName: NAMES.userPool,
      usernames: caseSensitive ? "case-sensitive" : "case-insensitive",
    },
  };
  const variation = mergeVariations(variations.map((name) => VARIATIONS[name](handMade)));
  const endpoints = endpointsOf(handMade);
  const signInAudience = SIGN_IN_AUDIENCES[microsoft.accounts];
  const { callbackUrls: redirectUris } = endpoints.broker;
  const application = await makeApplication(apis, { signInAudience, redirectUris }, variation);
  const broker = await makeBroker(apis, handMade, application, { shared, variation });
  const details = providerDetails(broker, endpoints.broker);
  const pool = await makePool(apis, handMade, [{ name: providerName, details }], variation);
  const made = { environment: handMade, application, auth0: broker, ...pool, app: appOf(handMade, pool) };
  for (const change of variation.afterwards ?? []) await change(apis, made);
  return made;
}
