import { type Context, Hono } from "hono";
import { endSession, sessionOf } from "./browser";
import { AuthorizationError, PageError } from "./callback";
import type { DomainContext, DomainEnv } from "./context";
import { redirectToLogin } from "./login";
import type { Session } from "./memory";

/**
 * `/logout`: ends the session at this domain, and sends the browser to the app or to a new sign-in. If a SAML identity provider
 * is to sign people out too, the browser goes there first; at any other provider they stay signed in.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export function logoutEndpoint(context: DomainContext): Hono<DomainEnv> {
  return new Hono<DomainEnv>().get("/", async (c) => {
    const session = await sessionOf(c, context.memory);
    endSession(c, context.memory);
    const query = new URL(c.req.url).searchParams;
    const answer = await leave(c, query);
    const signOutUrl = session && (await signOutUrlOf(c, context, session, query));
    return signOutUrl === undefined ? answer : c.redirect(signOutUrl);
  });
}

/**
 * The end of a sign-out.
 *
 * @param query of the request for it
 * @throws PageError
 */
export async function leave(c: Context<DomainEnv>, query: URLSearchParams): Promise<Response> {
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
}

/** Where a SAML identity provider signs the person out, if it is to. */
async function signOutUrlOf(
  c: Context<DomainEnv>,
  { memory, federation }: DomainContext,
  { providerName, samlSubject }: Session,
  query: URLSearchParams,
): Promise<string | undefined> {
  const pool = c.get("pool");
  const provider = samlSubject && (await pool.identityProvider(providerName));
  if (provider?.ProviderType !== "SAML" || samlSubject === undefined) return undefined;
  const state = memory.signOuts.add({ poolId: pool.id, providerName, query });
  try {
    return await federation.samlProvider(pool, provider).signOutUrl(c.get("host"), state, samlSubject);
  } catch (error) {
    if (!(error instanceof AuthorizationError)) throw error;
    throw new PageError(error.message, query.get("client_id") ?? undefined);
  }
}
