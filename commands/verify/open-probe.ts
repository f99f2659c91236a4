import { CloudError } from "../clouds/cloud-error";
import { openHttps } from "../clouds/https";
import type { Hop } from "./check";
import type { Probe, Seen } from "./probe";

const MOST_REDIRECTS = 5;

/** The way to the hosts of a chain that the providers take with the same variables. */
export function openProbe(variables: NodeJS.ProcessEnv): Probe {
  const { fetch, close } = openHttps(variables);
  const asked = new Map<string, Promise<Seen>>();
  const ask = async (hop: Hop, url: URL, request: RequestInit): Promise<Seen> => {
    try {
      const response = await fetch(new Request(url, request));
      const { status, headers } = response;
      const to = headers.get("location");
      return {
        isAnswer: true,
        ...{ url, status, headers, text: await response.text() },
        ...(to !== null && URL.canParse(to, url) && { location: new URL(to, url) }),
      };
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      return { isAnswer: false, url, hop, kind: "refused", reason: error.reason };
    }
  };
  const get = (hop: Hop, address: string | URL): Promise<Seen> => {
    const url = new URL(address);
    const known = asked.get(url.href) ?? ask(hop, url, {});
    asked.set(url.href, known);
    return known;
  };
  const follow = async (hop: Hop, address: string | URL): Promise<Seen> => {
    let seen = await get(hop, address);
    for (let count = 0; seen.isAnswer && seen.location?.host === seen.url.host; count++) {
      if (count === MOST_REDIRECTS)
        return {
          isAnswer: false,
          url: seen.url,
          hop,
          kind: "redirect-loop",
          reason: "it redirects without end",
        };
      seen = await get(hop, seen.location);
    }
    return seen;
  };
  return {
    at: (hop) => ({
      get: (url) => get(hop, url),
      follow: (url) => follow(hop, url),
      post: (address, form) =>
        ask(hop, new URL(address), { method: "POST", body: new URLSearchParams(form) }),
    }),
    hosts: () => [],
    close,
  };
}
