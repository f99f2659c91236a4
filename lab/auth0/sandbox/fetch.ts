import { parentPort } from "node:worker_threads";
import type { Fetch, Fetched } from "./messages";

/** Statuses of responses that have no body. */
const WITHOUT_BODY = new Set([101, 204, 205, 304]);

/** Requests of the code that the lab has not answered yet. */
const pending = new Map<number, (answer: Fetched) => void>();
let count = 0;

/** How many requests are under way. */
export function pendingFetches(): number {
  return pending.size;
}

/**
 * The `fetch` of the sandbox: the lab sends the request over its wire.
 *
 * @param refuse throws because the lab's sandbox lacks something
 */
export async function fetchOverWire(
  refuse: (what: string) => never,
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  const request = new Request(input, init);
  const id = ++count;
  const { url, method } = request;
  const body = await request.text();
  const answer = await new Promise<Fetched>((resolve) => {
    pending.set(id, resolve);
    const message: Fetch = { kind: "fetch", id, url, method, headers: [...request.headers], body };
    parentPort?.postMessage(message);
  });
  if (answer.response === undefined) throw new TypeError("fetch failed", { cause: new Error(answer.error) });
  const { status, headers, body: text } = answer.response;
  const isRedirect = status >= 300 && status < 400 && headers.some(([name]) => name === "location");
  if (isRedirect && request.redirect !== "manual") refuse(`redirects, as from ${url}`);
  return new Response(WITHOUT_BODY.has(status) ? null : text, { status, headers });
}

/** Takes the lab's answer. */
export function fetched(answer: Fetched): void {
  pending.get(answer.id)?.(answer);
  pending.delete(answer.id);
}
