import { type Context, Hono } from "hono";
import type { DeployedPool } from "../user-pools/deployed-pool";
import type { AppClient } from "../user-pools/types";
import { codeUrl, findRequester, readAuthorizationRequest } from "./authorization-request";
import { giveFormToken, hasFormToken, pageUrl, startSession } from "./browser";
import { PageError, sendingErrorsToApp } from "./callback";
import type { DomainContext, DomainEnv } from "./context";
import { loginPage, type PasswordForm } from "./pages/login-page";
import { LoginError, signInWithPassword } from "./password-sign-in";

/**
 * `/login`: where a person chooses one of the app client's identity providers, or signs in with a password.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
 */
export function loginEndpoint({ memory }: DomainContext): Hono<DomainEnv> {
  const app = new Hono<DomainEnv>();

  app.get("/", async (c) => {
    const pool = c.get("pool");
    const query = new URL(c.req.url).searchParams;
    const requester = await findRequester(pool, query);
    return sendingErrorsToApp(c, requester.callback, async () => {
      const { client } = readAuthorizationRequest(requester, query);
      const message = query.get(MESSAGE) ?? undefined;
      for (const name of [MESSAGE, "identity_provider", "idp_identifier"]) query.delete(name);
      const providers = (client.SupportedIdentityProviders ?? []).filter((name) => name !== "COGNITO");
      const passwordForm = takesPasswords(client) ? await passwordFormOf(c, pool) : undefined;
      const status = message === undefined ? 200 : 401;
      return c.html(loginPage({ providers, passwordForm, query, message }), status);
    });
  });

  app.post("/", async (c) => {
    const pool = c.get("pool");
    const query = new URL(c.req.url).searchParams;
    const requester = await findRequester(pool, query);
    return sendingErrorsToApp(c, requester.callback, async () => {
      const request = readAuthorizationRequest(requester, query);
      const { client } = request;
      if (!takesPasswords(client)) return redirectToLogin(c, query, NOT_AVAILABLE);
      const form = new URLSearchParams(await c.req.text());
      // Cognito's page gives no reason: https://github.com/aws-amplify/amplify-js/issues/9710
      if (!hasFormToken(c, form.get("_csrf") ?? "")) {
        throw new PageError(
          "This login page is no longer the last one that the browser opened.",
          client.ClientId,
        );
      }
      const credentials = { username: form.get("username") ?? "", password: form.get("password") ?? "" };
      try {
        const user = await signInWithPassword(pool, client, credentials);
        return c.redirect(codeUrl(memory, request, startSession(c, memory, user, "COGNITO")));
      } catch (error) {
        if (!(error instanceof LoginError)) throw error;
        return redirectToLogin(c, query, error.message);
      }
    });
  });

  return app;
}

const takesPasswords = ({ SupportedIdentityProviders = [] }: AppClient) =>
  SupportedIdentityProviders.includes("COGNITO");

async function passwordFormOf(c: Context<DomainEnv>, pool: DeployedPool): Promise<PasswordForm> {
  const { UsernameAttributes, AdminCreateUserConfig } = await pool.userPool();
  const labels = (UsernameAttributes ?? []).map((name) => (name === "email" ? "Email" : "Phone number"));
  return {
    label: labels.join(" or ") || "Username",
    token: giveFormToken(c),
    isSignUpOpen: AdminCreateUserConfig?.AllowAdminCreateUserOnly !== true,
  };
}

/** Why a way to sign in is none of the app client's. */
export const NOT_AVAILABLE = "Login option is not available. Please try another one";

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
