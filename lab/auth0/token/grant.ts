import type { Client } from "../data";
import type { Host } from "../host";

/** What a client that has proved itself asks the token endpoint for. */
export interface GrantRequest {
  /** The host name that was asked. */
  readonly host: Host;
  readonly client: Client;
  readonly parameters: ReadonlyMap<string, string>;
}

/**
 * Answers requests of one grant type with the body of the token response.
 *
 * @throws TokenError
 */
export type Grant = (request: GrantRequest) => Promise<Record<string, unknown>>;
