import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { AuthorizationResponseError, ResponseBodyError } from "openid-client";
import { Expiring } from "../kit/expiring";
import type { Trail } from "../network/trail";
import type { Wire } from "../network/wire";
import type { AppConfiguration } from "./configuration";
import {
  type ErrorExplanation,
  failedPage,
  notFoundPage,
  nothingDeployedPage,
  notStartedPage,
  type SignedIn,
  signedInPage,
  signedOutPage,
} from "./pages";
import { RelyingParty, type StartedSignIn } from "./relying-party";

/** An app client that the app signs people in as. */
export interface AppClient {
  readonly name: string;
  /** The app's callback URL, as the app client has it registered. */
  readonly callbackUrl: string;
  /** `undefined` while nothing is deployed. */
  readonly configuration: () => AppConfiguration | undefined;
}

export interface AppOptions {
  /** The app's button takes the first that is deployed. All callback URLs have the same origin. */
  readonly clients: readonly AppClient[];
  readonly wire: Wire;
  readonly trail: Trail;
  /** Says what an error means. @returns nothing for one that it doesn't know. @default - the app shows the error alone */
  readonly explain?: (text: string) => ErrorExplanation | undefined;
}

/** What the app knows about a browser. */
interface Session {
  started?: StartedSignIn & { readonly client: string };
  signedIn?: SignedIn;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A small relying party: signs people in and out, and shows who they are and which hops they came through. */
export function createApp({ clients, wire, trail, explain }: AppOptions): Hono {
  const parties = clients.map((client) => ({
    ...client,
    relyingParty: new RelyingParty(wire, client.callbackUrl),
  }));
  const sessions = new Expiring<Session>(DAY_MS, 5_000);
  const findParty = (name?: string) =>
    name === undefined
      ? (parties.find(({ configuration }) => configuration() !== undefined) ?? parties[0])
      : parties.find((party) => party.name === name);

  /** The browser's session: a new one if it has none. */
  const sessionOf = (c: Context) => {
    const known = sessions.get(getCookie(c, "app") ?? "");
    if (known !== undefined) return known;
    const session: Session = {};
    setCookie(c, "app", sessions.add(session), { httpOnly: true, sameSite: "Lax", path: "/" });
    return session;
  };

  const renderFailure = (thrown: unknown, callback?: URL) => {
    const { error, description } = describeError(thrown);
    if (explain === undefined) return failedPage({ error, description });
    const text = textToExplain(error, description, callback);
    const explanation = explain(text);
    const line = `npm run explain -- ${inQuotes(text)}`;
    return failedPage({ error, description, line, ...(explanation && { explanation }) });
  };

  const app = new Hono()
    .get("/", (c) => {
      const { signedIn } = sessionOf(c);
      if (c.req.header("accept") === "application/json") return c.json(signedIn ?? null);
      const [first, ...others] = clients.flatMap(({ name, configuration }) => {
        const deployed = configuration();
        return deployed === undefined ? [] : [{ name, isConfidential: deployed.clientSecret !== undefined }];
      });
      if (first === undefined) return c.html(nothingDeployedPage());
      return c.html(signedIn === undefined ? signedOutPage(others) : signedInPage(signedIn));
    })
    .get("/sign-in/:client?", async (c) => {
      const party = findParty(c.req.param("client"));
      if (party === undefined) return c.notFound();
      const current = party.configuration();
      if (current === undefined) return c.html(nothingDeployedPage());
      const namesProvider = c.req.query("without") !== "identity_provider";
      try {
        const started = await party.relyingParty.startSignIn(current, { namesProvider });
        sessionOf(c).started = { ...started, client: party.name };
        return c.redirect(started.url.href);
      } catch (error) {
        return c.html(renderFailure(error), 502);
      }
    })
    .get("/sign-out", (c) => {
      const session = sessionOf(c);
      const party = findParty(session.signedIn?.client);
      delete session.signedIn;
      return c.redirect(party?.configuration()?.signOutUrl ?? "/");
    });

  const finishSignIn = async (c: Context) => {
    const session = sessionOf(c);
    const { started } = session;
    delete session.started; // a sign-in can be finished once, even if that fails
    const party = started && findParty(started.client);
    const current = party?.configuration();
    if (party === undefined || started === undefined || current === undefined) {
      return c.html(notStartedPage(), 400);
    }
    const callback = new URL(party.callbackUrl);
    if (callback.pathname !== c.req.path) return c.html(notStartedPage(), 400);
    callback.search = new URL(c.req.url).search;
    try {
      const claims = await party.relyingParty.finishSignIn(current, callback, started);
      const pool = { host: new URL(claims.iss).host, issuer: claims.iss, subject: claims.sub };
      const upstream = trail.hopsOf(callback.searchParams.get("code") ?? "");
      session.signedIn = { client: party.name, claims, hops: [...upstream, pool] };
      return c.redirect("/");
    } catch (error) {
      return c.html(renderFailure(error, callback), 400);
    }
  };
  for (const path of new Set(clients.map(({ callbackUrl }) => new URL(callbackUrl).pathname))) {
    app.get(path, finishSignIn);
  }
  app.notFound((c) => c.html(notFoundPage(), 404));
  return app;
}

function describeError(thrown: unknown): { readonly error: string; readonly description: string } {
  if (thrown instanceof AuthorizationResponseError || thrown instanceof ResponseBodyError) {
    return { error: thrown.error, description: thrown.error_description ?? thrown.message };
  }
  const because = thrown instanceof Error && thrown.cause instanceof Error ? `: ${thrown.cause.message}` : "";
  return {
    error: "rejected",
    description: thrown instanceof Error ? `${thrown.message}${because}` : String(thrown),
  };
}

/** The callback URL as it was called, where that says what failed. Its state and its code are nobody else's business. */
function textToExplain(error: string, description: string, callback: URL | undefined): string {
  if (callback === undefined || !callback.searchParams.has("error")) return `${error}: ${description}`;
  const url = new URL(callback.origin + callback.pathname);
  for (const name of ["error", "error_description"]) {
    const value = callback.searchParams.get(name);
    if (value !== null) url.searchParams.set(name, value);
  }
  return url.href;
}

/** A text as one word of a shell, in which nothing has a meaning. Whoever sends somebody here chooses what it says. */
const inQuotes = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the line
  `'${text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").replaceAll("'", `'\\''`)}'`;
