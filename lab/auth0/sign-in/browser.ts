import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import type { TenantEnv } from "../context";
import type { Session } from "./memory";
import { sessionLifetimeOf } from "./session-lifetime";

/** Identifies the browser, for a year. */
const DEVICE = "did";
/** Holds the session's id. */
const SESSION = "auth0";

/** The browser sends them even when another site sent it here. */
const COOKIE: CookieOptions = { path: "/", secure: true, httpOnly: true, sameSite: "None" };
const DAY_S = 24 * 60 * 60;

/** The browser of a request, by its cookies. */
export class Browser {
  constructor(private readonly c: Context<TenantEnv>) {}

  /** Its ID, if it has one. */
  get id(): string | undefined {
    return getCookie(this.c, DEVICE);
  }

  /** Its ID: a new one if it has none. */
  identify(): string {
    const id = this.id ?? randomUUID();
    setCookie(this.c, DEVICE, id, { ...COOKIE, maxAge: 365 * DAY_S });
    return id;
  }

  get session(): Session | undefined {
    return this.c.get("host").memory.sessions.get(getCookie(this.c, SESSION) ?? "");
  }

  /** Starts a session, and ends the one before it. */
  startSession(session: Session): void {
    const { memory, tenant } = this.c.get("host");
    const { sessions } = memory;
    const isPersistent = tenant.settings.session_cookie?.mode !== "non-persistent";
    sessions.take(getCookie(this.c, SESSION) ?? "");
    setCookie(this.c, SESSION, sessions.add(session), {
      ...COOKIE,
      ...(isPersistent && { maxAge: sessionLifetimeOf(tenant) }),
    });
  }

  endSession(): void {
    this.c.get("host").memory.sessions.take(getCookie(this.c, SESSION) ?? "");
    deleteCookie(this.c, SESSION, COOKIE);
  }
}
