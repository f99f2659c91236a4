import { webcrypto } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialNumber } from "../kit/certificate";
import { certificateFileIn, endsSoon } from "./certificate-file";
import { CLOUD_NAMES } from "./cloud-names";
import { constrainedNamesOf, constrainTo } from "./name-constraints";
import "reflect-metadata"; // @peculiar/x509 needs it
import { createSecureContext, type SecureContext } from "node:tls";
import * as x509 from "@peculiar/x509";

const { subtle } = webcrypto;

const KEY_ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY = 24 * 60 * 60 * 1000;
/** Whoever gets hold of its key has it for no longer. */
const VALID_FOR_MS = 90 * DAY;

/**
 * The lab's own certificate authority. Its key can pose as a cloud to whoever trusts it, so the key stays in the lab's folder, is a
 * new one each quarter, and certifies nothing but the clouds' names and the chains' own names there.
 */
export class CertificateAuthority {
  readonly #contexts = new Map<string, Promise<SecureContext>>();

  #permitting: Promise<void> = Promise.resolve();

  private constructor(
    /** PEM file to trust. */
    readonly certificateFile: string,
    private certificate: x509.X509Certificate,
    private readonly key: webcrypto.CryptoKey,
    /** Whether it takes the place of another one, which programs that run since before still trust. */
    readonly isRenewed: boolean,
  ) {}

  /**
   * Reads the authority from the folder, or creates it there, also in the place of one that is near its end or not constrained.
   *
   * @param names the chains' own names in the clouds
   */
  static async open(folder: string, names: readonly string[] = []): Promise<CertificateAuthority> {
    const certificateFile = certificateFileIn(folder);
    const keyFile = join(folder, "ca.key");
    const wasThere = existsSync(certificateFile);
    const isNew =
      !wasThere || endsSoon(folder) || constrainedNamesOf(readCertificate(certificateFile)).length === 0;
    if (isNew) await create(folder, certificateFile, keyFile);
    const key = await subtle.importKey(
      "pkcs8",
      x509.PemConverter.decodeFirst(readFileSync(keyFile, "utf8")),
      KEY_ALGORITHM,
      false,
      ["sign"],
    );
    const certificate = readCertificate(certificateFile);
    const authority = new CertificateAuthority(certificateFile, certificate, key, wasThere && isNew);
    await authority.permit(names);
    return authority;
  }

  /**
   * Certifies these names, too, from now on. Its key and its end stay: who trusts it already goes on, but for the new names.
   *
   * @param names the chains' own names in the clouds, which may come while the lab runs
   */
  permit(names: readonly string[]): Promise<void> {
    this.#permitting = this.#permitting
      .catch(() => {})
      .then(async () => {
        const permitted = constrainedNamesOf(this.certificate);
        const missing = names.filter((name) => !permitted.some((each) => isUnder(name, each)));
        if (missing.length === 0) return;
        const { publicKey, notBefore, notAfter } = this.certificate;
        this.certificate = await certifyAuthority(
          { publicKey: await publicKey.export(), privateKey: this.key },
          { notBefore, notAfter, names: [...permitted, ...new Set(missing)] },
        );
        replaceWhole(this.certificateFile, this.certificate.toString("pem"));
      });
    return this.#permitting;
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
   * @param validity @default - from yesterday, until the authority's end
   */
  async issue(
    host: string,
    { from, to } = { from: new Date(Date.now() - DAY), to: this.certificate.notAfter },
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
  const certificate = await certifyAuthority(keys, {
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + VALID_FOR_MS),
    names: CLOUD_NAMES,
  });
  replaceWhole(keyFile, await privateKeyPem(keys));
  // Written last: where there is a certificate, the authority is complete.
  replaceWhole(certificateFile, certificate.toString("pem"));
}

async function certifyAuthority(
  keys: webcrypto.CryptoKeyPair,
  {
    notBefore,
    notAfter,
    names,
  }: { readonly notBefore: Date; readonly notAfter: Date; readonly names: readonly string[] },
): Promise<x509.X509Certificate> {
  return x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: "CN=Sign-in lab (this machine only)",
    notBefore,
    notAfter,
    signingAlgorithm: KEY_ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      constrainTo(names),
    ],
  });
}

const isUnder = (name: string, domain: string) => name === domain || name.endsWith(`.${domain}`);

const readCertificate = (file: string) => new x509.X509Certificate(readFileSync(file, "utf8"));

/** Nobody reads half of it. */
function replaceWhole(file: string, text: string): void {
  writeFileSync(`${file}.tmp`, text, { mode: 0o600 });
  renameSync(`${file}.tmp`, file);
}

async function privateKeyPem(keys: webcrypto.CryptoKeyPair): Promise<string> {
  return x509.PemConverter.encode(await subtle.exportKey("pkcs8", keys.privateKey), "PRIVATE KEY");
}
