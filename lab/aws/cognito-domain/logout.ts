import { Hono } from "hono";
import { endSession } from "./browser";
import { PageError } from "./callback";
import type { DomainContext, DomainEnv } from "./context";
import { toLogin } from "./login";

/**
 * `/logout`: ends the session at this domain, though not the one at the identity provider, and goes on to the app or to
 * a new sign-in.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export function logoutEndpoint({ memory }: DomainContext): Hono<DomainEnv> {
  return new Hono<DomainEnv>().get("/", async (c) => {
    endSession(c, memory);
    const query = new URL(c.req.url).searchParams;
    const clientId = query.get("client_id") ?? undefined;
    const logoutUri = query.get("logout_uri");
    const client = clientId === undefined ? undefined : await c.get("pool").appClient(clientId);
    if (logoutUri !== null && client?.LogoutURLs?.includes(logoutUri)) return c.redirect(logoutUri);
    if (query.has("redirect_uri")) return toLogin(c, query);
    throw new PageError(
      // The first is what a URL leads to that is not one of the client's sign-out URLs.
      logoutUri === null
        ? "Required parameters missing"
        : "Required String parameter 'redirect_uri' is not present",
      clientId,
    );
  });
}
