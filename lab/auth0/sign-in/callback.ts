import type { Context } from "hono";
import type { Switches } from "../../switches";
import type { TenantEnv } from "../context";
import { completeSignIn } from "./complete-sign-in";
import { connectionFor } from "./connections";
import { ClientError, sessionLost } from "./errors";
import { findTransaction } from "./transaction";
import { upstreamOf } from "./upstream";
import { type EntraProvider, UpstreamError } from "./upstream/entra-provider";
import type { Identity } from "./upstream/upstream";

/** `GET /login/callback`: where Entra sends people back. */
export function callback(entra: EntraProvider, switches: () => Switches) {
  return async (c: Context<TenantEnv>) => {
    const host = c.get("host");
    const state = c.req.query("state") ?? "";
    const { request, connectionId } = findTransaction(c, state);
    if (connectionId === undefined) throw sessionLost();
    host.memory.transactions.take(state);

    const connection = connectionFor(host.tenant, request, ({ id }) => id === connectionId);
    const upstream = upstreamOf(connection);
    const client = {
      authority: upstream.authority(connection, switches()),
      clientId: connection.options.client_id ?? "",
      clientSecret: connection.options.client_secret ?? "",
    };
    const identify = async (): Promise<Identity> => {
      const tokens = await entra.redeemCode(client, new URL(c.req.url), state);
      return upstream.identify(connection, tokens, { entra, switches: switches() });
    };
    const identity = await identify().catch((error: unknown) => {
      if (!(error instanceof UpstreamError)) throw error;
      throw new ClientError(request, error.error, error.description);
    });

    const user = host.tenant.users.signIn(connection, upstream.social, identity.id, identity.attributes);
    return completeSignIn(c, request, connection, user);
  };
}
