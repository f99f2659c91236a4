import type { BrokerEnvironment } from "../../../environments/schema";
import type { AppConfiguration } from "../../../lab/app/configuration";

export type Strategy = "windowslive" | "waad";

/** An app client. */
export interface AppClient {
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** The first one. */
  readonly callbackUrl: string;
}

/** A chain that was made by hand: each id and secret of it. */
export interface HandMade {
  /** The environment that it is a chain of, with the names that the person gave. */
  readonly environment: BrokerEnvironment;
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
  readonly clients: Readonly<Record<string, AppClient>>;
  /** The app clients that the environment doesn't have, by the name that their variation gives them. */
  readonly otherClients: Readonly<Record<string, AppClient>>;
  /** What the first app client's app needs to know. */
  readonly app: AppConfiguration;
}
