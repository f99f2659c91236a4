import { DOMParser, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { SamlError } from "./saml-error";

const PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
const ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
const XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
const SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

/** As the guide says, in characters of base64. */
const MAX_LENGTH = 100_000;

/** What an answer looks like from the outside. Nothing here is trusted: it only says what has to be checked. */
export interface SamlDocument {
  readonly id: string;
  readonly inResponseTo: string | undefined;
  readonly destination: string | undefined;
  readonly isSigned: boolean;
  readonly assertions: readonly { readonly isEncrypted: boolean; readonly isSigned: boolean }[];
}

/**
 * Parses an answer of an identity provider. A DTD, with which a document could define what its text means, is refused.
 *
 * @param base64 the form field
 * @param name of the root, in the protocol's namespace
 * @throws SamlError
 */
export function readSamlDocument(base64: string, name: "Response" | "LogoutResponse"): SamlDocument {
  if (base64.length > MAX_LENGTH)
    throw new SamlError(`The SAML response is longer than ${MAX_LENGTH} characters.`);
  const root = parse(Buffer.from(base64, "base64").toString());
  if (root === undefined || root.namespaceURI !== PROTOCOL || root.localName !== name) {
    throw new SamlError(`It is not a SAML ${name}.`);
  }
  checkStatus(root);
  return {
    id: root.getAttribute("ID") ?? "",
    inResponseTo: root.getAttribute("InResponseTo") ?? undefined,
    destination: root.getAttribute("Destination") ?? undefined,
    isSigned: isSigned(root),
    assertions: children(root)
      .filter(
        ({ namespaceURI, localName }) =>
          namespaceURI === ASSERTION && /^(?:Encrypted)?Assertion$/.test(localName ?? ""),
      )
      .map((each) => ({ isEncrypted: each.localName === "EncryptedAssertion", isSigned: isSigned(each) })),
  };
}

function parse(xml: string): Element | undefined {
  if (/<!DOCTYPE/i.test(xml)) throw new SamlError("The SAML response has a document type.");
  try {
    return (
      new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml").documentElement ??
      undefined
    );
  } catch {
    return undefined;
  }
}

function checkStatus(root: Element): void {
  const status = children(root).find(
    ({ namespaceURI, localName }) => namespaceURI === PROTOCOL && localName === "Status",
  );
  const codes = status === undefined ? [] : [...status.getElementsByTagNameNS(PROTOCOL, "StatusCode")];
  const values = codes.map((code) => code.getAttribute("Value") ?? "");
  if (values[0] === SUCCESS) return;
  const message = status?.getElementsByTagNameNS(PROTOCOL, "StatusMessage")[0]?.textContent;
  throw new SamlError(
    `The identity provider answered ${[...values, ...(message ? [message] : [])].join(", ") || "no status"}.`,
  );
}

function isSigned(element: Element): boolean {
  return children(element).some(
    ({ namespaceURI, localName }) => namespaceURI === XML_SIGNATURE && localName === "Signature",
  );
}

function children(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
}
