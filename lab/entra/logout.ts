import { Hono } from "hono";
import { decodeJwt } from "jose";
import type { EntraContext } from "./context";
import { signedOutPage } from "./pages/signed-out";

/**
 * `/{tenant}/oauth2/v2.0/logout`: ends single sign-on, and sends the browser to a redirect URI of an application that the
 * session was used for, or that an id_token names.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc#send-a-sign-out-request
 */
export function logoutEndpoint({ directories, memory, appUrl }: EntraContext): Hono {
  const endpoint = new Hono();

  endpoint.get("/:tenant/oauth2/v2.0/logout", (c) => {
    const hint = c.req.query("id_token_hint");
    const appIds = [
      ...(memory.sessions.current(c)?.appIds ?? []),
      ...(hint === undefined ? [] : audienceOf(hint)),
    ];
    memory.sessions.signOut(c);
    const uri = c.req.query("post_logout_redirect_uri");
    const isRegistered = appIds.some((appId) =>
      directories.registration(appId)?.application.properties.web.redirectUris.some((each) => each === uri),
    );
    if (uri === undefined || !isRegistered) return signedOutPage(c, appUrl);
    const state = c.req.query("state");
    const query =
      state === undefined ? "" : `${uri.includes("?") ? "&" : "?"}${new URLSearchParams({ state })}`;
    return c.redirect(`${uri}${query}`);
  });

  return endpoint;
}

/** Unverified: it only names an application, whose redirect URIs are registered in any case. */
function audienceOf(idToken: string): readonly string[] {
  try {
    const { aud = [] } = decodeJwt(idToken);
    return [aud].flat();
  } catch {
    return [];
  }
}
