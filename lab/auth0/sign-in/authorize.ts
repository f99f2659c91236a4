import type { Context } from "hono";
import type { Switches } from "../../switches";
import type { TenantEnv } from "../context";
import type { Connection } from "../data";
import type { Host } from "../host";
import { readAuthorizationRequest } from "./authorization-request";
import { Browser } from "./browser";
import { codeUrl } from "./code-url";
import { connectionFor, connectionsFor } from "./connections";
import { ClientError } from "./errors";
import type { AuthorizationRequest, Session, Transaction } from "./memory";
import { isDatabase } from "./offers";
import { sendUpstream } from "./send-upstream";
import { sessionLifetimeOf } from "./session-lifetime";
import type { UpstreamContext } from "./upstream/upstream";

/** `GET /authorize`: gives a code to a person with a session, and sends everyone else to a connection or to choose one. */
export function authorize(contextNow: () => UpstreamContext) {
  return async (c: Context<TenantEnv>) => {
    const host = c.get("host");
    const request = readAuthorizationRequest(host, new URL(c.req.url).searchParams);
    const browser = new Browser(c);
    const session = browser.session;
    if (session !== undefined && isSufficient(host, request, session)) {
      return c.redirect((await codeUrl(c, request, session)).url);
    }
    if (request.prompt === "none") throw new ClientError(request, "login_required", "Login required");

    c.get("postLogin").prepare(host.tenant);
    const context = contextNow();
    const chosen = chooseConnection(host, request, context.switches);
    const transaction: Transaction = { request, browser: browser.identify() };
    const state = host.memory.transactions.add(transaction);
    if (chosen === undefined || isDatabase(chosen)) {
      const page = request.parameters.get("screen_hint") === "signup" ? "signup" : "login";
      return c.redirect(`/u/${page}?state=${state}`);
    }
    return sendUpstream(c, state, transaction, chosen, context);
  };
}

/** Whether the person doesn't have to sign in again. */
function isSufficient({ tenant }: Host, request: AuthorizationRequest, session: Session): boolean {
  const { clientId, connection, prompt, maxAge = Number.POSITIVE_INFINITY } = request;
  const from = connectionsFor(tenant, clientId).find(({ id }) => id === session.connectionId);
  return (
    prompt !== "login" &&
    tenant.users.find(session.userId) !== undefined &&
    from !== undefined &&
    (connection ?? from.name) === from.name &&
    Date.now() / 1000 - session.authTime <= Math.min(maxAge, sessionLifetimeOf(tenant))
  );
}

/** The connection to use without asking; `undefined` if the person has to choose. */
function chooseConnection(
  { tenant }: Host,
  request: AuthorizationRequest,
  switches: Switches,
): Connection | undefined {
  const { connection } = request;
  if (connection !== undefined) return connectionFor(tenant, request, ({ name }) => name === connection);
  const [first, ...others] = connectionsFor(tenant, request.clientId);
  if (first === undefined) {
    throw new ClientError(request, "invalid_request", "no connections enabled for the client");
  }
  return others.length === 0 && switches.auth0SkipsSingleConnection ? first : undefined;
}
