import { decodeJwt, errors } from "jose";
import { AwsError } from "../../../aws-error";
import type { DeployedClient, DeployedPool } from "../../../user-pools/deployed-pool";
import type { PoolUser } from "../../../user-pools/pool-user";
import { type AccessTokenClaims, verifyToken } from "../../../user-pools/tokens/access-token";
import type { AppCall } from "../operation";

/** What Cognito's own API asks of an access token. */
export const USER_SCOPE = "aws.cognito.signin.user.admin";

/** Who an access token speaks for. */
export interface SignedInUser {
  readonly pool: DeployedPool;
  /** The app client that the user signed in to. */
  readonly client: DeployedClient;
  readonly user: PoolUser;
}

/**
 * The user of an access token: of a session that goes on, and with the scope for this API.
 *
 * @throws AwsError
 * @see https://github.com/aws-amplify/amplify-js/issues/1906
 * @see https://github.com/aws-amplify/amplify-js/issues/2205
 */
export async function findSignedInUser(call: AppCall, token: string): Promise<SignedInUser> {
  const { pool, claims } = await verify(call, token);
  const [user, client] = await Promise.all([pool.user(claims.username), pool.appClient(claims.client_id)]);
  if (user?.sub !== claims.sub) throw new AwsError("UserNotFoundException", "User does not exist.");
  if (client === undefined) throw refusal("Invalid Access Token");
  if (!user.enabled) throw refusal("User is disabled.");
  if (call.context.refreshTokens.hasEnded(claims)) throw refusal("Access Token has been revoked");
  if (!claims.scope.split(" ").includes(USER_SCOPE)) {
    throw refusal("Access Token does not have required scopes");
  }
  return { pool, client, user };
}

async function verify(
  { context, region }: AppCall,
  token: string,
): Promise<{ pool: DeployedPool; claims: AccessTokenClaims }> {
  const { iss = "", token_use } = peek(token);
  const pool = context.deployedPools.pool(iss.slice(iss.lastIndexOf("/") + 1));
  if (pool === undefined || pool.issuer !== iss || pool.realm.region !== region || token_use !== "access") {
    throw refusal("Invalid Access Token");
  }
  try {
    return { pool, claims: await verifyToken(pool, token) };
  } catch (error) {
    throw refusal(
      error instanceof errors.JWTExpired
        ? "Access Token has expired"
        : "Could not verify signature for Access Token",
    );
  }
}

/** What a token says, true or not. */
function peek(token: string): { readonly iss?: string; readonly token_use?: unknown } {
  try {
    return decodeJwt(token);
  } catch {
    return {};
  }
}

const refusal = (message: string) => new AwsError("NotAuthorizedException", message);
