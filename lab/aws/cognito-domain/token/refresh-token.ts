import { rotationOf } from "../../user-pools/rotation";
import { issueTokens } from "../../user-pools/tokens/issue";
import type { AppClient } from "../../user-pools/types";
import { TokenError } from "./error";
import type { Grant } from "./grant";

/** Gives new access and ID tokens, with the person's current profile, and a new refresh token if the client rotates them. */
export const refreshToken: Grant = async ({ context, pool, client, form }) => {
  const token = form.get("refresh_token");
  if (token === null) throw new TokenError("invalid_request");
  if (!mayRefresh(client)) throw new TokenError("unauthorized_client");
  const granted = await context.refreshTokens.open(pool, token);
  if (granted === undefined || granted.clientId !== client.ClientId) throw new TokenError("invalid_grant");
  const user = await pool.user(granted.username);
  if (!user?.enabled || user.sub !== granted.userSub) throw new TokenError("invalid_grant");
  const tokens = await issueTokens({ ...granted, pool, client, user });
  const next = await context.refreshTokens.rotate(pool, client, granted);
  return { ...tokens, ...(next !== undefined && { refresh_token: next }) };
};

/** A client that names its flows in the new way must name this one, or rotate its tokens. One that names none may refresh. */
function mayRefresh(client: AppClient): boolean {
  if (rotationOf(client)) return true;
  const { ExplicitAuthFlows = [] } = client;
  const named = ExplicitAuthFlows.filter((flow) => flow.startsWith("ALLOW_"));
  return named.length === 0 || named.includes("ALLOW_REFRESH_TOKEN_AUTH");
}
