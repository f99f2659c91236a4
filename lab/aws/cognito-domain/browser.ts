import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { PoolUser } from "../user-pools/pool-user";
import type { DomainEnv } from "./context";
import type { Subject } from "./federation/saml-assertion";
import type { Memory, Session } from "./memory";

type BrowserContext = Context<DomainEnv>;

const SESSION = "cognito";
const BROWSER = "csrf-state";
const FORM_TOKEN = "XSRF-TOKEN";
const OPTIONS = { path: "/", secure: true, httpOnly: true } as const;

/** The browser's session at this domain's pool. */
export async function sessionOf(c: BrowserContext, { sessions }: Memory): Promise<Session | undefined> {
  const pool = c.get("pool");
  const session = sessions.get(getCookie(c, SESSION) ?? "");
  if (session?.poolId !== pool.id) return undefined;
  const user = await pool.user(session.username);
  return user?.enabled && user.sub === session.userSub ? session : undefined;
}

/**
 * @param providerName of the identity provider that signed the user in, or `COGNITO` for a password
 * @param samlSubject whom a SAML identity provider knows them as
 */
export function startSession(
  c: BrowserContext,
  { sessions }: Memory,
  { username, sub }: PoolUser,
  providerName: string,
  samlSubject?: Subject,
): Session {
  const session: Session = {
    poolId: c.get("pool").id,
    username,
    userSub: sub,
    providerName,
    samlSubject,
    authTime: Math.floor(Date.now() / 1000),
  };
  setCookie(c, SESSION, sessions.add(session), { ...OPTIONS, sameSite: "Lax", maxAge: 3600 });
  return session;
}

export function endSession(c: BrowserContext, { sessions }: Memory): void {
  sessions.take(getCookie(c, SESSION) ?? "");
  deleteCookie(c, SESSION, OPTIONS);
}

/** Identifies the browser, so that a sign-in ends in the browser that started it. */
export function browserOf(c: BrowserContext): string | undefined {
  return getCookie(c, BROWSER);
}

/** Like {@link browserOf}, but gives a new browser a name. */
export function identifyBrowser(c: BrowserContext): string {
  const browser = browserOf(c) ?? randomUUID();
  setCookie(c, BROWSER, browser, { ...OPTIONS, sameSite: "None" });
  return browser;
}

/** Gives the browser a token for a form, which replaces that of each page before. */
export function giveFormToken(c: BrowserContext): string {
  const token = randomUUID();
  setCookie(c, FORM_TOKEN, token, { ...OPTIONS, sameSite: "Lax" });
  return token;
}

/** Whether a form is of the last page that gave this browser a token. */
export function hasFormToken(c: BrowserContext, token: string): boolean {
  return token !== "" && getCookie(c, FORM_TOKEN) === token;
}

/** The URL of one of the domain's own pages. */
export function pageUrl(c: BrowserContext, path: `/${string}`, query: URLSearchParams): string {
  return `https://${c.get("host")}${path}?${query}`;
}
