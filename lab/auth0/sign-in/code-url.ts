import type { Context } from "hono";
import type { TenantEnv } from "../context";
import { findClient } from "./client";
import type { AuthorizationRequest, Session } from "./memory";
import { pageRequestOf } from "./post-login/page-request";
import { answerUrl } from "./return-address";

/**
 * Runs what is bound to post-login.
 *
 * @returns the client's callback URL with a code for the session, or with the reason why there is none
 */
export async function codeUrl(
  c: Context<TenantEnv>,
  request: AuthorizationRequest,
  session: Session,
): Promise<{
  readonly url: string;
  /** The session of whom the client learns about: `undefined` if it gets no code. */
  readonly admitted: Session | undefined;
}> {
  const host = c.get("host");
  const { memory, tenant } = host;
  const client = findClient(host, request.clientId);
  const connection = tenant.connection(session.connectionId);
  const user = tenant.users.find(session.userId);
  if (connection === undefined || user === undefined)
    throw new Error("the session's user or connection is gone");
  const login = { host, client, connection, user, request, session, page: pageRequestOf(c) };
  const outcome = await c.get("postLogin").run(login);
  if ("denied" in outcome) {
    const url = answerUrl(request, { error: "access_denied", error_description: outcome.denied });
    return { url, admitted: undefined };
  }
  const { userId, idTokenClaims } = outcome;
  const admitted = { ...session, userId };
  tenant.keepCustomClaims(request.clientId, userId, idTokenClaims);
  const code = memory.codes.add({ request, session: admitted, idTokenClaims });
  return { url: answerUrl(request, { code }), admitted };
}
