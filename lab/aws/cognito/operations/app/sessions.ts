import { AwsError } from "../../../aws-error";
import type { AppOperation } from "../operation";
import { checkClientSecret, findAppClient } from "./app-client";
import { findSignedInUser } from "./signed-in-user";

/** Ends all of the user's sessions. */
const globalSignOut: AppOperation<{ readonly AccessToken: string }> = async ({ AccessToken }, call) => {
  const { user } = await findSignedInUser(call, AccessToken);
  call.context.refreshTokens.signOutEverywhere(user.sub);
  return {};
};

interface RevokeInput {
  readonly Token: string;
  readonly ClientId: string;
  readonly ClientSecret?: string;
}

/**
 * Revokes a refresh token, and with it the access tokens of its session. A token that is not the pool's, or works no longer,
 * changes nothing. Only the codes are public, not Cognito's words.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html
 * @see https://www.rfc-editor.org/rfc/rfc7009#section-2.2
 */
const revokeToken: AppOperation<RevokeInput> = async ({ Token, ClientId, ClientSecret }, call) => {
  const { pool, client } = await findAppClient(call, ClientId);
  checkClientSecret(client, ClientSecret, "UnauthorizedException");
  if (!client.EnableTokenRevocation) {
    throw new AwsError(
      "UnsupportedOperationException",
      `Token revocation is not enabled for client ${ClientId}`,
    );
  }
  // Signed, and so no refresh token.
  if (Token.split(".").length === 3) {
    throw new AwsError("UnsupportedTokenTypeException", "Unsupported token type");
  }
  const granted = await call.context.refreshTokens.open(pool, Token);
  if (granted === undefined) return {};
  if (granted.clientId !== ClientId) {
    throw new AwsError("UnauthorizedException", `The token was not issued to client ${ClientId}`);
  }
  call.context.refreshTokens.revoke(granted);
  return {};
};

/** What an app ends of its user's sessions. */
export const SESSIONS = { GlobalSignOut: globalSignOut, RevokeToken: revokeToken };
