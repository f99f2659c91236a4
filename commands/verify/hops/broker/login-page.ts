/** What Auth0's page offers a person. */
export interface Offers {
  /** Names of the connections that have a button. */
  readonly connections: readonly string[];
  /** Whether it has a form for a password, or for an e-mail address: of a database connection, or to look for one of its domain. */
  readonly hasForm: boolean;
}

/**
 * Reads Auth0's Universal Login: each button is a form of its own, with the connection's name in a hidden field; the form for an
 * address and a password is the first. Pages that people saved have it so (`data-provider`, `data-form-secondary`).
 *
 * @returns nothing for a page that is none, or that a script makes
 */
export function readLoginPage(html: string): Offers | undefined {
  const tags = html.match(/<(?:input|button)\b[^>]*>/gi) ?? [];
  const connections = tags
    .filter((tag) => attributeOf(tag, "name") === "connection")
    .map((tag) => attributeOf(tag, "value"));
  const hasForm = tags.some((tag) => FIELDS.has(attributeOf(tag, "name") ?? ""));
  const names = [...new Set(connections.flatMap((name) => name ?? []))];
  return names.length === 0 && !hasForm ? undefined : { connections: names, hasForm };
}

const FIELDS = new Set(["username", "email", "password"]);

function attributeOf(tag: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag) ?? [];
  return double ?? single ?? bare;
}
