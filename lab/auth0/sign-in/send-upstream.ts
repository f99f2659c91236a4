import { randomBytes } from "node:crypto";
import type { Context } from "hono";
import type { TenantEnv } from "../context";
import type { Connection } from "../data";
import { PageError } from "./errors";
import type { Transaction } from "./memory";
import { isGoogle } from "./offers";
import { upstreamOf } from "./upstream";
import type { UpstreamContext } from "./upstream/upstream";

/**
 * Sends the person to sign in through the connection.
 *
 * @param state ID of the transaction
 */
export function sendUpstream(
  c: Context<TenantEnv>,
  state: string,
  transaction: Transaction,
  connection: Connection,
  context: UpstreamContext,
): Response {
  if (isGoogle(connection)) throw new PageError(501, "not_in_lab", "The lab does not have Google");
  const sent = {
    state,
    redirectUri: `${c.get("host").origin}/login/callback`,
    codeVerifier: randomBytes(32).toString("base64url"),
    parameters: transaction.request.parameters,
  };
  const url = upstreamOf(connection).authorizationUrl(connection, sent, context);
  transaction.sent = { ...sent, connectionId: connection.id };
  return c.redirect(url.href);
}
