import type { Hop } from "./check";
import { Limit } from "./network/limit";
import type { LookupFunction } from "./network/open-socket";
import { SeenHosts } from "./network/seen-hosts";
import { type Request, Sender } from "./network/sender";
import { TroubleError } from "./network/trouble-error";
import type { Probe, Seen } from "./probe";

/** For all requests. */
const PROBE_MS = 10_000;
/** For one of them. */
const REQUEST_MS = 4000;
/** Browsers stop after 20; no host of a chain needs more than two. */
const MOST_REDIRECTS = 5;

export interface ProbeOptions {
  /** @default - this machine's own */
  readonly lookup?: LookupFunction;
  /** How long all requests may take, in milliseconds. @default - 10 s */
  readonly time?: number;
  /** How long one request may take, in milliseconds. @default - 4 s */
  readonly requestTime?: number;
}

/**
 * The way to the hosts of a chain that the providers take with the same variables.
 *
 * @throws UserError when a file of certificates can't be read, or HTTPS_PROXY is no address
 */
export function openProbe(
  variables: NodeJS.ProcessEnv,
  { lookup, time = PROBE_MS, requestTime = REQUEST_MS }: ProbeOptions = {},
): Probe {
  const hosts = new SeenHosts();
  const asked = new Map<string, Promise<Seen>>();
  const limit = new Limit(time);
  const sender = new Sender({
    ...{ variables, lookup, requestTime, endsAt: Date.now() + time },
    signal: limit.signal,
    onAnswer: (host, clock) => hosts.addAnswer(host, clock),
    onCertificate: (host, peer) => hosts.addCertificate(host, peer),
    onClock: (host, clock) => hosts.addClock(host, clock),
  });

  async function ask(hop: Hop, url: URL, request: Request = {}): Promise<Seen> {
    const silent = hosts.troubleOf(url.host);
    if (silent !== undefined) return { ...silent, url };
    hosts.book(url.host, hop);
    // No hop is without TLS, and where a stranger's page leads to may be a service of this machine or of its network.
    if (url.protocol !== "https:") return hosts.addTrouble(url, withoutTls(url));
    try {
      return await sender.send(url, request);
    } catch (error) {
      if (!(error instanceof TroubleError)) throw error;
      return hosts.addTrouble(url, error);
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
      if (count === MOST_REDIRECTS) return hosts.addTrouble(seen.url, endlessAt(seen.url));
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
      limit.stop();
      await sender.close();
    },
  };
}

const withoutTls = ({ protocol, host }: URL) =>
  new TroubleError("tls-failed", `the way leads to ${protocol}//${host}, without TLS, and is not followed`);

const endlessAt = ({ host }: URL) =>
  new TroubleError(
    "redirect-loop",
    `${host} redirects from one of its pages to the next, more than ${MOST_REDIRECTS} times`,
  );
