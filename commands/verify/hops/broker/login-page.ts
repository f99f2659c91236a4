import { attributeOf, tagsIn } from "../../network/tags";

/** What Auth0's page offers a person. */
export interface Offers {
  /** Names of the connections that have a button. */
  readonly connections: readonly string[];
  /**
   * What it has a form for, if it has one: a password of a database connection, or an address alone. That is the first step to a
   * password, or looks for a connection of the address's domain.
   */
  readonly form?: "password" | "address";
}

/**
 * Reads Auth0's Universal Login: each button is a form of its own, with the connection's name in a hidden field; the form for an
 * address and a password is the first. Pages that people saved have it so (`data-provider`, `data-form-secondary`).
 *
 * @returns nothing for a page that is none, or that a script makes
 */
export function readLoginPage(html: string): Offers | undefined {
  const tags = tagsIn(html, ["input", "button"]);
  const connections = tags
    .filter((tag) => attributeOf(tag, "name") === "connection")
    .map((tag) => attributeOf(tag, "value"));
  const names = [...new Set(connections.flatMap((name) => name ?? []))];
  const fields = tags.map((tag) => attributeOf(tag, "name"));
  if (fields.includes("password")) return { connections: names, form: "password" };
  if (fields.some((field) => field === "username" || field === "email")) {
    return { connections: names, form: "address" };
  }
  return names.length === 0 ? undefined : { connections: names };
}
