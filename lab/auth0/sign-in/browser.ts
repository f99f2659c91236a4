import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { CookieOptions } from "hono/utils/cookie";
import type { TenantEnv } from "../context";
import type { Session } from "./memory";

/** Names the browser, for a year. */
const DEVICE = "did";
/** Holds the session's id. */
const SESSION = "auth0";

/** They come along when another site sends the browser here. */
const COOKIE: CookieOptions = { path: "/", secure: true, httpOnly: true, sameSite: "None" };
const DAY = 24 * 60 * 60;

/** The browser that asks, by its cookies. */
export class Browser {
  constructor(private readonly c: Context<TenantEnv>) {}

  /** Its id, if it has one. */
  get id(): string | undefined {
    return getCookie(this.c, DEVICE);
  }

  /** Its id, which it is given if it has none. */
  identify(): string {
    const id = this.id ?? randomUUID();
    setCookie(this.c, DEVICE, id, { ...COOKIE, maxAge: 365 * DAY });
    return id;
  }

  get session(): Session | undefined {
    return this.c.get("host").memory.sessions.get(getCookie(this.c, SESSION) ?? "");
  }

  /** Ends the session that there was, and begins a new one. */
  begin(session: Session): void {
    const { sessions } = this.c.get("host").memory;
    sessions.take(getCookie(this.c, SESSION) ?? "");
    setCookie(this.c, SESSION, sessions.add(session), { ...COOKIE, maxAge: 3 * DAY });
  }

  end(): void {
    this.c.get("host").memory.sessions.take(getCookie(this.c, SESSION) ?? "");
    deleteCookie(this.c, SESSION, COOKIE);
  }
}
