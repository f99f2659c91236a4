import { randomBytes, webcrypto } from "node:crypto";
import "reflect-metadata"; // @peculiar/x509 needs it
import * as x509 from "@peculiar/x509";

/** A key of a user pool, and its newest certificate. */
export interface KeyPair {
  /** PKCS #8, in PEM. */
  readonly privateKey: string;
  /** DER in base64. */
  readonly certificate: string;
  /** When the certificate was issued; milliseconds since 1970. */
  readonly issuedAt: number;
}

const { subtle } = webcrypto;

const KEY_ALGORITHM = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;

/** @param poolId what the certificate names */
export async function createKeyPair(poolId: string): Promise<KeyPair> {
  const { privateKey } = await subtle.generateKey(KEY_ALGORITHM, true, ["sign", "verify"]);
  const pem = x509.PemConverter.encode(await subtle.exportKey("pkcs8", privateKey), "PRIVATE KEY");
  return issueCertificate(poolId, pem);
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
  const keys = await importKeys(pem);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `00${randomBytes(8).toString("hex")}`,
    name: `CN=${poolId}`,
    notBefore: new Date(issuedAt - DAY),
    notAfter: new Date(issuedAt + 10 * YEAR),
    signingAlgorithm: KEY_ALGORITHM,
    keys,
  });
  return { privateKey: pem, certificate: Buffer.from(certificate.rawData).toString("base64"), issuedAt };
}

async function importKeys(pem: string): Promise<webcrypto.CryptoKeyPair> {
  const der = x509.PemConverter.decodeFirst(pem);
  const privateKey = await subtle.importKey("pkcs8", der, KEY_ALGORITHM, true, ["sign"]);
  const { kty, n, e } = await subtle.exportKey("jwk", privateKey);
  const publicJwk = { kty, n, e } as webcrypto.JsonWebKey;
  return { privateKey, publicKey: await subtle.importKey("jwk", publicJwk, KEY_ALGORITHM, true, ["verify"]) };
}
