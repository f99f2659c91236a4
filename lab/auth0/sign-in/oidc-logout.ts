import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { compactVerify, decodeJwt, errors } from "jose";
import type { Switches } from "../../switches";
import type { TenantEnv } from "../context";
import type { Host } from "../host";
import { Browser } from "./browser";
import { knownClient } from "./client";
import { PageError, sessionLost } from "./errors";
import { logoutUrlNotAllowed, signOut } from "./logout";
import { page } from "./page";

/** A sign-out that waits for the person's word. */
export interface PendingLogout {
  readonly browser: string;
  readonly returnTo: string | undefined;
  readonly federated: boolean;
}

/** What an ID token says about the session that is to end. */
interface Hint {
  readonly sid: unknown;
  readonly clientId: string;
}

/**
 * `/oidc/logout`: RP-initiated logout. Who can name neither the session nor an ID token of it needs the person's consent.
 *
 * @see https://auth0.com/docs/authenticate/login/logout/log-users-out-of-auth0
 */
export function oidcLogout(switches: () => Switches): Hono<TenantEnv> {
  const app = new Hono<TenantEnv>();

  app.get("/", async (c) => {
    const host = c.get("host");
    const { id_token_hint, logout_hint, client_id, federated } = c.req.query();
    const hint = id_token_hint === undefined ? undefined : await readHint(host, id_token_hint);
    const clientId = hint?.clientId ?? client_id;
    if (client_id !== undefined && client_id !== clientId) throw invalidHint();
    const pending = {
      browser: new Browser(c).identify(),
      returnTo: returnAddress(c, clientId),
      federated: federated !== undefined,
    };
    const { session } = new Browser(c);
    if (session === undefined || session.sid === (hint?.sid ?? logout_hint)) {
      return signOut(c, pending.returnTo, pending.federated, switches());
    }
    return page(
      c,
      200,
      "Log Out",
      html`<p>Do you want to log out of ${host.tenant.domain.split(".")[0]}?</p>
<form method="post" action="/oidc/logout/confirm">
<input type="hidden" name="state" value="${host.pendingLogouts.add(pending)}">
<button id="accept" name="action" value="accept">Yes</button>
</form>`,
    );
  });

  app.post("/confirm", async (c) => {
    const state = new URLSearchParams(await c.req.text()).get("state") ?? "";
    const pending = c.get("host").pendingLogouts.take(state);
    if (pending === undefined || pending.browser !== new Browser(c).id) throw sessionLost();
    return signOut(c, pending.returnTo, pending.federated, switches());
  });

  return app;
}

/** Where to go on to: compared to the letter, query and all. */
function returnAddress(c: Context<TenantEnv>, clientId: string | undefined): string | undefined {
  const { post_logout_redirect_uri: uri, state } = c.req.query();
  if (uri === undefined) return undefined;
  const client = clientId === undefined ? undefined : knownClient(c.get("host"), clientId);
  if (!client?.allowed_logout_urls?.includes(uri)) throw logoutUrlNotAllowed("post_logout_redirect_uri", uri);
  const url = new URL(uri);
  if (state !== undefined) url.searchParams.set("state", state);
  return url.href;
}

/** An ID token of this host, however old, of a client whose tokens are signed with the tenant's key. */
async function readHint({ tenant, issuer }: Host, token: string): Promise<Hint> {
  try {
    const { publicKey } = await tenant.signingKey();
    await compactVerify(token, publicKey, { algorithms: ["RS256"] });
    const { iss, aud, sid } = decodeJwt(token);
    if (iss === issuer && typeof aud === "string") return { sid, clientId: aud };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
  }
  throw invalidHint();
}

/** The words are open. */
function invalidHint(): PageError {
  return new PageError(400, "invalid_request", "The id_token_hint is invalid");
}
