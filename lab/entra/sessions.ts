import { randomUUID } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { Expiring } from "../kit/expiring";
import type { Identity } from "./people";

/** The people who are signed in in a browser. */
export interface Session {
  /** Applications get it as `session_state`. */
  readonly id: string;
  /** In the order of their sign-ins. */
  readonly identities: readonly Identity[];
  /** When somebody last signed in. */
  readonly since: Date;
  /** IDs of the applications that the session was used for. */
  readonly appIds: Set<string>;
}

const COOKIE = "ESTSAUTH";
const COOKIE_OPTIONS = { path: "/", secure: true, httpOnly: true, sameSite: "None" } as const;

/** Single sign-on: a browser stays signed in for a day, until it signs out, or until the lab ends. */
export class Sessions {
  readonly #sessions = new Expiring<Session>(24 * 60 * 60_000);

  current(c: Context): Session | undefined {
    return this.#sessions.get(getCookie(c, COOKIE) ?? "");
  }

  /** Adds a person to the session. The cookie is new, so that nobody can have planted it. */
  signIn(c: Context, identity: Identity): Session {
    const { id = randomUUID(), identities = [], appIds = new Set<string>() } = this.current(c) ?? {};
    const others = identities.filter((other) => !isSame(other, identity));
    const session = { id, identities: [...others, identity], since: new Date(), appIds };
    this.#sessions.take(getCookie(c, COOKIE) ?? "");
    setCookie(c, COOKIE, this.#sessions.add(session), COOKIE_OPTIONS);
    return session;
  }

  /** Signs one person out; the others stay. */
  signOutOne(c: Context, identity: Identity): void {
    const session = this.current(c);
    const others = session?.identities.filter((other) => !isSame(other, identity)) ?? [];
    if (session === undefined || others.length === 0) {
      this.signOut(c);
      return;
    }
    this.#sessions.take(getCookie(c, COOKIE) ?? "");
    setCookie(c, COOKIE, this.#sessions.add({ ...session, identities: others }), COOKIE_OPTIONS);
  }

  /** Signs everyone out. */
  signOut(c: Context): void {
    this.#sessions.take(getCookie(c, COOKIE) ?? "");
    deleteCookie(c, COOKIE, COOKIE_OPTIONS);
  }
}

export function isSame(a: Identity, b: Identity): boolean {
  return a.account.id === b.account.id && a.homeTenantId === b.homeTenantId;
}
