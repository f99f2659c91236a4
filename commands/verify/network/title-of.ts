/** How much of a title is shown. */
const SHOWN = 80;

/** The title of a page in one line. @returns `undefined` where it has none */
export function titleOf(html: string): string | undefined {
  const [, title = ""] = /<title[^<>]*>([^<]*)/i.exec(html) ?? [];
  return title.replace(/\s+/g, " ").trim().slice(0, SHOWN).trim() || undefined;
}
