import type { Values } from "./value";

/**
 * What Auth0 has of an environment besides what a plan shows. Terraform reads the draft of an Action and not what is in force, of a
 * client not which connections are enabled for it, and of a connection not every option.
 */
export interface Auth0Facts {
  /** The Action that is the gate; `undefined` where Auth0 does not have it. */
  readonly gate?: GateFacts;
  /** The Actions that run after a log-in, in their order. */
  readonly bound: readonly BoundAction[];
  /** The environment's clients, as far as Auth0 has them. */
  readonly clients: readonly {
    readonly clientId: string;
    /** The connections that are enabled for it. */
    readonly connections: readonly TenantConnection[];
    /** The client, as the Management API gives it, without secrets. */
    readonly properties?: Values;
  }[];
  /** The environment's connections, as far as Auth0 has them. @default nobody looked */
  readonly connections?: readonly ConnectionFacts[];
  /** What an apply that was cut short took from connections, and the next one gives back. @default nothing */
  readonly taken?: readonly TakenOptions[];
}

export interface TakenOptions {
  /** Of the connection. */
  readonly id: string;
  readonly name: string;
  readonly options: Values;
}

/** A connection of an environment. */
export interface ConnectionFacts {
  readonly id: string;
  readonly name: string;
  /** The connection, as the Management API gives it, without secrets. */
  readonly properties: Values;
}

export interface GateFacts {
  readonly id: string;
  readonly name: string;
  /** The code that the next deployment at Auth0 puts in force. */
  readonly draft: string;
  /** The code in force; `undefined` where none was ever deployed. */
  readonly deployed?: string;
  /** Whether Auth0 says that nothing is left to deploy. */
  readonly isAllDeployed: boolean;
}

export interface BoundAction {
  readonly actionId: string;
  readonly name: string;
  /** What the binding is called. */
  readonly displayName: string;
  /** Whether the binding itself has secrets, of which Auth0 shows nobody the values. */
  readonly hasSecrets: boolean;
}

export interface TenantConnection {
  readonly id: string;
  readonly name: string;
  readonly strategy: string;
}
