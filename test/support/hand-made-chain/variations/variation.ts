import type { BrokerEnvironment } from "../../../../environments/schema";
import type { CloudApis } from "../../../../lab/deployer/cloud-apis";
import type { HandMade, Strategy } from "../hand-made";

/**
 * Something that a console, Amplify or an administrator makes of a chain besides what every chain has. Each object is added to
 * the request that makes the thing; of two values for the same key, an array too, the last one counts.
 */
export interface Variation {
  /** Of the app registration, in Microsoft Graph. */
  readonly application?: object;
  /** Of Auth0's client for Cognito. */
  readonly auth0Client?: object;
  /** Of each connection, by its strategy. */
  readonly connections?: Readonly<Partial<Record<Strategy, object>>>;
  readonly userPool?: object;
  readonly identityProvider?: object;
  /** Of the environment's app clients, each of them. */
  readonly appClients?: object;
  /** App clients besides the environment's, by a name. */
  readonly otherAppClients?: Readonly<Record<string, object>>;
  /** What takes a request of its own, in the order of the variations. */
  readonly afterwards?: readonly ((apis: CloudApis, made: HandMade) => Promise<unknown>)[];
}

/** A variation of the chain of an environment. */
export type Vary = (environment: BrokerEnvironment) => Variation;
