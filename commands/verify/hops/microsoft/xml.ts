import type { Element } from "@xmldom/xmldom";

export const PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
export const ASSERTION = "urn:oasis:names:tc:SAML:2.0:assertion";
export const METADATA = "urn:oasis:names:tc:SAML:2.0:metadata";
export const XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
export const HTTP_REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";

/**
 * Reads a document of somebody else's. One with a document type is refused: it could define entities.
 *
 * @returns nothing for what is no XML
 */
export async function parseXml(text: string): Promise<Element | undefined> {
  // Only who walks a chain by SAML waits for it.
  const { DOMParser, onErrorStopParsing } = await import("@xmldom/xmldom");
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml");
    return document.doctype === null ? (document.documentElement ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** Its elements with a name, however deep. */
export const elementsIn = (parent: Element, namespace: string, name: string): readonly Element[] =>
  Array.from(parent.getElementsByTagNameNS(namespace, name));
