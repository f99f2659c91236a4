import type { DeployedClient, DeployedPool } from "../../user-pools/deployed-pool";
import type { DomainContext } from "../context";

/** What an authenticated client requests from the token endpoint. */
export interface GrantRequest {
  readonly context: DomainContext;
  readonly pool: DeployedPool;
  readonly client: DeployedClient;
  readonly form: URLSearchParams;
}

/**
 * Answers requests of one grant type with the body of the token response.
 *
 * @throws TokenError
 */
export type Grant = (request: GrantRequest) => Promise<object>;
