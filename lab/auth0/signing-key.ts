import { createPrivateKey, createPublicKey, type KeyObject, webcrypto } from "node:crypto";
import "reflect-metadata"; // @peculiar/x509 asks for it
import { X509CertificateGenerator } from "@peculiar/x509";
import { calculateJwkThumbprint, type JWK } from "jose";
import type { SigningKeyData } from "./data";

const { subtle } = webcrypto;
const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** The RS256 key pair of a tenant's tokens. */
export interface KeyPair {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** Self-signed, PEM. */
  readonly certificate: string;
}

export async function keyPair({ privateKey: jwk, certificate }: SigningKeyData): Promise<KeyPair> {
  const privateKey = createPrivateKey({ key: { ...jwk }, format: "jwk" });
  return {
    kid: await calculateJwkThumbprint(jwk),
    privateKey,
    publicKey: createPublicKey(privateKey),
    certificate,
  };
}

/** Makes a tenant's key and its certificate, whose subject is the tenant's domain and which lasts 13 years, as Auth0's do. */
export async function newSigningKey(domain: string): Promise<SigningKeyData> {
  const keys = await subtle.generateKey(
    { ...ALGORITHM, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ["sign", "verify"],
  );
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${domain}`,
    notAfter: new Date(Date.now() + 13 * YEAR),
    signingAlgorithm: ALGORITHM,
    keys,
  });
  return {
    privateKey: (await subtle.exportKey("jwk", keys.privateKey)) as JWK,
    certificate: certificate.toString("pem"),
  };
}
