import type { Context } from "hono";
import type { TenantEnv } from "../context";
import type { CodeOptions } from "./code-url";
import { completeSignIn } from "./complete-sign-in";
import { connectionFor } from "./connections";
import { ClientError, sessionLost } from "./errors";
import { findTransaction } from "./transaction";
import { upstreamOf } from "./upstream";
import { UpstreamError } from "./upstream/error";
import type { UpstreamContext } from "./upstream/upstream";

/** `GET /login/callback`: where people come back from the connection. */
export function callback(options: CodeOptions, contextNow: () => UpstreamContext) {
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

    const user = host.tenant.users.signIn(connection, upstream.social, identity.id, identity.attributes);
    return completeSignIn(c, options, request, connection, user);
  };
}
