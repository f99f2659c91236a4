import { inflateRawSync } from "node:zlib";
import type { Element } from "@xmldom/xmldom";
import { StsError } from "../sts-error";
import { InvalidXml, parseXml } from "./xml";

/** A message of SAML's protocol, as the browser brought it. */
export interface Message {
  readonly binding: "post" | "redirect";
  readonly root: Element;
  readonly xml: string;
  readonly relayState: string | undefined;
  /** As it was written, which a signature of the redirect binding is about. */
  readonly query: string;
  /** What the application says besides. */
  readonly loginHint: string | undefined;
}

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;
const MAXIMUM_BYTES = 1 << 18;

/**
 * Reads a message of the HTTP-Redirect binding.
 *
 * @throws StsError AADSTS750054, 750056, 750055, 7500525
 */
export function readRedirect(url: URL): Message {
  const encoded = url.searchParams.get("SAMLRequest");
  if (!encoded) throw noMessage();
  const deflated = decodeBase64(encoded);
  return {
    ...parse(inflate(deflated)),
    binding: "redirect",
    query: url.search.slice(1),
    relayState: url.searchParams.get("RelayState") ?? undefined,
    loginHint: url.searchParams.get("login_hint") ?? undefined,
  };
}

/**
 * Reads a message of the HTTP-POST binding. No public source has the words for a form without one: these are the other
 * binding's.
 *
 * @throws StsError AADSTS750054, 750056, 7500525
 */
export function readPost(form: URLSearchParams, url: URL): Message {
  const encoded = form.get("SAMLRequest");
  if (!encoded) throw noMessage();
  return {
    ...parse(decodeBase64(encoded).toString("utf8")),
    binding: "post",
    query: "",
    relayState: form.get("RelayState") ?? undefined,
    loginHint: url.searchParams.get("login_hint") ?? form.get("login_hint") ?? undefined,
  };
}

/** @see https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-AADSTS750054-saml-request-not-present */
function noMessage(): StsError {
  return new StsError(
    "invalid_request",
    750054,
    "SAMLRequest or SAMLResponse must be present as query string parameters in HTTP request for SAML Redirect binding.",
  );
}

/** @see https://learn.microsoft.com/answers/questions/580306/aadsts750056-saml-message-was-not-properly-base64 */
function decodeBase64(encoded: string): Buffer {
  if (!BASE64.test(encoded)) {
    throw new StsError("invalid_request", 750056, "SAML message was not properly base64-encoded.");
  }
  return Buffer.from(encoded, "base64");
}

function inflate(deflated: Buffer): string {
  try {
    return inflateRawSync(deflated, { maxOutputLength: MAXIMUM_BYTES }).toString("utf8");
  } catch {
    throw new StsError("invalid_request", 750055, "SAML message was not properly DEFLATE-encoded.");
  }
}

function parse(xml: string): Pick<Message, "root" | "xml"> {
  try {
    return { root: parseXml(xml), xml };
  } catch (error) {
    if (error instanceof InvalidXml) throw xmlError(error.line, error.position);
    throw error;
  }
}

/** A message that is no XML, or lacks what SAML's schema demands. */
export function xmlError(line = 1, position = 1): StsError {
  return new StsError(
    "invalid_request",
    7500525,
    `There was an XML error in the SAML message at line ${line}, position ${position}. Verify that the XML content of the SAML messages conforms to the SAML protocol specifications.`,
  );
}

/** @see https://learn.microsoft.com/troubleshoot/entra/entra-id/app-integration/error-code-aadsts75005-not-a-valid-saml-request */
export function notSaml(): StsError {
  return new StsError("invalid_request", 75005, "The request is not a valid Saml2 protocol message.");
}
