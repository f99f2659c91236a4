const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Elements of an XML error body, escaped. */
export function xmlElements(elements: Readonly<Record<string, string>>): string {
  return Object.entries(elements)
    .map(([name, text]) => `<${name}>${text.replace(/[&<>]/g, (c) => entities[c] ?? c)}</${name}>`)
    .join("");
}
