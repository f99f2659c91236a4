import { Hono } from "hono";
import { codeUrl, findRequester, readAuthorizationRequest } from "./authorization-request";
import { browserOf, startSession } from "./browser";
import { PageError, SignInError, sendingErrorsToApp } from "./callback";
import type { DomainContext, DomainEnv } from "./context";
import { redirectToLogin } from "./login";

/**
 * `/oauth2/idpresponse`: where an identity provider sends the browser back. Signs the person in and gives the app a code.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
 */
export function idpResponseEndpoint({ memory, federation }: DomainContext): Hono<DomainEnv> {
  return new Hono<DomainEnv>().get("/", async (c) => {
    const pool = c.get("pool");
    const answer = new URL(c.req.url).searchParams;
    const transaction = memory.transactions.take(answer.get("state") ?? "");
    if (transaction?.poolId !== pool.id || transaction.browser !== browserOf(c)) {
      throw new PageError("Invalid state");
    }
    const { query, providerName, deadline } = transaction;
    if (deadline < Date.now()) return redirectToLogin(c, query, "Something went wrong");
    const requester = await findRequester(pool, query);
    return sendingErrorsToApp(c, requester.callback, async () => {
      const request = readAuthorizationRequest(requester, query);
      const code = answer.get("code");
      if (code === null) throw new SignInError(describeAnswer(answer));
      const provider = await pool.identityProvider(providerName);
      if (provider === undefined) throw new SignInError(`Identity provider ${providerName} does not exist.`);
      const identity = await federation.oidcProvider(provider).identify({ host: c.get("host"), code });
      const user = await federation.signIn(pool, provider, request.client, identity);
      const session = startSession(c, memory, user, providerName);
      return c.redirect(codeUrl(memory, request, session));
    });
  });
}

/** The identity provider's description first, then the other parameters. */
function describeAnswer(answer: URLSearchParams): string {
  const { state: _state, error_description, ...others } = Object.fromEntries(answer);
  const rest = Object.entries(others).map(([name, value]) => `${name}=${value}`);
  return [...(error_description === undefined ? [] : [error_description]), ...rest].join("; ");
}
