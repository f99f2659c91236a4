import { createPrivateKey } from "node:crypto";
import { certify } from "../../../kit/certificate";
import { createPrivateJwk } from "../../../kit/rsa-key";

/** A key of a user pool, and its newest certificate. */
export interface KeyPair {
  /** PKCS #8, in PEM. */
  readonly privateKey: string;
  /** DER in base64. */
  readonly certificate: string;
  /** When the certificate was issued; milliseconds since 1970. */
  readonly issuedAt: number;
}

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;

/** @param poolId what the certificate names */
export async function createKeyPair(poolId: string): Promise<KeyPair> {
  const key = createPrivateKey({ key: { ...(await createPrivateJwk()) }, format: "jwk" });
  return issueCertificate(poolId, key.export({ type: "pkcs8", format: "pem" }).toString());
}

/**
 * The key with a new certificate, if it has had this one for a year. The one before stays valid for its ten years, and the
 * public key is the same.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-SAML-signing-encryption.html
 */
export async function renewCertificate(poolId: string, keyPair: KeyPair): Promise<KeyPair> {
  return Date.now() - keyPair.issuedAt < YEAR ? keyPair : issueCertificate(poolId, keyPair.privateKey);
}

async function issueCertificate(poolId: string, pem: string): Promise<KeyPair> {
  const issuedAt = Date.now();
  const jwk = createPrivateKey(pem).export({ format: "jwk" });
  const { certificate } = await certify(
    jwk,
    `CN=${poolId}`,
    new Date(issuedAt - DAY),
    new Date(issuedAt + 10 * YEAR),
  );
  return { privateKey: pem, certificate, issuedAt };
}
