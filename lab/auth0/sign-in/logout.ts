import type { Context } from "hono";
import type { TenantEnv } from "../context";
import { Browser } from "./browser";
import { findClient } from "./client";
import { PageError } from "./errors";
import type { Session } from "./memory";
import { isDatabase } from "./offers";
import { upstreamOf } from "./upstream";
import type { UpstreamContext } from "./upstream/upstream";

/**
 * `GET /v2/logout`: ends the session and sends the browser to `returnTo`, which must be one of the client's allowed logout
 * URLs, or one of the tenant's if the request names no client.
 *
 * @see https://auth0.com/docs/authenticate/login/logout/redirect-users-after-logout
 */
export function logout(contextNow: () => UpstreamContext) {
  return async (c: Context<TenantEnv>) => {
    const host = c.get("host");
    const { client_id, returnTo, federated } = c.req.query();
    const client = client_id === undefined ? undefined : findClient(host, client_id);
    const allowed = (client ?? host.tenant.settings).allowed_logout_urls ?? [];
    if (returnTo !== undefined && !allowed.some((url) => comparable(url) === comparable(returnTo))) {
      throw logoutUrlNotAllowed(returnTo);
    }
    const next = returnTo ?? allowed[0];
    const browser = new Browser(c);
    const { session } = browser;
    browser.endSession();
    const upstream =
      federated === undefined || session === undefined
        ? undefined
        : await upstreamLogout(c, session, next, contextNow());
    if (upstream !== undefined) return c.redirect(upstream.href);
    return next === undefined ? c.text("OK") : c.redirect(next);
  };
}

function logoutUrlNotAllowed(url: string): PageError {
  return new PageError(
    400,
    "invalid_request",
    `The "returnTo" querystring parameter "${url}" is not defined as a valid URL in "Allowed Logout URLs".`,
  );
}

/** A URL as Auth0 compares it: without query and fragment, scheme and host in any case. */
function comparable(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

/** Where to sign out of the connection that the person came through, if it still exists and leads elsewhere. */
async function upstreamLogout(
  c: Context<TenantEnv>,
  { connectionId }: Session,
  returnTo: string | undefined,
  context: UpstreamContext,
): Promise<URL | undefined> {
  const connection = c.get("host").tenant.connection(connectionId);
  if (connection === undefined || isDatabase(connection)) return undefined;
  return upstreamOf(connection).logoutUrl(connection, c.req.query(), returnTo, context);
}
