import type { PoolUser } from "../../../../user-pools/pool-user";
import { type IssuedTokens, issueTokens } from "../../../../user-pools/tokens/issue";
import { startTokenSession } from "../../../../user-pools/tokens/session";
import { USER_SCOPE } from "../signed-in-user";
import type { SignInCall } from "./sign-in-call";

/** Tokens as the API names them. */
export function toAuthenticationResult(tokens: IssuedTokens, refreshToken?: string): object {
  return {
    AccessToken: tokens.access_token,
    ExpiresIn: tokens.expires_in,
    ...(tokens.id_token !== undefined && { IdToken: tokens.id_token }),
    ...(refreshToken !== undefined && { RefreshToken: refreshToken }),
    TokenType: tokens.token_type,
  };
}

/** Signs a user in. The access token of a sign-in through the API has one scope, which that API asks for. */
export async function signIn({ context, pool, client }: SignInCall, user: PoolUser): Promise<object> {
  const grant = {
    ...startTokenSession(),
    pool,
    client,
    user,
    scopes: [USER_SCOPE],
    authTime: Math.floor(Date.now() / 1000),
    alwaysIdToken: true,
  };
  const tokens = await issueTokens(grant);
  const refreshToken = await context.refreshTokens.issue(grant);
  return {
    AuthenticationResult: toAuthenticationResult(tokens, refreshToken),
    ChallengeParameters: {},
  };
}
