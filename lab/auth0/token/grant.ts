import type { Client } from "../data";
import type { Host } from "../host";

/** What an authenticated client requests from the token endpoint. */
export interface GrantRequest {
  /** The host that the request is for. */
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
