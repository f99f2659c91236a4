import { DOMParser, type Element, ParseError } from "@xmldom/xmldom";

/** Where XML is wrong. */
export class InvalidXml extends Error {
  override readonly name = "InvalidXml";

  constructor(
    readonly line: number,
    readonly position: number,
  ) {
    super(`invalid XML at line ${line}, position ${position}`);
  }
}

/**
 * Reads a document that comes from outside. One with a document type is refused: it could define entities.
 *
 * @throws InvalidXml
 */
export function parseXml(text: string): Element {
  let position = { line: 1, position: 1 };
  const parser = new DOMParser({
    onError: (_level, message, { locator }) => {
      position = { line: locator?.lineNumber ?? 1, position: locator?.columnNumber ?? 1 };
      throw new ParseError(message);
    },
  });
  try {
    const document = parser.parseFromString(text, "text/xml");
    const root = document.documentElement;
    if (root !== null && document.doctype === null) return root;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
  }
  throw new InvalidXml(position.line, position.position);
}

/** The first child element with a name. */
export function childOf(parent: Element, namespace: string, name: string): Element | undefined {
  return Array.from(parent.childNodes).find(
    (node): node is Element =>
      node.nodeType === 1 && node.namespaceURI === namespace && node.localName === name,
  );
}

export function textOf(element: Element | undefined): string {
  return element?.textContent?.trim() ?? "";
}
