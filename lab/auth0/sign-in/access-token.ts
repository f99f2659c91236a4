import { EncryptJWT, errors, jwtDecrypt } from "jose";
import type { Host } from "../host";

/** Seconds that a person's access token is good for. */
export const LIFETIME = 24 * 60 * 60;

/** What an access token for `/userinfo` allows. */
export interface Access {
  readonly userId: string;
  readonly scope: readonly string[];
}

/** Makes an access token, which is encrypted to Auth0 itself, as Auth0's opaque ones are: nothing has to be kept. */
export async function issueAccessToken(host: Host, { userId, scope }: Access): Promise<string> {
  return new EncryptJWT({ scope: scope.join(" ") })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", iss: host.issuer })
    .setIssuer(host.issuer)
    .setSubject(userId)
    .setExpirationTime(Math.floor(Date.now() / 1000) + LIFETIME)
    .encrypt(await encryptionKey(host));
}

/** What the token allows, if this host made it and it is still good. */
export async function readAccessToken(host: Host, token: string): Promise<Access | undefined> {
  try {
    const { payload } = await jwtDecrypt<{ scope: string; sub: string }>(token, await encryptionKey(host), {
      issuer: host.issuer,
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
    });
    return { userId: payload.sub, scope: payload.scope.split(" ") };
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

async function encryptionKey({ tenant }: Host): Promise<Uint8Array> {
  return (await tenant.signingKey()).encryptionKey;
}
