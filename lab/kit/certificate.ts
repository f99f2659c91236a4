import { randomBytes, webcrypto } from "node:crypto";
import "reflect-metadata"; // @peculiar/x509 needs it
import * as x509 from "@peculiar/x509";
import type { JWK } from "jose";

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" } as const;

/** A certificate that signs itself, with its RSA key. */
export interface OwnCertificate {
  /** Base64 of the DER form. */
  readonly certificate: string;
  readonly privateKey: JWK;
}

/**
 * Certifies an RSA key.
 *
 * @param privateKey the key, as a private JWK
 * @param subject as a distinguished name: `CN=sign-in`
 */
export async function certify(
  privateKey: JWK,
  subject: string,
  notBefore: Date,
  notAfter: Date,
): Promise<OwnCertificate> {
  const { kty, n, e } = privateKey;
  const [signingKey, publicKey] = await Promise.all([
    webcrypto.subtle.importKey("jwk", privateKey, ALGORITHM, false, ["sign"]),
    webcrypto.subtle.importKey("jwk", { kty, n, e } as webcrypto.JsonWebKey, ALGORITHM, true, ["verify"]),
  ]);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject,
    issuer: subject,
    notBefore,
    notAfter,
    signingAlgorithm: ALGORITHM,
    publicKey,
    signingKey,
  });
  return { certificate: Buffer.from(certificate.rawData).toString("base64"), privateKey };
}

export function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8(bytes.readUInt8(0) & 0x7f, 0); // a positive integer
  return bytes.toString("hex");
}
