import { type HTMLElement, parse } from "node-html-parser";
import { CookieJar } from "tough-cookie";
import type { Wire } from "../network/wire";

/** A page that a person sees. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly html: string;
}

/** An account with a password, which a page asks for. */
export interface PasswordAccount {
  readonly email: string;
  readonly password: string;
  /** Whether the person still has to make it, on the page that the link "Sign up" leads to. @default false */
  readonly isNew?: boolean;
}

export interface WalkOptions {
  /** Whether the walk ends at the URL without requesting it, as at the app's callback URL. */
  readonly stopAt: (url: URL) => boolean;
  /** The account that the person picks. */
  readonly account: string;
  /** The identity provider that the person picks on Cognito's page. @default - the first one */
  readonly identityProvider?: string;
  /** What the person types where a page asks for an e-mail address alone. @default - nothing: the walk is stuck there */
  readonly email?: string;
  /** The connection that the person picks on Auth0's page. @default - the first one */
  readonly connection?: string;
  /** What the person types on a page that asks for a password. @default - nothing: they press a button instead */
  readonly password?: PasswordAccount;
  /** What the person says on the consent page. @default "accept" */
  readonly consent?: "accept" | "deny";
}

/** Where a walk ended, and how. */
export interface Walk {
  readonly end: URL;
  /** The page that the walk got stuck on; `undefined` if it reached a URL to stop at. */
  readonly stuckOn?: Page;
  /** Every URL on the way, in order. */
  readonly way: readonly URL[];
}

/** More than a sign-in takes. */
const MAX_STEPS = 30;

/**
 * A person at a browser without a screen: follows redirects, keeps cookies, and answers the pages of a sign-in through their
 * forms.
 */
export class Person {
  readonly #cookies = new CookieJar();

  constructor(private readonly wire: Wire) {}

  /** Opens a URL and answers pages until the walk ends. @throws Error after 30 steps */
  async walk(start: string, options: WalkOptions): Promise<Walk> {
    const way: URL[] = [];
    let request = new Request(start);
    for (let steps = 0; steps < MAX_STEPS; steps += 1) {
      const url = new URL(request.url);
      way.push(url);
      if (options.stopAt(url)) return { end: url, way };
      const response = await this.send(request);
      const location = response.headers.get("location");
      if (location !== null && response.status >= 300 && response.status < 400) {
        request = new Request(new URL(location, url));
        continue;
      }
      const html = await response.text();
      const answer = answerTo(html, url, options);
      if (answer === undefined) return { end: url, stuckOn: { url, status: response.status, html }, way };
      request = answer;
    }
    throw new Error(
      `the sign-in is going round in circles: ${way.map(({ host, pathname }) => host + pathname).join(" -> ")}`,
    );
  }

  /** Sends one request with the person's cookies, and follows no redirect. */
  async send(request: Request): Promise<Response> {
    const headers = new Headers(request.headers);
    const cookie = await this.#cookies.getCookieString(request.url);
    if (cookie !== "") headers.set("cookie", cookie);
    const response = await this.wire(new Request(request, { headers, redirect: "manual" }));
    for (const set of response.headers.getSetCookie()) await this.#cookies.setCookie(set, request.url);
    return response;
  }
}

/** The request that pressing a button sends; `undefined` on a page that asks nothing. */
function answerTo(html: string, url: URL, options: WalkOptions): Request | undefined {
  const page = parse(html);
  const forms = page.querySelectorAll("form");
  const withPassword = forms.find((form) => form.querySelector('input[type="password"]') !== null);
  if (options.password !== undefined && withPassword !== undefined) {
    return typePassword(page, withPassword, url, options.password);
  }
  for (const [name, wanted] of [
    ["account", options.account],
    ["decision", options.consent ?? "accept"],
    ["identity_provider", options.identityProvider],
  ] as const) {
    const button = forms
      .flatMap((form) => form.querySelectorAll(`button[name="${name}"]`))
      .find((each) => wanted === undefined || each.getAttribute("value") === wanted);
    const form = button?.closest("form");
    if (form) return submit(form, url, [name, button?.getAttribute("value") ?? ""]);
  }
  const choosing = forms.find((form) => isOf(form, options.connection));
  if (choosing !== undefined) return submit(choosing, url);
  const asking = forms.find((form) => form.querySelector('input[type="email"]') !== null);
  if (asking !== undefined) return typeEmail(page, asking, url, options.email);
  // A page submits a form that asks nothing by itself: response_mode=form_post, SAML.
  const [only] = forms.filter(
    (form) => form.querySelector('button[name], input[name="connection"]') === null,
  );
  return only && submit(only, url);
}

/** Whether a form is the button of a connection on Auth0's page. @param name of the connection; `undefined`: of any */
function isOf(form: HTMLElement, name: string | undefined): boolean {
  const connection = form.querySelector('input[name="connection"]')?.getAttribute("value");
  return connection !== undefined && (name ?? connection) === connection;
}

/** What a person does on a page that asks for an e-mail address; `undefined` if the page says that it is of no use. */
function typeEmail(
  page: HTMLElement,
  form: HTMLElement,
  url: URL,
  email: string | undefined,
): Request | undefined {
  if (email === undefined || page.querySelector('[role="alert"]') !== null) return undefined;
  return submit(form, url, undefined, (input) =>
    input.getAttribute("type") === "email" ? email : undefined,
  );
}

/** What a person with a password does on a page that asks for it; `undefined` if the page says that something was wrong. */
function typePassword(
  page: HTMLElement,
  form: HTMLElement,
  url: URL,
  { email, password, isNew = false }: PasswordAccount,
): Request | undefined {
  if (page.querySelector('[role="alert"]') !== null) return undefined;
  const signUp = page.querySelectorAll("a").find(({ text }) => text === "Sign up");
  if (isNew && signUp !== undefined) return new Request(new URL(signUp.getAttribute("href") ?? "", url));
  const button = form.querySelector("button[name]");
  const pressed: [string, string] | undefined = button
    ? [button.getAttribute("name") ?? "", button.getAttribute("value") ?? ""]
    : undefined;
  return submit(form, url, pressed, (input) => {
    const type = input.getAttribute("type");
    return type === "password" ? password : type === "text" || type === "email" ? email : undefined;
  });
}

/** @param typed what the person types into an input; `undefined` leaves it as it is */
function submit(
  form: HTMLElement,
  url: URL,
  pressed?: [string, string],
  typed: (input: HTMLElement) => string | undefined = () => undefined,
): Request {
  const fields = form
    .querySelectorAll("input[name]")
    .filter((input) => input.getAttribute("type") !== "checkbox" || input.hasAttribute("checked"))
    .map((input): [string, string] => [
      input.getAttribute("name") ?? "",
      typed(input) ?? input.getAttribute("value") ?? "",
    ]);
  const values = new URLSearchParams(pressed === undefined ? fields : [...fields, pressed]);
  const target = new URL(form.getAttribute("action") ?? "", url);
  if (form.getAttribute("method")?.toLowerCase() === "post") {
    return new Request(target, { method: "POST", body: values });
  }
  target.search = values.toString();
  return new Request(target);
}
