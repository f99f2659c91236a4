import { createHash, randomUUID } from "node:crypto";
import { type JWTPayload, SignJWT } from "jose";
import type { DeployedClient, DeployedPool } from "../deployed-pool";
import type { PoolUser } from "../pool-user";
import { tokenLifetimes } from "../token-lifetimes";
import type { TokenSession } from "./session";
import type { SigningKey } from "./signing-keys";
import { userClaims } from "./user-claims";

/** What tokens are issued for. */
export interface TokenGrant extends TokenSession {
  readonly pool: DeployedPool;
  readonly client: DeployedClient;
  readonly user: PoolUser;
  readonly scopes: readonly string[];
  /** When the person signed in; seconds since 1970. */
  readonly authTime: number;
  /** Whether there is an ID token without the scope `openid`, as after each sign-in through the API. */
  readonly alwaysIdToken?: boolean;
  readonly nonce?: string | undefined;
}

/** Body of a token response, without the refresh token. */
export interface IssuedTokens {
  readonly id_token?: string;
  readonly access_token: string;
  readonly expires_in: number;
  readonly token_type: "Bearer";
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html */
export async function issueTokens(grant: TokenGrant): Promise<IssuedTokens> {
  const { pool, client, user, scopes, authTime } = grant;
  const keys = await pool.signingKeys();
  const lifetimes = tokenLifetimes(client);
  const common = {
    sub: user.sub,
    ...(user.groups.length > 0 && { "cognito:groups": user.groups }),
    iss: pool.issuer,
    ...(client.EnableTokenRevocation && { origin_jti: grant.originJti }),
    event_id: grant.eventId,
    auth_time: authTime,
  };
  const accessToken = await signToken(keys.access, lifetimes.access, {
    ...common,
    version: 2,
    client_id: client.ClientId,
    token_use: "access",
    scope: scopes.join(" "),
    username: user.username,
  });
  const response = { access_token: accessToken, expires_in: lifetimes.access, token_type: "Bearer" } as const;
  if (!scopes.includes("openid") && !grant.alwaysIdToken) return response;
  const idToken = await signToken(keys.id, lifetimes.id, {
    ...toIdTokenClaims(userClaims(user, client, scopes)),
    ...common,
    at_hash: createHash("sha256").update(accessToken).digest().subarray(0, 16).toString("base64url"),
    "cognito:username": user.username,
    ...(user.roles.length > 0 && { "cognito:roles": user.roles }),
    ...(user.preferredRole !== undefined && { "cognito:preferred_role": user.preferredRole }),
    ...(grant.nonce !== undefined && { nonce: grant.nonce }),
    ...(user.identities.length > 0 && {
      identities: user.identities.map(({ dateCreated, primary, ...identity }) => ({
        ...identity,
        dateCreated: String(dateCreated),
        primary: String(primary),
      })),
    }),
    aud: client.ClientId,
    token_use: "id",
  });
  return { id_token: idToken, ...response };
}

function signToken({ kid, privateKey }: SigningKey, lifetime: number, claims: JWTPayload): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims, iat: now, exp: now + lifetime, jti: randomUUID() })
    .setProtectedHeader({ kid, alg: "RS256" })
    .sign(privateKey);
}

/** An ID token has booleans where userinfo has text. */
function toIdTokenClaims(attributes: Readonly<Record<string, string>>): JWTPayload {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      /^(?:email|phone_number)_verified$/.test(name) ? value === "true" : value,
    ]),
  );
}
