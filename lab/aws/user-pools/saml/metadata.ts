import { X509Certificate } from "node:crypto";
import { DOMParser, type Element, onErrorStopParsing } from "@xmldom/xmldom";

/** What Cognito reads in the metadata of a SAML identity provider. */
export interface SamlMetadata {
  readonly entityId: string;
  /** Where people sign in, by the redirect binding. */
  readonly signInUrl: string;
  /** Where people sign out, by the redirect binding. */
  readonly signOutUrl: string | undefined;
  /** DER in base64. A signature counts if it is of any of them. */
  readonly signingCertificates: readonly string[];
  /** Until when it may be used; milliseconds since 1970. */
  readonly validUntil: number | undefined;
  /** How long it may be kept, in milliseconds. */
  readonly cacheDuration: number | undefined;
}

/** What is wrong with metadata, in Cognito's words where a public source has them. */
export class MetadataError extends Error {
  override readonly name = "MetadataError";
}

const METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
const XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
const REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

/**
 * Reads metadata. Cognito does it by OpenSAML, whose parser takes no DTD.
 *
 * @throws MetadataError
 * @see https://github.com/ory/mocksaml/issues/103
 */
export function parseMetadata(xml: string): SamlMetadata {
  const entity = readEntity(xml);
  const provider = childrenOf(entity, METADATA, "IDPSSODescriptor")[0];
  const signInUrl = provider && redirectUrlOf(provider, "SingleSignOnService");
  // No public source has the words.
  if (provider === undefined || signInUrl === undefined)
    throw new MetadataError(
      "Invalid SAML metadata: it has no SingleSignOnService with the HTTP-Redirect binding.",
    );
  return {
    entityId: entity.getAttribute("entityID") ?? "",
    signInUrl,
    signOutUrl: redirectUrlOf(provider, "SingleLogoutService"),
    signingCertificates: signingCertificatesOf(provider),
    validUntil: timeOf(entity.getAttribute("validUntil")),
    cacheDuration: durationOf(entity.getAttribute("cacheDuration")),
  };
}

/**
 * Metadata is refused once all its signing certificates are out of date. The guide speaks of one certificate; no public source
 * says what Cognito does if there are several, or none.
 *
 * @throws MetadataError
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/36912
 */
export function checkCertificates({ signingCertificates }: SamlMetadata): void {
  if (signingCertificates.length > 0 && !signingCertificates.some(isInDate)) {
    throw new MetadataError("Signing certificates are expired");
  }
}

/** Whether a certificate (DER in base64) is valid now. */
export function isInDate(certificate: string): boolean {
  const { validFrom, validTo } = new X509Certificate(Buffer.from(certificate, "base64"));
  const now = Date.now();
  return Date.parse(validFrom) <= now && now <= Date.parse(validTo);
}

function readEntity(xml: string): Element {
  const failure = new MetadataError("Unable to unmarshall metadata");
  if (/<!DOCTYPE/i.test(xml)) throw failure;
  const root = parseXml(xml);
  if (root?.namespaceURI !== METADATA || root.localName !== "EntityDescriptor") throw failure;
  return root;
}

function parseXml(xml: string): Element | undefined {
  try {
    const parser = new DOMParser({ onError: onErrorStopParsing });
    return parser.parseFromString(xml.trim().replace(/^\uFEFF/, ""), "text/xml").documentElement ?? undefined;
  } catch {
    return undefined;
  }
}

function childrenOf(parent: Element, namespace: string, name: string): Element[] {
  return [...parent.childNodes].filter(
    (node): node is Element => node.namespaceURI === namespace && node.localName === name,
  );
}

function redirectUrlOf(provider: Element, service: string): string | undefined {
  const found = childrenOf(provider, METADATA, service).find(
    (each) => each.getAttribute("Binding") === REDIRECT,
  );
  return found?.getAttribute("Location") ?? undefined;
}

/** A key without a use is for signing too. */
function signingCertificatesOf(provider: Element): string[] {
  return childrenOf(provider, METADATA, "KeyDescriptor")
    .filter((key) => (key.getAttribute("use") || "signing") === "signing")
    .flatMap((key) => [...key.getElementsByTagNameNS(XML_SIGNATURE, "X509Certificate")])
    .map((certificate) => (certificate.textContent ?? "").replace(/\s+/g, ""))
    .filter(isCertificate);
}

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(Buffer.from(text, "base64")).raw.length > 0;
  } catch {
    return false;
  }
}

function timeOf(text: string | null): number | undefined {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? undefined : time;
}

/** @param text such as `PT1H` or `P1DT12H`, which are the units that such documents use */
function durationOf(text: string | null): number | undefined {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/.exec(text ?? "");
  if (match === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
