/** The tags of some names in a page. Whatever the page is, it is looked through once: a tag ends where another one begins. */
export const tagsIn = (html: string, names: readonly string[]): readonly string[] =>
  html.match(new RegExp(`<(?:${names.join("|")})\\b[^<>]*>`, "gi")) ?? [];

/** An attribute of a tag. @returns `undefined` where it has none */
export function attributeOf(tag: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, "i").exec(tag) ?? [];
  return double ?? single ?? bare;
}
