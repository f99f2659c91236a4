import { inflateRawSync } from "node:zlib";
import { ASSERTION, elementsIn, PROTOCOL, parseXml } from "./xml";

/** What Cognito asks Entra for, by SAML. */
export interface SamlRequest {
  /** What the pool calls itself. */
  readonly issuer: string;
  readonly destination: string | undefined;
  /** Where Entra should post its answer. */
  readonly replyUrl: string | undefined;
  readonly isSigned: boolean;
}

/** No request is larger. */
const MAXIMUM_BYTES = 1 << 18;

/**
 * Reads the request in a redirect.
 *
 * @returns nothing for what is none
 * @see https://docs.oasis-open.org/security/saml/v2.0/saml-bindings-2.0-os.pdf section 3.4
 */
export async function readSamlRequest({ searchParams }: URL): Promise<SamlRequest | undefined> {
  const root = await parseXml(inflate(searchParams.get("SAMLRequest") ?? ""));
  if (root?.localName !== "AuthnRequest" || root.namespaceURI !== PROTOCOL) return undefined;
  const [issuer] = elementsIn(root, ASSERTION, "Issuer");
  return {
    issuer: issuer?.textContent?.trim() ?? "",
    destination: root.getAttribute("Destination") || undefined,
    replyUrl: root.getAttribute("AssertionConsumerServiceURL") || undefined,
    isSigned: searchParams.has("Signature") && searchParams.has("SigAlg"),
  };
}

function inflate(encoded: string): string {
  try {
    return inflateRawSync(Buffer.from(encoded, "base64"), { maxOutputLength: MAXIMUM_BYTES }).toString(
      "utf8",
    );
  } catch {
    return "";
  }
}
