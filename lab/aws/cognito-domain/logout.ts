import { Hono } from "hono";
import { endSession } from "./browser";
import { PageError } from "./callback";
import type { DomainContext, DomainEnv } from "./context";
import { redirectToLogin } from "./login";

/**
 * `/logout`: ends the session at this domain, but not at the identity provider, and sends the browser to the app or to a new
 * sign-in.
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
    if (query.has("redirect_uri")) return redirectToLogin(c, query);
    throw new PageError(
      // The second is Cognito's answer to a `logout_uri` that the client doesn't have.
      logoutUri === null
        ? "Required parameters missing"
        : "Required String parameter 'redirect_uri' is not present",
      clientId,
    );
  });
}
