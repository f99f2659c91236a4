import { type Context, Hono } from "hono";
import { findRequester, readAuthorizationRequest } from "./authorization-request";
import { pageUrl } from "./browser";
import { sendingErrorsToApp } from "./callback";
import type { DomainEnv } from "./context";
import { loginPage } from "./pages/login-page";

/**
 * `/login`: where a person chooses one of the app client's identity providers.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
 */
export function loginEndpoint(): Hono<DomainEnv> {
  return new Hono<DomainEnv>().get("/", async (c) => {
    const query = new URL(c.req.url).searchParams;
    const requester = await findRequester(c.get("pool"), query);
    return sendingErrorsToApp(c, requester.callback, async () => {
      const { client } = readAuthorizationRequest(requester, query);
      const message = query.get(MESSAGE) ?? undefined;
      for (const name of [MESSAGE, "identity_provider", "idp_identifier"]) query.delete(name);
      // The lab has no accounts with a password, and so no form for them.
      const providers = (client.SupportedIdentityProviders ?? []).filter((name) => name !== "COGNITO");
      return c.html(loginPage({ providers, query, message }), message === undefined ? 200 : 401);
    });
  });
}

/**
 * Sends the browser to the login page, with the same authorization request.
 *
 * @param message why the person has to choose again
 */
export function redirectToLogin(c: Context<DomainEnv>, query: URLSearchParams, message?: string): Response {
  const parameters = new URLSearchParams(query);
  if (message !== undefined) parameters.set(MESSAGE, message);
  return c.redirect(pageUrl(c, "/login", parameters));
}

const MESSAGE = "errorMessage";
