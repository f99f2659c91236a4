import { type Context, Hono } from "hono";
import {
  type AuthorizationRequest,
  codeUrl,
  findRequester,
  readAuthorizationRequest,
} from "./authorization-request";
import { identifyBrowser, sessionOf } from "./browser";
import { sendingErrorsToApp } from "./callback";
import type { DomainContext, DomainEnv } from "./context";
import { NOT_AVAILABLE, redirectToLogin } from "./login";
import { SIGN_IN_TIMEOUT_MS } from "./memory";
import { requestedProvider, supports } from "./requested-provider";

/**
 * `/oauth2/authorize`: gives a code for a person with a session, and sends everyone else to the identity provider that the
 * request names, or to the login page.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function authorizeEndpoint(context: DomainContext): Hono<DomainEnv> {
  const { memory } = context;
  return new Hono<DomainEnv>().get("/", async (c) => {
    const pool = c.get("pool");
    const query = new URL(c.req.url).searchParams;
    const requester = await findRequester(pool, query);
    return sendingErrorsToApp(c, requester.callback, async () => {
      const request = readAuthorizationRequest(requester, query);
      const requested = await requestedProvider(pool, query);
      const session = await sessionOf(c, memory);
      // A session counts if the app client supports its provider, and the request names no other one.
      if (
        session &&
        supports(request, session.providerName) &&
        (requested ?? session.providerName) === session.providerName
      ) {
        return c.redirect(codeUrl(memory, request, session));
      }
      return requested === undefined
        ? redirectToLogin(c, query)
        : redirectToProvider(c, context, request, requested);
    });
  });
}

async function redirectToProvider(
  c: Context<DomainEnv>,
  { memory, federation }: DomainContext,
  request: AuthorizationRequest,
  name: string,
): Promise<Response> {
  const pool = c.get("pool");
  const { query } = request;
  const isSupported = supports(request, name);
  if (isSupported && name === "COGNITO") return redirectToLogin(c, query);
  const provider = isSupported ? await pool.identityProvider(name) : undefined;
  if (provider === undefined) {
    return redirectToLogin(c, query, NOT_AVAILABLE);
  }
  const state = memory.transactions.add({
    poolId: pool.id,
    providerName: name,
    query,
    browser: identifyBrowser(c),
    deadline: Date.now() + SIGN_IN_TIMEOUT_MS,
  });
  const { loginHint } = request;
  return c.redirect(
    await federation.authorizationUrl(pool, provider, { host: c.get("host"), state, loginHint }),
  );
}
