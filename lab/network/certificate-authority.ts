import { webcrypto } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialNumber } from "../kit/certificate";
import { certificateFileIn } from "./certificate-file";
import "reflect-metadata"; // @peculiar/x509 needs it
import { createSecureContext, type SecureContext } from "node:tls";
import * as x509 from "@peculiar/x509";

const { subtle } = webcrypto;

const KEY_ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY = 24 * 60 * 60 * 1000;

/** The lab's own certificate authority. Its key can pose as any cloud to whoever trusts it, so the key stays in the lab's folder. */
export class CertificateAuthority {
  readonly #contexts = new Map<string, Promise<SecureContext>>();

  private constructor(
    /** PEM file to trust. */
    readonly certificateFile: string,
    private readonly certificate: x509.X509Certificate,
    private readonly key: webcrypto.CryptoKey,
  ) {}

  /** Reads the authority from the folder, or creates it there. */
  static async open(folder: string): Promise<CertificateAuthority> {
    const certificateFile = certificateFileIn(folder);
    const keyFile = join(folder, "ca.key");
    if (!existsSync(certificateFile)) await create(folder, certificateFile, keyFile);
    const key = await subtle.importKey(
      "pkcs8",
      x509.PemConverter.decodeFirst(readFileSync(keyFile, "utf8")),
      KEY_ALGORITHM,
      false,
      ["sign"],
    );
    return new CertificateAuthority(
      certificateFile,
      new x509.X509Certificate(readFileSync(certificateFile, "utf8")),
      key,
    );
  }

  /** A TLS server's context for the host name. */
  contextFor(host: string): Promise<SecureContext> {
    let context = this.#contexts.get(host);
    if (context === undefined) {
      context = this.issue(host);
      this.#contexts.set(host, context);
    }
    return context;
  }

  /**
   * A context with a certificate of its own.
   *
   * @param validity @default - from yesterday, for 90 days
   */
  async issue(
    host: string,
    { from, to } = { from: new Date(Date.now() - DAY), to: new Date(Date.now() + 90 * DAY) }, // browsers refuse more than 398
  ): Promise<SecureContext> {
    const keys = await subtle.generateKey(KEY_ALGORITHM, true, ["sign", "verify"]);
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: serialNumber(),
      subject: "CN=lab",
      issuer: this.certificate.subject,
      notBefore: from,
      notAfter: to,
      signingAlgorithm: KEY_ALGORITHM,
      publicKey: keys.publicKey,
      signingKey: this.key,
      extensions: [
        new x509.SubjectAlternativeNameExtension([{ type: "dns", value: host }]),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        await x509.AuthorityKeyIdentifierExtension.create(this.certificate.publicKey), // Python 3.13 asks for it
      ],
    });
    return createSecureContext({
      // With the authority's own certificate: a browser that is told its key looks for that key in what it is sent.
      cert: [certificate, this.certificate].map((each) => each.toString("pem")).join("\n"),
      key: await privateKeyPem(keys),
    });
  }
}

async function create(folder: string, certificateFile: string, keyFile: string): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = await subtle.generateKey(KEY_ALGORITHM, true, ["sign", "verify"]);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: "CN=Sign-in lab (this machine only)",
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + 3650 * DAY),
    signingAlgorithm: KEY_ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  writeFileSync(keyFile, await privateKeyPem(keys), { mode: 0o600 });
  // Written last and atomically: where there is a certificate, the authority is complete.
  writeFileSync(`${certificateFile}.tmp`, certificate.toString("pem"));
  renameSync(`${certificateFile}.tmp`, certificateFile);
}

async function privateKeyPem(keys: webcrypto.CryptoKeyPair): Promise<string> {
  return x509.PemConverter.encode(await subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");
}
