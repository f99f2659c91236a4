import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { AuthorizationResponseError, ResponseBodyError } from "openid-client";
import { Expiring } from "../kit/expiring";
import type { Trail } from "../network/trail";
import type { Wire } from "../network/wire";
import type { Deployed } from "./deployed";
import { failedPage, nothingDeployedPage, type SignedIn, signedInPage, signedOutPage } from "./pages";
import { RelyingParty, type Started } from "./relying-party";

export interface AppOptions {
  /** The app's callback URL, as its app client has it registered. */
  readonly callbackUrl: string;
  readonly deployed: () => Deployed | undefined;
  readonly wire: Wire;
  readonly trail: Trail;
}

/** What the app knows of a browser. */
interface Session {
  started?: Started;
  signedIn?: SignedIn;
}

const DAY = 24 * 60 * 60 * 1000;

/** A small relying party: signs people in and out, and shows who they are and which way they came. */
export function app({ callbackUrl, deployed, wire, trail }: AppOptions): Hono {
  const relyingParty = new RelyingParty(wire, callbackUrl);
  const sessions = new Expiring<Session>(DAY, 5_000);

  /** The session of the browser, new if it has none. */
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
      if (deployed() === undefined) return c.html(nothingDeployedPage());
      return c.html(signedIn === undefined ? signedOutPage() : signedInPage(signedIn));
    })
    .get("/sign-in", async (c) => {
      const deployment = deployed();
      if (deployment === undefined) return c.html(nothingDeployedPage());
      const started = await relyingParty.start(deployment);
      sessionOf(c).started = started;
      return c.redirect(started.url.href);
    })
    .get(new URL(callbackUrl).pathname, async (c) => {
      const [session, deployment] = [sessionOf(c), deployed()];
      const { started } = session;
      delete session.started; // whatever comes of it, it counts once
      if (started === undefined || deployment === undefined) {
        return c.html(failedPage("no_sign_in", "No sign-in of this browser is under way. Start again."), 400);
      }
      const callback = new URL(callbackUrl);
      callback.search = new URL(c.req.url).search;
      try {
        const claims = await relyingParty.finish(deployment, callback, started);
        const pool = { host: new URL(claims.iss).host, issuer: claims.iss, subject: claims.sub };
        const upstream = trail.of(callback.searchParams.get("code") ?? "");
        session.signedIn = { claims, hops: [...upstream, pool] };
        return c.redirect("/");
      } catch (error) {
        const [code, words] = inWords(error);
        return c.html(failedPage(code, words), 400);
      }
    })
    .get("/sign-out", (c) => {
      delete sessionOf(c).signedIn;
      return c.redirect(deployed()?.signOutUrl ?? "/");
    });
}

function inWords(error: unknown): [code: string, words: string] {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return [error.error, error.error_description ?? error.message];
  }
  if (error instanceof Error)
    return ["rejected", `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ""}`];
  return ["rejected", String(error)];
}
