import { X509Certificate } from "node:crypto";
import { elementsIn, HTTP_REDIRECT, METADATA, parseXml, XML_SIGNATURE } from "./xml";

/** What Entra says of itself to whom it signs people in for, by SAML. */
export interface SamlMetadata {
  /** What it calls itself in its assertions. */
  readonly entityId: string;
  /** Where it takes requests by redirect. */
  readonly signInUrl: string | undefined;
  readonly certificates: readonly {
    /** SHA-1, in upper-case hexadecimal digits, as Entra names certificates. */
    readonly thumbprint: string;
    readonly ends: Date;
  }[];
}

/** @returns nothing for what is no metadata of an identity provider */
export async function readSamlMetadata(text: string): Promise<SamlMetadata | undefined> {
  const root = await parseXml(text);
  const [provider] = root === undefined ? [] : elementsIn(root, METADATA, "IDPSSODescriptor");
  if (root?.localName !== "EntityDescriptor" || provider === undefined) return undefined;
  const service = elementsIn(provider, METADATA, "SingleSignOnService").find(
    (each) => each.getAttribute("Binding") === HTTP_REDIRECT,
  );
  return {
    entityId: root.getAttribute("entityID") ?? "",
    signInUrl: service?.getAttribute("Location") ?? undefined,
    certificates: elementsIn(provider, METADATA, "KeyDescriptor")
      .filter((each) => (each.getAttribute("use") || "signing") === "signing")
      .flatMap((each) => elementsIn(each, XML_SIGNATURE, "X509Certificate"))
      .flatMap(({ textContent }) => certificateOf(textContent ?? "")),
  };
}

function certificateOf(base64: string) {
  try {
    const { fingerprint, validTo } = new X509Certificate(Buffer.from(base64, "base64"));
    return [{ thumbprint: fingerprint.replaceAll(":", ""), ends: new Date(validTo) }];
  } catch {
    return [];
  }
}
