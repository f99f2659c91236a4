import { AwsError } from "../../../aws-error";
import type { PoolUser } from "../../../user-pools/pool-user";
import { issueTokens } from "../../../user-pools/tokens/issue";
import type { RefreshGrant, RefreshTokenFault } from "../../../user-pools/tokens/refresh-tokens";
import type { CognitoContext } from "../../context";
import type { AppOperation } from "../operation";
import { checkClientSecret, checkSecretHash, findAppClient, type Requester } from "./app-client";
import { toAuthenticationResult } from "./sign-in/authentication-result";
import { required, type SignInCall } from "./sign-in/sign-in-call";

/** A session that may go on. */
interface Renewal {
  readonly granted: RefreshGrant;
  readonly user: PoolUser;
}

const FAULTS: Readonly<Record<RefreshTokenFault, AwsError>> = {
  expired: new AwsError("NotAuthorizedException", "Refresh Token has expired"),
  revoked: new AwsError("NotAuthorizedException", "Refresh Token has been revoked"),
  // No public source has the words.
  rotated: new AwsError("RefreshTokenReuseException", "Refresh Token has been rotated"),
};

/**
 * Opens a refresh token of the app client.
 *
 * @throws AwsError
 * @see https://github.com/aws/aws-sdk-net/issues/1936
 */
async function open(
  { context, pool, client }: Requester & { readonly context: CognitoContext },
  token: string,
  invalid: string,
): Promise<Renewal> {
  const granted = await context.refreshTokens.read(pool, token);
  if (granted === undefined) throw new AwsError("NotAuthorizedException", invalid);
  if (granted.clientId !== client.ClientId) {
    throw new AwsError("NotAuthorizedException", "Refresh Token has different Client");
  }
  const user = await pool.user(granted.username);
  if (user?.sub !== granted.userSub) throw new AwsError("NotAuthorizedException", invalid);
  if (!user.enabled) throw new AwsError("NotAuthorizedException", "User is disabled.");
  const fault = context.refreshTokens.faultOf(granted);
  if (fault !== undefined) throw FAULTS[fault];
  return { granted, user };
}

/** REFRESH_TOKEN_AUTH: new access and ID tokens, of a session of the pool's domain too. */
export async function refreshTokens(call: SignInCall): Promise<object> {
  const { client, pool, parameters } = call;
  const { granted, user } = await open(call, required(call, "REFRESH_TOKEN"), "Invalid Refresh Token");
  checkSecretHash(client, user.username, parameters.SECRET_HASH);
  const tokens = await issueTokens({ ...granted, pool, client, user });
  return { AuthenticationResult: toAuthenticationResult(tokens), ChallengeParameters: {} };
}

interface RefreshInput {
  readonly RefreshToken: string;
  readonly ClientId: string;
  readonly ClientSecret?: string;
}

/**
 * New tokens for a refresh token, and a new refresh token if the app client rotates them.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetTokensFromRefreshToken.html
 */
const getTokensFromRefreshToken: AppOperation<RefreshInput> = async (input, call) => {
  const { pool, client } = await findAppClient(call, input.ClientId);
  checkClientSecret(client, input.ClientSecret, "NotAuthorizedException");
  const requester = { context: call.context, pool, client };
  // With a full stop, unlike the flow (aws/aws-sdk-js-v3#7162).
  const { granted, user } = await open(requester, input.RefreshToken, "Invalid Refresh Token.");
  const tokens = await issueTokens({ ...granted, pool, client, user });
  const next = await call.context.refreshTokens.rotate(pool, client, granted);
  return { AuthenticationResult: toAuthenticationResult(tokens, next) };
};

/** Refreshes that know of rotation. */
export const REFRESHES = { GetTokensFromRefreshToken: getTokensFromRefreshToken };
