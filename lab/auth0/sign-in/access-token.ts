import { EncryptJWT, errors, jwtDecrypt } from "jose";
import type { Host } from "../host";

/** How long a person's access token is valid. */
export const ACCESS_TOKEN_LIFETIME_S = 24 * 60 * 60;

/** What an access token for `/userinfo` allows. */
export interface Access {
  readonly userId: string;
  /** Whom it was issued to. */
  readonly clientId: string;
  readonly scope: readonly string[];
}

/** Issues an access token, encrypted for Auth0 itself as its opaque ones are: there is nothing to store. */
export async function issueAccessToken(host: Host, { userId, clientId, scope }: Access): Promise<string> {
  return new EncryptJWT({ scope: scope.join(" "), azp: clientId })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", iss: host.issuer })
    .setIssuer(host.issuer)
    .setSubject(userId)
    .setExpirationTime(Math.floor(Date.now() / 1000) + ACCESS_TOKEN_LIFETIME_S)
    .encrypt(await encryptionKey(host));
}

/** What the token allows, if this host issued it and it is still valid. */
export async function readAccessToken(host: Host, token: string): Promise<Access | undefined> {
  try {
    const { payload } = await jwtDecrypt<{ scope: string; sub: string; azp: string }>(
      token,
      await encryptionKey(host),
      {
        issuer: host.issuer,
        keyManagementAlgorithms: ["dir"],
        contentEncryptionAlgorithms: ["A256GCM"],
      },
    );
    return { userId: payload.sub, clientId: payload.azp, scope: payload.scope.split(" ") };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

async function encryptionKey({ tenant }: Host): Promise<Uint8Array> {
  return (await tenant.signingKey()).encryptionKey;
}
