import { CookieJar } from "tough-cookie";
import type { Cloud } from "../../../lab/network/cloud";

/** A page or a redirect that a browser got. */
export interface Visit {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly text: string;
}

/** A browser without JavaScript: it keeps cookies, submits forms, and stops where it would leave the cloud. */
export class Browser {
  readonly #cookies = new CookieJar();

  constructor(private readonly cloud: Cloud) {}

  async open(url: string, init: RequestInit = {}): Promise<Visit> {
    const headers = new Headers(init.headers);
    headers.set("Cookie", this.#cookies.getCookieStringSync(url));
    const response = await this.cloud.fetch(new Request(url, { ...init, headers }));
    for (const cookie of response.headers.getSetCookie()) this.#cookies.setCookieSync(cookie, url);
    return { status: response.status, headers: response.headers, url, text: await response.text() };
  }

  /** Submits the page's only form by a button. */
  async submit(page: Visit, button: Record<string, string> = {}): Promise<Visit> {
    const { action, fields } = formOf(page);
    return this.open(action, { method: "POST", body: new URLSearchParams({ ...fields, ...button }) });
  }

  /** Names of the cookies that a request to the URL would carry. */
  cookies(url: string): string[] {
    return this.#cookies.getCookiesSync(url).map(({ key }) => key);
  }
}

/** The page's only form: where it goes, and its hidden fields. */
export function formOf({ text, url }: Visit): { action: string; fields: Record<string, string> } {
  const action = /<form method="post" action="([^"]*)">/.exec(text)?.[1];
  if (action === undefined) throw new Error(`no form in ${text}`);
  const hidden = text.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  const fields = [...hidden].map(([, name = "", value = ""]) => [name, decoded(value)]);
  return { action: new URL(decoded(action), url).href, fields: Object.fromEntries(fields) };
}

/** Values of the page's buttons with a name. */
export function buttons({ text }: Visit, name: string): string[] {
  return [...text.matchAll(/<button[^>]* name="([^"]*)" value="([^"]*)"/g)]
    .filter(([, found]) => found === name)
    .map(([, , value = ""]) => value);
}

/** The text of an element with the id. */
export function textOf({ text }: Visit, id: string): string {
  return decoded(new RegExp(`<(\\w+)[^>]* id="${id}"[^>]*>([^<]*)</\\1>`).exec(text)?.[2] ?? "");
}

/** The parameters that a redirect takes along. */
export function answerOf({ headers }: Visit): Record<string, string> {
  const { searchParams, hash } = new URL(headers.get("Location") ?? "");
  return Object.fromEntries(hash === "" ? searchParams : new URLSearchParams(hash.slice(1)));
}

function decoded(html: string): string {
  return html
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
