import type { Hop } from "../../../commands/verify/check";
import type { Answer, Probe, Seen, Trouble } from "../../../commands/verify/probe";

/** What a host answers: a status and a text or JSON, a redirect, or nothing. */
export type FakeAnswer =
  | { readonly status?: number; readonly text?: string; readonly json?: unknown; readonly to?: string }
  | Pick<Trouble, "kind" | "reason">;

export interface FakeProbe extends Probe {
  /** What was sent, in order: `GET https://…`, or `POST https://…?<form>`. */
  readonly sent: readonly string[];
}

/**
 * A probe whose hosts answer as told.
 *
 * @param answers by `GET <url>`, or by `POST <url>`, without the query where it does not matter; nobody else answers
 */
export function fakeProbe(answers: Readonly<Record<string, FakeAnswer>>): FakeProbe {
  const sent: string[] = [];
  const answer = (hop: Hop, method: string, address: string | URL): Seen => {
    const url = new URL(address);
    const found =
      answers[`${method} ${url.href}`] ?? answers[`${method} ${url.origin}${url.pathname}`] ?? NOBODY;
    return "kind" in found ? { isAnswer: false, url, hop, ...found } : answerOf(url, found);
  };
  const get = async (hop: Hop, address: string | URL) => {
    sent.push(`GET ${address}`);
    return answer(hop, "GET", address);
  };
  return {
    sent,
    at: (hop) => ({
      get: (url) => get(hop, url),
      follow: async (url) => {
        let seen = await get(hop, url);
        while (seen.isAnswer && seen.location?.host === seen.url.host) seen = await get(hop, seen.location);
        return seen;
      },
      post: async (url, form) => {
        sent.push(`POST ${url}?${new URLSearchParams(form)}`);
        return answer(hop, "POST", url);
      },
    }),
    hosts: () => [],
    close: async () => {},
  };
}

const NOBODY: FakeAnswer = { kind: "no-such-host", reason: "nobody knows the name" };

function answerOf(url: URL, { status, text, json, to }: Exclude<FakeAnswer, { kind: unknown }>): Answer {
  return {
    isAnswer: true,
    url,
    status: status ?? (to === undefined ? 200 : 302),
    headers: new Headers(),
    text: text ?? (json === undefined ? "" : JSON.stringify(json)),
    ...(to !== undefined && { location: new URL(to, url) }),
  };
}
