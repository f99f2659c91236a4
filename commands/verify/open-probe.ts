import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { Agent, type Dispatcher, Headers } from "undici";
import type { Hop } from "./check";
import { clockWindowOf } from "./network/clock-window";
import { connectorOf } from "./network/connector";
import type { LookupFunction } from "./network/open-socket";
import { readBody } from "./network/read-body";
import { retryAfterOf } from "./network/retry-after";
import { SeenHosts } from "./network/seen-hosts";
import { codeOf, TroubleError } from "./network/trouble-error";
import type { Answer, Probe, Seen, Trouble } from "./probe";

/** For one request. */
const REQUEST_MS = 4000;
/** For all of them. */
const PROBE_MS = 10_000;
/** At a host at once, as browsers do. */
const CONNECTIONS = 8;
/** Browsers stop after 20; no host of a chain needs more than two. */
const MOST_REDIRECTS = 5;

/** As a browser sends them: some hosts have another answer for programs, or answer in a visitor's language. */
const HEADERS = {
  accept: "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8",
  "accept-encoding": "gzip, br",
  "accept-language": "en",
  "user-agent": "Mozilla/5.0 (compatible; npm run verify)",
};

/** What a request has besides its address. */
interface Request {
  /** @default - it is a GET */
  readonly form?: URLSearchParams;
  readonly cookie?: string;
}

export interface ProbeOptions {
  /** @default - this machine's own */
  readonly lookup?: LookupFunction;
  /** How long all requests may take, in milliseconds. @default - 10 s */
  readonly time?: number;
}

/**
 * The way to the hosts of a chain that the providers take with the same variables.
 *
 * @throws UserError when a file of certificates can't be read, or HTTPS_PROXY is no address
 */
export function openProbe(
  variables: NodeJS.ProcessEnv,
  { lookup, time = PROBE_MS }: ProbeOptions = {},
): Probe {
  const hosts = new SeenHosts();
  const asked = new Map<string, Promise<Seen>>();
  const closing = new AbortController();
  const end = AbortSignal.any([closing.signal, AbortSignal.timeout(time)]);
  const endsAt = Date.now() + time;
  const agent = new Agent({
    connections: CONNECTIONS,
    connect: connectorOf({
      ...{ variables, lookup, signal: end },
      onCertificate: (host, peer) => hosts.addCertificate(host, peer),
      onClock: (host, clock) => hosts.addClock(host, clock),
    }),
  });

  async function send(url: URL, { form, cookie }: Request): Promise<Answer> {
    const sent = Date.now();
    const signal = AbortSignal.any([end, AbortSignal.timeout(REQUEST_MS)]);
    const { statusCode, headers, body } = await agent.request({
      ...{ origin: url.origin, path: url.pathname + url.search, signal },
      ...(form === undefined ? { method: "GET" } : { method: "POST", body: String(form) }),
      headers: {
        ...HEADERS,
        ...(form && { "content-type": "application/x-www-form-urlencoded" }),
        ...(cookie && { cookie }),
      },
    });
    const all = headersOf(headers);
    hosts.addAnswer(url.host, clockWindowOf(all.get("date"), sent, Date.now()));
    const text = await readBody(url.host, body, all.get("content-encoding") ?? "");
    await nextTurn(); // undici takes the connection back by then: what is asked next needs no other one
    const to = all.get("location");
    return {
      isAnswer: true,
      ...{ url, status: statusCode, headers: all, text },
      ...(to !== null && URL.canParse(to, url) && { location: new URL(to, url) }),
    };
  }

  /** @throws TroubleError where there is no answer */
  async function trySending(url: URL, request: Request): Promise<Answer> {
    try {
      return await send(url, request);
    } catch (error) {
      throw explainSending(error, url, end.aborted);
    }
  }

  /** Once more if the host asks for it and there is time, or if it cut off a connection, perhaps just as we used it again. */
  async function sendTwice(url: URL, request: Request): Promise<Answer> {
    try {
      const answer = await trySending(url, request);
      const wait =
        answer.status === 429 ? retryAfterOf(answer.headers.get("retry-after"), Date.now()) : undefined;
      if (wait === undefined || Date.now() + wait >= endsAt) return answer;
      await delay(wait, undefined, { signal: end }).catch(() => {}); // the next one says that it is over
    } catch (error) {
      if ((error as TroubleError).kind !== "cut-off") throw error;
    }
    return trySending(url, request);
  }

  async function ask(hop: Hop, url: URL, request: Request = {}): Promise<Seen> {
    const owner = hosts.book(url.host, hop);
    try {
      return await sendTwice(url, request);
    } catch (error) {
      const { kind, message } = error as TroubleError;
      return hosts.addTrouble({ isAnswer: false, url, hop: owner, kind, reason: message });
    }
  }

  function get(hop: Hop, address: string | URL): Promise<Seen> {
    const url = new URL(address);
    url.hash = "";
    const known = asked.get(url.href) ?? ask(hop, url);
    asked.set(url.href, known);
    return known;
  }

  async function follow(hop: Hop, address: string | URL): Promise<Seen> {
    let seen = await get(hop, address);
    const cookies = new Map<string, string>();
    for (let count = 0; seen.isAnswer && seen.location?.host === seen.url.host; count++) {
      if (count === MOST_REDIRECTS)
        return hosts.addTrouble(endlessAt(seen.url, hosts.book(seen.url.host, hop)));
      for (const set of seen.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=;]*)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      seen = await (cookie === "" ? get(hop, seen.location) : ask(hop, seen.location, { cookie }));
    }
    return seen;
  }

  return {
    at: (hop) => ({
      get: (url) => get(hop, url),
      follow: (url) => follow(hop, url),
      post: (address, form) => ask(hop, new URL(address), { form: new URLSearchParams(form) }),
    }),
    hosts: () => hosts.list(),
    async close() {
      closing.abort();
      await agent.destroy();
    },
  };
}

const headersOf = (headers: Dispatcher.ResponseData["headers"]): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    ),
  );

const endlessAt = (url: URL, hop: Hop): Trouble => ({
  isAnswer: false,
  ...{ url, hop, kind: "redirect-loop" },
  reason: `${url.host} redirects from one of its pages to the next, more than ${MOST_REDIRECTS} times`,
});

function explainSending(error: unknown, { host }: URL, isAllOver: boolean): TroubleError {
  if (isAllOver)
    return new TroubleError("timed-out", `${host} did not answer before the time for everything was over`);
  if (error instanceof TroubleError) return error;
  if ((error as Error).name === "TimeoutError")
    return new TroubleError("timed-out", `${host} did not answer within ${REQUEST_MS / 1000} s`);
  return new TroubleError("cut-off", `${host} cuts off its answer (${codeOf(error)})`);
}
