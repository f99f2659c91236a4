import { type Context, Hono } from "hono";
import type { Switches } from "../../switches";
import type { DeployedClient, DeployedPool } from "../user-pools/deployed-pool";
import type { AppClient } from "../user-pools/types";
import { codeUrl, findRequester, readAuthorizationRequest } from "./authorization-request";
import { giveFormToken, hasFormToken, pageUrl, startSession } from "./browser";
import { PageError, sendingErrorsToApp } from "./callback";
import type { DomainContext, DomainEnv } from "./context";
import { type LoginPage, loginPage, type PasswordForm } from "./pages/login-page";
import { LoginError, signInWithPassword } from "./password-sign-in";

/**
 * `/login`: where a person chooses one of the app client's identity providers, or signs in with a password.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/login-endpoint.html
 */
export function loginEndpoint({ memory, switches }: DomainContext): Hono<DomainEnv> {
  const app = new Hono<DomainEnv>();

  app.get("/", async (c) => {
    const pool = c.get("pool");
    const query = new URL(c.req.url).searchParams;
    const requester = await findRequester(pool, query);
    return sendingErrorsToApp(c, requester.callback, async () => {
      const { client } = readAuthorizationRequest(requester, query);
      const message = query.get(MESSAGE) ?? undefined;
      for (const name of [MESSAGE, "identity_provider", "idp_identifier"]) query.delete(name);
      const choice = await providerChoiceOf(pool, client, switches());
      const token = giveFormToken(c);
      const passwordForm = takesPasswords(client) ? await passwordFormOf(pool) : undefined;
      const status = message === undefined ? 200 : 401;
      return c.html(loginPage({ ...choice, token, passwordForm, query, message }), status);
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
      const form = await readForm(c, client);
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

  // No public source has the address of this form.
  app.post("/provider", async (c) => {
    const query = new URL(c.req.url).searchParams;
    const { client } = await findRequester(c.get("pool"), query);
    const form = await readForm(c, client);
    query.set("idp_identifier", domainOf(form.get("email") ?? ""));
    return c.redirect(pageUrl(c, "/oauth2/authorize", query));
  });

  return app;
}

/** @throws PageError */
async function readForm(c: Context<DomainEnv>, { ClientId }: DeployedClient): Promise<URLSearchParams> {
  const form = new URLSearchParams(await c.req.text());
  // Cognito's page gives no reason: https://github.com/aws-amplify/amplify-js/issues/9710
  if (!hasFormToken(c, form.get("_csrf") ?? "")) {
    throw new PageError("This login page is no longer the last one that the browser opened.", ClientId);
  }
  return form;
}

/** What comes after the last @. No source says whether upper and lower case are the same. */
function domainOf(email: string): string {
  return email.trim().replace(/^.*@/, "");
}

/**
 * How people choose an identity provider: by their e-mail address, if there are several providers of organisations and each has
 * an identifier, and else by a button for each.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managing-saml-idp-naming.html
 */
async function providerChoiceOf(
  pool: DeployedPool,
  { SupportedIdentityProviders: names = [] }: AppClient,
  { cognitoAsksForEmailOfOidc }: Switches,
): Promise<Pick<LoginPage, "asksForEmail" | "providers">> {
  const found = await Promise.all(
    names.filter((name) => name !== "COGNITO").map((name) => pool.identityProvider(name)),
  );
  const providers = found.filter((provider) => provider !== undefined);
  const ofOrganizations = providers.filter(
    ({ ProviderType }) => ProviderType === "SAML" || (ProviderType === "OIDC" && cognitoAsksForEmailOfOidc),
  );
  const asksForEmail =
    ofOrganizations.length > 1 &&
    ofOrganizations.every(({ IdpIdentifiers = [] }) => IdpIdentifiers.length > 0);
  const shown = asksForEmail
    ? providers.filter((provider) => !ofOrganizations.includes(provider))
    : providers;
  return { asksForEmail, providers: shown.map(({ ProviderName }) => ProviderName) };
}

const takesPasswords = ({ SupportedIdentityProviders = [] }: AppClient) =>
  SupportedIdentityProviders.includes("COGNITO");

async function passwordFormOf(pool: DeployedPool): Promise<PasswordForm> {
  const { UsernameAttributes, AdminCreateUserConfig } = await pool.userPool();
  const labels = (UsernameAttributes ?? []).map((name) => (name === "email" ? "Email" : "Phone number"));
  return {
    label: labels.join(" or ") || "Username",
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
