import { CompactEncrypt, compactDecrypt } from "jose";
import type { Store } from "../../../kit/store";
import type { AwsData } from "../../data";
import type { DeployedPool } from "../deployed-pool";
import { tokenLifetimes } from "../token-lifetimes";
import type { TokenGrant } from "./issue";

/** The content of a refresh token. */
export interface RefreshGrant {
  readonly clientId: string;
  readonly username: string;
  readonly userSub: string;
  readonly scopes: readonly string[];
  readonly authTime: number;
  readonly originJti: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

/** Refresh tokens carry their content, encrypted for the pool, as Cognito's do: only revocations are stored. */
export class RefreshTokens {
  constructor(private readonly store: Store<AwsData>) {}

  async issue({ pool, client, user, scopes, authTime, originJti }: TokenGrant): Promise<string> {
    const grant: RefreshGrant = {
      clientId: client.ClientId,
      username: user.username,
      userSub: user.sub,
      scopes,
      authTime,
      originJti,
      exp: now() + tokenLifetimes(client).refresh,
    };
    const { publicKey } = (await pool.signingKeys()).id;
    return new CompactEncrypt(Buffer.from(JSON.stringify(grant)))
      .setProtectedHeader({ cty: "JWT", enc: "A256GCM", alg: "RSA-OAEP" })
      .encrypt(publicKey);
  }

  /** @returns `undefined` if the token is not the pool's, or no longer valid */
  async open(pool: DeployedPool, token: string): Promise<RefreshGrant | undefined> {
    const { privateKey } = (await pool.signingKeys()).id;
    try {
      const { plaintext } = await compactDecrypt(token, privateKey);
      const grant = JSON.parse(Buffer.from(plaintext).toString()) as RefreshGrant;
      return grant.exp > now() && !this.isRevoked(grant.originJti) ? grant : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param originJti absent from the tokens of an app client without revocation */
  isRevoked(originJti: string | undefined): boolean {
    return originJti !== undefined && this.store.data.revoked[originJti] !== undefined;
  }

  /** Revokes a refresh token, and with it all tokens of its sign-in. */
  revoke({ originJti, exp }: RefreshGrant): void {
    this.store.update(({ revoked }) => {
      for (const [jti, end] of Object.entries(revoked)) if (end <= now()) delete revoked[jti];
      revoked[originJti] = exp;
    });
  }
}

const now = () => Math.floor(Date.now() / 1000);
