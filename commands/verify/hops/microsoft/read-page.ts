import { entryOf } from "../../../../environments/entry-of";
import type { Answer } from "../../probe";

/** What Microsoft shows to who is sent there. */
export type Page =
  | { readonly kind: "sign-in" }
  /** Its words, as it says them. */
  | { readonly kind: "error"; readonly text: string }
  /** Something else, as a clause: `it answers with status 503`. */
  | { readonly kind: "other"; readonly reason: string };

/**
 * Reads one of Microsoft's answers to a request for a sign-in. Most errors are a page with status 200. Others go back to where the
 * request came from, or to a page of personal accounts' that has them after the `#`.
 *
 * @see https://learn.microsoft.com/onedrive/developer/rest-api/getting-started/msa-oauth#errors
 */
export function readPage({ status, text, location }: Pick<Answer, "status" | "text" | "location">): Page {
  if (location !== undefined) {
    const returned = errorIn(location.searchParams) ?? errorIn(new URLSearchParams(location.hash.slice(1)));
    return returned === undefined ? { kind: "sign-in" } : { kind: "error", text: returned };
  }
  const error = errorOf(text);
  if (error !== undefined) return { kind: "error", text: error };
  if (status === 200) return { kind: "sign-in" };
  const [, said] = /role="alert">([^<]+)/.exec(text) ?? [];
  return {
    kind: "other",
    reason: `Microsoft answers with status ${status}${said === undefined ? "" : `: ${decode(said).trim()}`}`,
  };
}

function errorIn(parameters: URLSearchParams): string | undefined {
  const [error, description] = [parameters.get("error"), parameters.get("error_description")];
  if (error === null) return undefined;
  return description === null ? error : `${error}: ${shorten(description)}`;
}

/** What a page for people has in a variable of its script. */
interface Config {
  /** An error's words. */
  readonly strServiceExceptionMessage?: unknown;
  readonly sErrTxt?: unknown;
  readonly sErrorCode?: unknown;
  /** Of a page that is nothing but the error. */
  readonly iErrorCode?: unknown;
}

/** Nobody is signed in yet, which the page for signing in says of itself. */
const NOBODY_YET = "50058";

/** The error of a page; also of one that sends a form with it. */
function errorOf(html: string): string | undefined {
  const config = configOf(html);
  if (config !== undefined) {
    const { strServiceExceptionMessage: message, sErrTxt, sErrorCode, iErrorCode } = config;
    const text = [message, sErrTxt].find((each): each is string => typeof each === "string" && each !== "");
    const code = [sErrorCode, iErrorCode].map(String).find((each) => /^[1-9]\d{4,}$/.test(each));
    if (code === NOBODY_YET) return undefined;
    if (text !== undefined) return shorten(text);
    return code === undefined ? undefined : `AADSTS${code}`;
  }
  const [found] = /AADSTS\d{4,}[^<"]*/.exec(html) ?? [];
  return found === undefined ? undefined : shorten(decode(found));
}

/**
 * Microsoft's pages have their values as `$Config={…};` in a script.
 *
 * @see https://github.com/RaphiMC/MinecraftAuth (CredentialsMsaAuthService)
 */
function configOf(html: string): Config | undefined {
  const start = html.indexOf("$Config={");
  const script = html.slice(start + "$Config=".length);
  const end = script.search(/\};\s*(?:\/\/\]\]>|<\/script>)/);
  if (start === -1 || end === -1) return undefined;
  try {
    return Object(JSON.parse(script.slice(0, end + 1))) as Config;
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: "&", lt: "<", gt: ">" };

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (entity, decimal, hexadecimal, name) =>
    name === undefined
      ? characterOf(decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal))
      : (entryOf(ENTITIES, name) ?? entity),
  );

/** As browsers do: what is no character is shown as one that stands for it. */
const characterOf = (number: number): string =>
  number <= 0x10_ffff ? String.fromCodePoint(number) : "\ufffd";

/** How much of an error is shown. */
const SHOWN = 300;

/** An error's words in one line, without the IDs of the request. */
export function shorten(text: string): string {
  const [words = ""] = text
    .replace(/\s+/g, " ")
    .trim()
    .split(/ Trace ID:/);
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}

/** The number in an error of Microsoft's. */
export const codeIn = (text: string): string | undefined => /AADSTS(\d+)/.exec(text)?.[1];
