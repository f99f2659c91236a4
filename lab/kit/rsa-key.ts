import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import { calculateJwkThumbprint, type JWK } from "jose";

/** The RS256 key pair that an issuer signs with. */
export interface KeyPair {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Creates a private key, which takes a tenth of a second. */
export async function createPrivateJwk(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  return privateKey.export({ format: "jwk" }) as JWK;
}

/** The key pair of a private key. */
export async function keyPairOf(jwk: JWK): Promise<KeyPair> {
  const privateKey = createPrivateKey({ key: { ...jwk }, format: "jwk" });
  return { kid: await calculateJwkThumbprint(jwk), privateKey, publicKey: createPublicKey(privateKey) };
}
