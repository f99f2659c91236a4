import { randomUUID } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import type { Store } from "../../../kit/store";
import type { AwsData } from "../../data";
import type { DeployedPool } from "../deployed-pool";
import { rotationOf } from "../rotation";
import { tokenLifetimes } from "../token-lifetimes";
import type { AppClient } from "../types";
import type { TokenGrant } from "./issue";
import { nextMoment, startOf, type TokenSession } from "./session";

/** The content of a refresh token. */
export interface RefreshGrant
  extends TokenSession,
    Pick<TokenGrant, "scopes" | "authTime" | "alwaysIdToken"> {
  readonly clientId: string;
  readonly username: string;
  readonly userSub: string;
  /** Identifies this token among those that took each other's place. */
  readonly jti: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/** Why a refresh token works no longer. */
export type RefreshTokenFault = "expired" | "revoked" | "rotated";

/**
 * Refresh tokens carry their content, encrypted for the pool, as Cognito's do: only revocations, rotations and sign-outs are
 * stored.
 */
export class RefreshTokens {
  constructor(private readonly store: Store<AwsData>) {}

  issue({ pool, client, user, ...grant }: TokenGrant): Promise<string> {
    const { scopes, authTime, alwaysIdToken, originJti, eventId } = grant;
    return encrypt(pool, {
      clientId: client.ClientId,
      username: user.username,
      userSub: user.sub,
      scopes,
      authTime,
      ...(alwaysIdToken && { alwaysIdToken }),
      originJti,
      eventId,
      jti: randomUUID(),
      exp: now() + tokenLifetimes(client).refresh,
    });
  }

  /** @returns `undefined` if the token is not the pool's. It may work no longer: see {@link faultOf}. */
  async read(pool: DeployedPool, token: string): Promise<RefreshGrant | undefined> {
    const { privateKey } = (await pool.signingKeys()).id;
    try {
      const { plaintext } = await compactDecrypt(token, privateKey);
      return JSON.parse(Buffer.from(plaintext).toString()) as RefreshGrant;
    } catch {
      return undefined;
    }
  }

  /** @returns `undefined` if the token is not the pool's, or works no longer */
  async open(pool: DeployedPool, token: string): Promise<RefreshGrant | undefined> {
    const grant = await this.read(pool, token);
    return grant !== undefined && this.faultOf(grant) === undefined ? grant : undefined;
  }

  faultOf({ exp, jti, originJti, eventId, userSub }: RefreshGrant): RefreshTokenFault | undefined {
    if (exp <= now()) return "expired";
    if (this.hasEnded({ origin_jti: originJti, event_id: eventId, sub: userSub })) return "revoked";
    const rotated = this.store.data.rotated[jti];
    return rotated !== undefined && rotated.until <= Date.now() ? "rotated" : undefined;
  }

  /**
   * Whether a token's session was revoked, or its user signed out everywhere since it began.
   *
   * @param claims `origin_jti` is absent from the tokens of an app client without revocation
   */
  hasEnded(claims: {
    readonly origin_jti?: string;
    readonly event_id: string;
    readonly sub: string;
  }): boolean {
    const { revoked, signedOut } = this.store.data;
    const { origin_jti, event_id, sub } = claims;
    if (origin_jti !== undefined && revoked[origin_jti] !== undefined) return true;
    const signOut = signedOut[sub];
    return signOut !== undefined && startOf({ eventId: event_id }) <= signOut;
  }

  /**
   * Replaces a refresh token, if its app client has rotation. The new one expires when the old one would have. The old one
   * works on for the grace period, each time for another new one.
   *
   * @returns `undefined` without rotation
   * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
   */
  async rotate(pool: DeployedPool, client: AppClient, grant: RefreshGrant): Promise<string | undefined> {
    const rotation = rotationOf(client);
    if (rotation === undefined) return undefined;
    const { jti, exp } = grant;
    if (this.store.data.rotated[jti] === undefined) {
      const until = Date.now() + (rotation.RetryGracePeriodSeconds ?? 0) * 1000;
      this.store.update(({ rotated }) => {
        for (const [id, { exp: end }] of Object.entries(rotated)) if (end <= now()) delete rotated[id];
        rotated[jti] = { until, exp };
      });
    }
    return encrypt(pool, { ...grant, jti: randomUUID() });
  }

  /** Revokes a refresh token, and with it all tokens of its session. */
  revoke({ originJti, exp }: RefreshGrant): void {
    this.store.update(({ revoked }) => {
      for (const [jti, end] of Object.entries(revoked)) if (end <= now()) delete revoked[jti];
      revoked[originJti] = exp;
    });
  }

  /**
   * Ends all sessions that a user has now. ID tokens stay good to whoever verifies them, and the browser stays signed in at
   * the pool's domain.
   *
   * @param userSub `sub` of the user
   * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html
   */
  signOutEverywhere(userSub: string): void {
    this.store.update(({ signedOut }) => {
      signedOut[userSub] = nextMoment();
    });
  }
}

async function encrypt(pool: DeployedPool, grant: RefreshGrant): Promise<string> {
  const { publicKey } = (await pool.signingKeys()).id;
  return new CompactEncrypt(Buffer.from(JSON.stringify(grant)))
    .setProtectedHeader({ cty: "JWT", enc: "A256GCM", alg: "RSA-OAEP" })
    .encrypt(publicKey);
}

const now = () => Math.floor(Date.now() / 1000);
