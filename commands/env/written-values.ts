import { entryOf } from "../../environments/entry-of";

/** What a person writes for a value, as the file has it. */

/** A domain is a prefix, or a custom domain, whose certificate is another value. */
export const domainIn = (text: string, hasCertificate = false): unknown =>
  hasCertificate || /^(?!.*\.amazoncognito\.com$)[^\s/:{}]+\.[^\s/:{}]+$/.test(text) ? { name: text } : text;

/** Organisations are `any`, or each an ID and a name, like `ID=name, ID=name`. A name may have commas, an ID has none. */
export function organizationsIn(text: string): unknown {
  const given = text.trim().replace(/[,;\s]+$/, "");
  if (given === "any") return given;
  return given.split(given.includes("=") ? /[,;\s]+(?=[^,;\s=]+=)/ : /[,;\s]+/).map((each) => {
    const [id = "", ...name] = each.split("=");
    return { id, name: name.join("=") };
  });
}

/** `true` and `false`; the schema refuses anything else. */
export const booleanIn = (text: string): unknown =>
  entryOf({ true: true, false: false }, text.trim()) ?? text.trim();
