import { createHash, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { calculateJwkThumbprint, type JWK } from "jose";

/** The RSA key pair of a tenant's tokens, and what goes with it. */
export interface KeyPair {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** 256 bits for what the tenant encrypts to itself. */
  readonly encryptionKey: Uint8Array;
}

export async function keyPair(jwk: JWK): Promise<KeyPair> {
  const privateKey = createPrivateKey({ key: { ...jwk }, format: "jwk" });
  return {
    kid: await calculateJwkThumbprint(jwk),
    privateKey,
    publicKey: createPublicKey(privateKey),
    encryptionKey: createHash("sha256").update(`encryption ${jwk.d}`).digest(),
  };
}

/** Makes a private key, which takes a tenth of a second. */
export async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  return privateKey.export({ format: "jwk" }) as JWK;
}
