import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { DomainEnv } from "./context";
import type { Memory, Session } from "./memory";

type BrowserContext = Context<DomainEnv>;

const SESSION = "cognito";
const BROWSER = "csrf-state";
const OPTIONS = { path: "/", secure: true, httpOnly: true } as const;

/** The browser's session at this domain's pool. */
export async function sessionOf(c: BrowserContext, { sessions }: Memory): Promise<Session | undefined> {
  const pool = c.get("pool");
  const session = sessions.get(getCookie(c, SESSION) ?? "");
  if (session?.poolId !== pool.id) return undefined;
  const user = await pool.user(session.username);
  return user?.enabled && user.sub === session.userSub ? session : undefined;
}

export function startSession(c: BrowserContext, { sessions }: Memory, session: Session): void {
  setCookie(c, SESSION, sessions.add(session), { ...OPTIONS, sameSite: "Lax", maxAge: 3600 });
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

/** The URL of one of the domain's own pages. */
export function pageUrl(c: BrowserContext, path: `/${string}`, query: URLSearchParams): string {
  return `https://${c.get("host")}${path}?${query}`;
}

/** Where identity providers send browsers back. */
export function idpResponseUrl(c: BrowserContext): string {
  return `https://${c.get("host")}/oauth2/idpresponse`;
}
