import type { Context } from "hono";
import type { Switches } from "../../switches";
import type { TenantEnv } from "../context";
import type { Host } from "../host";
import { Browser } from "./browser";
import { findClient } from "./client";
import { PageError } from "./errors";
import type { Session } from "./memory";
import { isDatabase } from "./offers";
import { upstreamOf } from "./upstream";
import { endSessionEndpoint } from "./upstream/entra-provider";

/**
 * `GET /v2/logout`: ends the session and sends the browser to `returnTo`, which must be one of the client's allowed logout
 * URLs, or one of the tenant's if the request names no client.
 *
 * @see https://auth0.com/docs/authenticate/login/logout/redirect-users-after-logout
 */
export function logout(switches: () => Switches) {
  return (c: Context<TenantEnv>) => {
    const host = c.get("host");
    const { client_id, returnTo, federated } = c.req.query();
    const client = client_id === undefined ? undefined : findClient(host, client_id);
    const allowed = (client ?? host.tenant.settings).allowed_logout_urls ?? [];
    if (returnTo !== undefined && !allowed.some((url) => comparable(url) === comparable(returnTo))) {
      throw logoutUrlNotAllowed(returnTo);
    }
    return signOut(c, returnTo ?? allowed[0], federated !== undefined, switches());
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

/** Ends the session here and, if `federated`, at Entra, then sends the browser on. */
function signOut(
  c: Context<TenantEnv>,
  returnTo: string | undefined,
  federated: boolean,
  switches: Switches,
): Response {
  const browser = new Browser(c);
  const session = browser.session;
  browser.endSession();
  const upstream =
    federated && session !== undefined ? upstreamLogout(c.get("host"), session, switches) : undefined;
  if (upstream !== undefined) {
    if (returnTo !== undefined) upstream.searchParams.set("post_logout_redirect_uri", returnTo);
    return c.redirect(upstream.href);
  }
  return returnTo === undefined ? c.text("OK") : c.redirect(returnTo);
}

/** Where to sign out of the connection that the person came through, if it still exists and leads elsewhere. */
function upstreamLogout({ tenant }: Host, { connectionId }: Session, switches: Switches): URL | undefined {
  const connection = tenant.connection(connectionId);
  if (connection === undefined || isDatabase(connection)) return undefined;
  return endSessionEndpoint(upstreamOf(connection).authority(connection, switches));
}
