import { X509Certificate } from "node:crypto";
import { SignedXml } from "xml-crypto";
import { RSA_SHA256 } from "./names";
import type { TokenSigningKey } from "./token-signing-key";

const EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
const ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
const SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

/**
 * Signs a document's root element, which has an `ID`, by RSA-SHA256.
 *
 * @param location where the signature goes: an XPath and the place beside it
 */
export function signRoot(
  xml: string,
  { privateKey, certificate }: TokenSigningKey,
  location: { readonly reference: string; readonly action: "after" | "prepend" },
): string {
  const signer = new SignedXml({
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }),
    publicCert: pemOf(certificate),
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  signer.addReference({ xpath: "/*", transforms: [ENVELOPED, EXCLUSIVE], digestAlgorithm: SHA256 });
  signer.computeSignature(xml, { location });
  return signer.getSignedXml();
}

/** @param certificate base64 of the DER form */
export function pemOf(certificate: string): string {
  return new X509Certificate(Buffer.from(certificate, "base64")).toString();
}
