import { verify, X509Certificate } from "node:crypto";
import { SignedXml } from "xml-crypto";
import type { Application } from "../data";
import { StsError } from "../sts-error";
import type { Message } from "./message";
import { RSA_SHA256, XML_SIGNATURE } from "./names";
import { pemOf } from "./signature";
import { childOf } from "./xml";

/** How old a signed request may be. */
const LIFETIME_MS = 60 * 60_000;

/** How many of the certificates that were added last a request without a key identifier is compared with. */
const COMPARED = 2;

/**
 * Checks the signature of a request if the application demands one. Otherwise Entra doesn't look at it.
 *
 * The words are known for 76021 and 76023. Of the others the documents only describe when they come, and Microsoft's support
 * their numbers.
 *
 * @throws StsError AADSTS76021, 76022, 76023, 76025, 76026
 * @see https://learn.microsoft.com/entra/identity/enterprise-apps/howto-enforce-signed-saml-authentication
 * @see https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts76021-request-not-signed
 */
export function assertSigned(message: Message, issueInstant: Date, application: Application): void {
  if (!requiresSignature(application)) return;
  const { binding } = message;
  if (binding === "redirect" ? !hasParameter(message, "Signature") : signatureOf(message) === undefined) {
    throw notSigned();
  }
  const certificates = verificationCertificates(application);
  if (certificates.length === 0) {
    throw refusal(76022, "The application requires signed requests and has no certificate to verify them.");
  }
  const isGenuine = certificates.some((certificate) =>
    binding === "redirect" ? isSignedQuery(message, certificate) : isSignedXml(message, certificate),
  );
  if (!isGenuine) {
    throw refusal(
      76023,
      "The signature of the received authentication request is invalid, please contact the administrator to resolve the issue.",
    );
  }
  if (issueInstant.getTime() + LIFETIME_MS < Date.now()) {
    throw refusal(76026, "IssueTime in an SAML2 Authentication Request is expired.");
  }
}

export function requiresSignature({ properties }: Application): boolean {
  return properties.requestSignatureVerification?.isSignedRequestRequired ?? false;
}

export function notSigned(): StsError {
  return refusal(
    76021,
    "The request sent by client is not signed while the application requires signed requests.",
  );
}

function verificationCertificates({ keys = [] }: Application): readonly string[] {
  return keys
    .filter(({ usage, endDateTime }) => usage === "Verify" && Date.parse(endDateTime) > Date.now())
    .slice(-COMPARED)
    .map(({ certificate }) => certificate);
}

/** Of the redirect binding, the signature is about the parameters as they were written. */
function isSignedQuery({ query }: Message, certificate: string): boolean {
  const written = new Map(query.split("&").map((pair) => [pair.split("=")[0], pair]));
  const algorithm = new URLSearchParams(query).get("SigAlg");
  if (!algorithm) throw refusal(76025, "The request is signed and its signature algorithm is missing.");
  if (algorithm !== RSA_SHA256) return false;
  const content = ["SAMLRequest", "RelayState", "SigAlg"].flatMap((name) => written.get(name) ?? []);
  const signature = new URLSearchParams(query).get("Signature") ?? "";
  const { publicKey } = new X509Certificate(Buffer.from(certificate, "base64"));
  return verify(
    "sha256",
    Buffer.from(content.join("&")),
    publicKey,
    Buffer.from(signature.replaceAll(" ", "+"), "base64"),
  );
}

/** Of the POST binding, the signature is in the request, and about the whole of it. */
function isSignedXml(message: Message, certificate: string): boolean {
  const signature = signatureOf(message);
  const verifier = new SignedXml({ publicCert: pemOf(certificate), getCertFromKeyInfo: () => null });
  try {
    verifier.loadSignature(String(signature));
    const [reference, ...others] = verifier.getReferences();
    return (
      verifier.signatureAlgorithm === RSA_SHA256 &&
      others.length === 0 &&
      reference?.uri === `#${message.root.getAttribute("ID")}` &&
      verifier.checkSignature(message.xml)
    );
  } catch {
    return false; // xml-crypto throws at what it can't verify
  }
}

function signatureOf({ root }: Message) {
  return childOf(root, XML_SIGNATURE, "Signature");
}

function hasParameter({ query }: Message, name: string): boolean {
  return new URLSearchParams(query).has(name);
}

function refusal(code: number, message: string): StsError {
  return new StsError("invalid_request", code, message);
}
