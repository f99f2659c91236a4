import type { Context } from "hono";
import type { TenantEnv } from "../context";
import type { Connection } from "../data";
import { newId } from "../id";
import type { User } from "../users";
import { Browser } from "./browser";
import { codeUrl } from "./code-url";
import type { AuthorizationRequest } from "./memory";

/** Starts the person's session, and sends them back to the client with a code. */
export async function completeSignIn(
  c: Context<TenantEnv>,
  request: AuthorizationRequest,
  connection: Connection,
  user: User,
): Promise<Response> {
  const session = {
    sid: newId(32),
    userId: user.user_id,
    connectionId: connection.id,
    authTime: Math.floor(Date.now() / 1000),
  };
  const { url, admitted } = await codeUrl(c, request, session);
  if (admitted !== undefined || c.get("postLogin").keepsSessionOfDenied) {
    new Browser(c).startSession(admitted ?? session);
  }
  return c.redirect(url);
}
