import { createHash } from "node:crypto";
import { issueTokens } from "../../user-pools/tokens/issue";
import { startTokenSession } from "../../user-pools/tokens/session";
import { canReadAll } from "../../user-pools/tokens/user-claims";
import { TokenError } from "./error";
import type { Grant } from "./grant";

/** Gives tokens for a code, which works once. */
export const authorizationCode: Grant = async ({ context, pool, client, form }) => {
  if (!client.AllowedOAuthFlows?.includes("code")) throw new TokenError("unauthorized_client");
  const redirectUri = form.get("redirect_uri");
  const code = form.get("code");
  if (code === null || redirectUri === null) throw new TokenError("invalid_request");
  const granted = context.memory.codes.take(code);
  if (granted === undefined || granted.poolId !== pool.id || granted.clientId !== client.ClientId) {
    throw new TokenError("invalid_grant");
  }
  // A misleading code, but the one that people report.
  if (granted.redirectUri !== redirectUri) throw new TokenError("unauthorized_client");
  if (!isVerified(granted.codeChallenge, form.get("code_verifier"))) throw new TokenError("invalid_grant");
  if (!canReadAll(client, granted.scopes)) throw new TokenError("invalid_grant");
  const user = await pool.user(granted.username);
  if (!user?.enabled || user.sub !== granted.userSub) throw new TokenError("invalid_grant");
  const grant = { ...granted, ...startTokenSession(), pool, client, user };
  return { ...(await issueTokens(grant)), refresh_token: await context.refreshTokens.issue(grant) };
};

/** Checks PKCE, if the request had a challenge. */
function isVerified(challenge: string | undefined, verifier: string | null): boolean {
  if (challenge === undefined) return true;
  return (
    createHash("sha256")
      .update(verifier ?? "")
      .digest("base64url") === challenge
  );
}
