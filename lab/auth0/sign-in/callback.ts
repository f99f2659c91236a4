import type { Context } from "hono";
import type { TenantEnv } from "../context";
import type { Connection } from "../data";
import { completeSignIn } from "./complete-sign-in";
import { connectionFor } from "./connections";
import { ClientError, PageError, sessionLost } from "./errors";
import { findTransaction } from "./transaction";
import { upstreamOf } from "./upstream";
import { UpstreamError } from "./upstream/error";
import type { UpstreamContext } from "./upstream/upstream";

/** `GET /login/callback`: where people come back from the connection. */
export function callback(contextNow: () => UpstreamContext) {
  return async (c: Context<TenantEnv>) => {
    const host = c.get("host");
    const state = c.req.query("state") ?? "";
    const { request, sent } = findTransaction(c, state);
    if (sent === undefined) throw sessionLost();
    host.memory.transactions.take(state);

    const connection = connectionFor(host.tenant, request, ({ id }) => id === sent.connectionId);
    const upstream = upstreamOf(connection);
    const answer = { ...sent, callback: new URL(c.req.url) };
    const identity = await upstream.identify(connection, answer, contextNow()).catch((error: unknown) => {
      if (!(error instanceof UpstreamError)) throw error;
      throw new ClientError(request, error.error, error.description);
    });

    const { users } = host.tenant;
    if (
      connection.options.set_user_root_attributes === "never_on_login" &&
      !users.isKnown(connection, identity.id)
    ) {
      throw noUserIsMade(connection);
    }
    const user = users.signIn(connection, upstream.social, identity.id, identity.attributes);
    return completeSignIn(c, request, connection, user);
  };
}

/** Auth0's documents say that no user is made, and not what the person sees. */
function noUserIsMade({ name }: Connection): PageError {
  const description = `The lab does not have what Auth0 does with somebody new, of whom the connection ${name} makes no user (set_user_root_attributes: never_on_login)`;
  return new PageError(501, "not_in_lab", description);
}
