import type { Context } from "hono";
import type { Switches } from "../../switches";
import type { TenantEnv } from "../context";
import type { Connection } from "../data";
import { PageError } from "./errors";
import type { Transaction } from "./memory";
import { isGoogle } from "./offers";
import { upstreamOf } from "./upstream";
import { authorizationEndpoint } from "./upstream/entra-provider";

/**
 * Sends the person to sign in through the connection. A public recording of Auth0's redirect has these parameters, but neither
 * a nonce nor a code challenge.
 *
 * @param state ID of the transaction
 * @see https://auth0.com/docs/authenticate/identity-providers/pass-parameters-to-idps
 */
export function sendUpstream(
  c: Context<TenantEnv>,
  state: string,
  transaction: Transaction,
  connection: Connection,
  switches: Switches,
): Response {
  if (isGoogle(connection)) throw new PageError(501, "not_in_lab", "The lab does not have Google");
  transaction.connectionId = connection.id;
  const { parameters } = transaction.request;
  const { client_id, upstream_params } = connection.options;
  if (client_id === undefined) {
    throw new PageError(501, "not_in_lab", "The lab does not have Auth0's development keys");
  }
  const upstream = upstreamOf(connection);
  const url = authorizationEndpoint(upstream.authority(connection, switches));
  const set = (name: string, value: string | null) => value !== null && url.searchParams.set(name, value);
  set("login_hint", parameters.get("login_hint"));
  set("response_type", "code");
  set("redirect_uri", `${c.get("host").origin}/login/callback`);
  set("scope", upstream.scope(connection).join(" "));
  set("state", state);
  set("client_id", client_id);
  for (const [name, { alias = "", value }] of Object.entries(upstream_params ?? {})) {
    set(name, value ?? parameters.get(alias));
  }
  return c.redirect(url.href);
}
