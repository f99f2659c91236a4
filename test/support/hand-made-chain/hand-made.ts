import type { Environment } from "../../../environments/schema";
import type { AppConfiguration } from "../../../lab/app/configuration";

export type Strategy = "windowslive" | "waad";

/** What a test varies of a chain that is made by hand. */
export interface ByHand {
  /** Which connections there are. @default - the environment's */
  readonly strategy?: Environment["auth0"]["strategy"];
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
  /** Whether the user pool's schema requires an e-mail. @default false */
  readonly emailRequired?: boolean;
  /** Name of the identity provider in the user pool. @default - the environment's */
  readonly providerName?: string;
}

/** A chain that was made by hand: each id and secret of it. */
export interface HandMade {
  /** The environment that it is a chain of, with the names that the person gave. */
  readonly environment: Environment;
  readonly application: {
    /** Object id. */
    readonly id: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** Of the client secret. */
    readonly keyId: string;
    /** Object id of the service principal. */
    readonly servicePrincipalId: string;
  };
  readonly auth0: {
    readonly clientId: string;
    readonly clientSecret: string;
    /** Ids of the connections. */
    readonly connections: Readonly<Partial<Record<Strategy, string>>>;
    /** The other client that may use the connections, if there is one. */
    readonly otherClientId: string | undefined;
  };
  readonly userPoolId: string;
  /** The app clients, by their name in the environment. */
  readonly clients: Readonly<
    Record<string, { readonly clientId: string; readonly clientSecret: string | undefined }>
  >;
  /** What the first app client's app needs to know. */
  readonly app: AppConfiguration;
}
