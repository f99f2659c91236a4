import { type Context, Hono } from "hono";
import type { DeployedPool } from "../user-pools/deployed-pool";
import type { IdentityProvider } from "../user-pools/types";
import { codeUrl, findRequester, readAuthorizationRequest } from "./authorization-request";
import { browserOf, startSession } from "./browser";
import { AuthorizationError, PageError, sendingErrorsToApp } from "./callback";
import type { DomainContext, DomainEnv } from "./context";
import type { SamlAnswer } from "./federation/saml-provider";
import { NOT_AVAILABLE, redirectToLogin } from "./login";
import { leave } from "./logout";
import { requestedProvider, supports } from "./requested-provider";

/** For an answer to no request, and for one that nobody asked for if the provider must not start sign-ins. */
const INVALID = "Invalid samlResponse or relayState from identity provider";

/**
 * `/saml2/idpresponse` and `/saml2/logout`: where SAML identity providers send the browser back.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/saml2-idpresponse-endpoint.html
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-saml-idp-sign-out.html
 */
export function samlEndpoints(context: DomainContext): Hono<DomainEnv> {
  const { memory, switches } = context;
  const app = new Hono<DomainEnv>();

  app.post("/idpresponse", async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const { samlResponse, relayState } = readAnswer(form);
    const pool = c.get("pool");
    const transaction = memory.transactions.take(relayState);
    if (transaction === undefined) {
      const { provider, query } = await unsolicitedSignIn(context, pool, relayState);
      return finishSignIn(c, context, provider, query, { samlResponse, state: undefined });
    }
    if (transaction.poolId !== pool.id || transaction.browser !== browserOf(c)) throw new PageError(INVALID);
    const { query, providerName, deadline } = transaction;
    if (deadline < Date.now()) return redirectToLogin(c, query, "Something went wrong");
    const provider = await samlProviderNamed(pool, providerName);
    return finishSignIn(c, context, provider, query, { samlResponse, state: relayState });
  });

  app.post("/logout", async (c) => {
    return finishSignOut(c, context, new URLSearchParams(await c.req.text()));
  });

  app.get("/logout", (c) => {
    if (!switches().cognitoTakesLogoutResponsesByGet) {
      // No public source has the words. They are those of Spring, as others of Cognito's are.
      throw new PageError("Request method 'GET' not supported");
    }
    const { search, searchParams } = new URL(c.req.url);
    return finishSignOut(c, context, searchParams, search.slice(1));
  });

  return app;
}

function readAnswer(form: URLSearchParams): { samlResponse: string; relayState: string } {
  const samlResponse = form.get("SAMLResponse");
  const relayState = form.get("RelayState");
  if (samlResponse === null || relayState === null) throw new PageError(INVALID);
  return { samlResponse, relayState };
}

/**
 * A sign-in that the identity provider started, if it may. Its relay state is the query that the app would have sent.
 *
 * @throws PageError
 */
async function unsolicitedSignIn(
  { federation }: DomainContext,
  pool: DeployedPool,
  relayState: string,
): Promise<{ provider: IdentityProvider; query: URLSearchParams }> {
  const query = new URLSearchParams(relayState);
  const scope = query.get("scope");
  // The guide's example encodes the pluses, too.
  if (scope !== null) query.set("scope", scope.replaceAll("+", " "));
  const provider = await samlProviderNamed(pool, (await requestedProvider(pool, query)) ?? "");
  if (!federation.samlProvider(pool, provider).isIdpInitiated) throw new PageError(INVALID);
  return { provider, query };
}

async function samlProviderNamed(pool: DeployedPool, name: string): Promise<IdentityProvider> {
  const provider = await pool.identityProvider(name);
  if (provider?.ProviderType !== "SAML") throw new PageError(INVALID);
  return provider;
}

async function finishSignIn(
  c: Context<DomainEnv>,
  { memory, federation }: DomainContext,
  provider: IdentityProvider,
  query: URLSearchParams,
  answer: Pick<SamlAnswer, "samlResponse" | "state">,
): Promise<Response> {
  const pool = c.get("pool");
  const requester = await findRequester(pool, query);
  return sendingErrorsToApp(c, requester.callback, async () => {
    const request = readAuthorizationRequest(requester, query);
    if (!supports(request, provider.ProviderName)) return redirectToLogin(c, query, NOT_AVAILABLE);
    const saml = federation.samlProvider(pool, provider);
    const identity = await saml.identify({ ...answer, host: c.get("host") });
    const user = await federation.signIn(pool, provider, request.client, identity);
    const session = startSession(c, memory, user, provider.ProviderName, identity.subject);
    return c.redirect(codeUrl(memory, request, session));
  });
}

/** @param query as it came, if the answer is in it */
async function finishSignOut(
  c: Context<DomainEnv>,
  { memory, federation }: DomainContext,
  answer: URLSearchParams,
  query?: string,
): Promise<Response> {
  const pool = c.get("pool");
  const { samlResponse, relayState: state } = readAnswer(answer);
  const signOut = memory.signOuts.take(state);
  if (signOut?.poolId !== pool.id) throw new PageError(INVALID);
  const provider = await samlProviderNamed(pool, signOut.providerName);
  const saml = federation.samlProvider(pool, provider);
  const given = { host: c.get("host"), samlResponse, state };
  try {
    await (query === undefined ? saml.checkSignOut(given) : saml.checkRedirectedSignOut(given, query));
  } catch (error) {
    if (!(error instanceof AuthorizationError)) throw error;
    throw new PageError(error.message);
  }
  return leave(c, signOut.query);
}
