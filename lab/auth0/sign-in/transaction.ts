import type { Context } from "hono";
import type { TenantEnv } from "../context";
import { Browser } from "./browser";
import { sessionLost } from "./errors";
import type { ReturnAddress } from "./return-address";

/** What a client asked `/authorize` for. */
export interface AuthorizationRequest extends ReturnAddress {
  readonly clientId: string;
  /** Those of the scopes asked for that Auth0 knows. */
  readonly scope: readonly string[];
  readonly nonce: string | undefined;
  readonly codeChallenge: CodeChallenge | undefined;
  /** Name of the connection that the client has chosen for the person. */
  readonly connection: string | undefined;
  readonly prompt: string | undefined;
  /** Seconds since the person last signed in, at most. */
  readonly maxAge: number | undefined;
  /** All parameters, some of which a connection may pass on. */
  readonly parameters: URLSearchParams;
}

/** @see https://www.rfc-editor.org/rfc/rfc7636 */
export interface CodeChallenge {
  readonly method: "S256" | "plain";
  readonly challenge: string;
}

/** A sign-in under way. */
export interface Transaction {
  readonly request: AuthorizationRequest;
  /** Id of the browser in which it began, and has to go on. */
  readonly browser: string;
  /** Id of the connection that the person was sent to, once one is chosen. */
  connectionId?: string;
}

/**
 * The sign-in with this state, which has to have begun in the browser that asks.
 *
 * @throws PageError
 */
export function ownTransaction(c: Context<TenantEnv>, state: string): Transaction {
  const transaction = c.get("host").transactions.get(state);
  if (transaction === undefined || transaction.browser !== new Browser(c).id) throw sessionLost();
  return transaction;
}
