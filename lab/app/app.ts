import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { AuthorizationResponseError, ResponseBodyError } from "openid-client";
import { Expiring } from "../kit/expiring";
import type { Trail } from "../network/trail";
import type { Wire } from "../network/wire";
import type { AppConfiguration } from "./configuration";
import { failedPage, nothingDeployedPage, type SignedIn, signedInPage, signedOutPage } from "./pages";
import { RelyingParty, type StartedSignIn } from "./relying-party";

export interface AppOptions {
  /** The app's callback URL, as its app client has it registered. */
  readonly callbackUrl: string;
  /** What the app is to use; `undefined` while nothing is deployed. */
  readonly configuration: () => AppConfiguration | undefined;
  readonly wire: Wire;
  readonly trail: Trail;
}

/** What the app knows about a browser. */
interface Session {
  started?: StartedSignIn;
  signedIn?: SignedIn;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A small relying party: signs people in and out, and shows who they are and which hops they came through. */
export function createApp({ callbackUrl, configuration, wire, trail }: AppOptions): Hono {
  const relyingParty = new RelyingParty(wire, callbackUrl);
  const sessions = new Expiring<Session>(DAY_MS, 5_000);

  /** The browser's session: a new one if it has none. */
  const sessionOf = (c: Context) => {
    const known = sessions.get(getCookie(c, "app") ?? "");
    if (known !== undefined) return known;
    const session: Session = {};
    setCookie(c, "app", sessions.add(session), { httpOnly: true, sameSite: "Lax", path: "/" });
    return session;
  };

  return new Hono()
    .get("/", (c) => {
      const { signedIn } = sessionOf(c);
      if (c.req.header("accept") === "application/json") return c.json(signedIn ?? null);
      if (configuration() === undefined) return c.html(nothingDeployedPage());
      return c.html(signedIn === undefined ? signedOutPage() : signedInPage(signedIn));
    })
    .get("/sign-in", async (c) => {
      const current = configuration();
      if (current === undefined) return c.html(nothingDeployedPage());
      const started = await relyingParty.startSignIn(current);
      sessionOf(c).started = started;
      return c.redirect(started.url.href);
    })
    .get(new URL(callbackUrl).pathname, async (c) => {
      const [session, current] = [sessionOf(c), configuration()];
      const { started } = session;
      delete session.started; // a sign-in can be finished once, even if that fails
      if (started === undefined || current === undefined) {
        return c.html(failedPage("no_sign_in", "This browser has no sign-in under way. Start again."), 400);
      }
      const callback = new URL(callbackUrl);
      callback.search = new URL(c.req.url).search;
      try {
        const claims = await relyingParty.finishSignIn(current, callback, started);
        const pool = { host: new URL(claims.iss).host, issuer: claims.iss, subject: claims.sub };
        const upstream = trail.hopsOf(callback.searchParams.get("code") ?? "");
        session.signedIn = { claims, hops: [...upstream, pool] };
        return c.redirect("/");
      } catch (error) {
        return c.html(failedPage(...describeError(error)), 400);
      }
    })
    .get("/sign-out", (c) => {
      delete sessionOf(c).signedIn;
      return c.redirect(configuration()?.signOutUrl ?? "/");
    });
}

function describeError(error: unknown): [code: string, description: string] {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return [error.error, error.error_description ?? error.message];
  }
  if (error instanceof Error)
    return ["rejected", `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ""}`];
  return ["rejected", String(error)];
}
