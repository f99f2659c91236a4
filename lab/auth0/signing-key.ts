import { createHash } from "node:crypto";
import type { JWK } from "jose";
import { keyPairOf, type KeyPair as RsaKeyPair } from "../kit/rsa-key";

/** The RSA key pair of a tenant's tokens, and the key of its opaque ones. */
export interface KeyPair extends RsaKeyPair {
  /** 256 bits for what the tenant encrypts for itself. */
  readonly encryptionKey: Uint8Array;
}

export async function keyPair(jwk: JWK): Promise<KeyPair> {
  const encryptionKey = createHash("sha256").update(`encryption ${jwk.d}`).digest();
  return { ...(await keyPairOf(jwk)), encryptionKey };
}
