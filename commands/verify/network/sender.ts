import { setTimeout as delay, setImmediate as nextTurn } from "node:timers/promises";
import { Agent, type Dispatcher, Headers } from "undici";
import type { Answer, TroubleKind } from "../probe";
import { type ClockWindow, clockWindowOf } from "./clock-window";
import { type ConnectorOptions, connectorOf } from "./connector";
import { Limit } from "./limit";
import { readBody } from "./read-body";
import { retryAfterOf } from "./retry-after";
import { codeOf, TroubleError } from "./trouble-error";

/** What may be over at once. */
const PASSING: readonly TroubleKind[] = ["cut-off", "server-error"];
/** At a host at once, as browsers do. */
const CONNECTIONS = 6;

/** As a browser sends them: some hosts have another answer for programs, or answer in a visitor's language. */
const HEADERS = {
  accept: "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8",
  "accept-encoding": "gzip, br",
  "accept-language": "en",
  "user-agent": "Mozilla/5.0 (compatible; npm run verify)",
};

/** What a request has besides its address. */
export interface Request {
  /** @default - it is a GET */
  readonly form?: URLSearchParams;
  readonly cookie?: string;
}

export interface SenderOptions extends ConnectorOptions {
  /** When the signal ends everything, in milliseconds by our clock. */
  readonly endsAt: number;
  /** Called as soon as a host begins to answer. */
  readonly onAnswer: (host: string, clock: ClockWindow | undefined) => void;
}

/** Sends requests, each within its time, and reads the answers. */
export class Sender {
  readonly #agent: Agent;

  /** @throws UserError when a file of certificates can't be read, or HTTPS_PROXY is no address */
  constructor(private readonly options: SenderOptions) {
    this.#agent = new Agent({ connections: CONNECTIONS, connect: connectorOf(options) });
  }

  /**
   * Sends a request: once more if the host asks for it and there is time, if it has an error of its own, or if it cut off a
   * connection, perhaps just as we used it again.
   *
   * @throws TroubleError where there is no answer
   */
  async send(url: URL, request: Request): Promise<Answer> {
    const { endsAt, signal } = this.options;
    try {
      const answer = await this.#sendOnce(url, request);
      const wait =
        answer.status === 429 ? retryAfterOf(answer.headers.get("retry-after"), Date.now()) : undefined;
      if (wait === undefined || Date.now() + wait >= endsAt) return answer;
      await delay(wait, undefined, { signal }).catch(() => {}); // the next one says that it is over
    } catch (error) {
      if (!PASSING.includes((error as TroubleError).kind)) throw error;
    }
    return this.#sendOnce(url, request);
  }

  /** Ends all connections at once. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }

  /** @throws TroubleError where there is no answer */
  async #sendOnce(url: URL, request: Request): Promise<Answer> {
    const { requestTime, signal } = this.options;
    const limit = new Limit(requestTime, signal);
    try {
      return await this.#ask(url, request, limit.signal);
    } catch (error) {
      throw explain(error, url, requestTime, signal.aborted);
    } finally {
      limit.end();
    }
  }

  async #ask(url: URL, { form, cookie }: Request, signal: AbortSignal): Promise<Answer> {
    const sent = Date.now();
    const { statusCode, headers, body } = await this.#agent.request({
      ...{ origin: url.origin, path: url.pathname + url.search },
      ...(form === undefined ? { method: "GET" } : { method: "POST", body: String(form) }),
      headers: {
        ...HEADERS,
        ...(form && { "content-type": "application/x-www-form-urlencoded" }),
        ...(cookie && { cookie }),
      },
      signal,
    });
    const all = headersOf(headers);
    this.options.onAnswer(url.host, clockWindowOf(all.get("date"), sent, Date.now()));
    const text = await readBody(url.host, body, all.get("content-encoding") ?? "");
    await nextTurn(); // undici takes the connection back by then: what is asked next needs no other one
    // 501 is an answer: the host has no such thing.
    if (statusCode >= 500 && statusCode !== 501)
      throw new TroubleError("server-error", `${url.host} answers ${url.pathname} with HTTP ${statusCode}`);
    const to = all.get("location");
    const location = to !== null && URL.canParse(to, url) ? new URL(to, url) : undefined;
    // Who sets a cookie may have another answer for whoever brings it.
    if (location?.href === url.href && !all.has("set-cookie"))
      throw new TroubleError("redirect-loop", `${url.host} redirects ${url.pathname} to itself`);
    return {
      isAnswer: true,
      ...{ url, status: statusCode, headers: all, text },
      ...(location !== undefined && { location }),
    };
  }
}

const headersOf = (headers: Dispatcher.ResponseData["headers"]): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((each): [string, string] => [name, each]),
    ),
  );

function explain(error: unknown, { host }: URL, requestTime: number, isAllOver: boolean): TroubleError {
  if (isAllOver)
    return new TroubleError("timed-out", `${host} did not answer before the time for everything was over`);
  if (error instanceof TroubleError) return error;
  if ((error as Error).name === "TimeoutError")
    return new TroubleError("timed-out", `${host} did not answer within ${requestTime / 1000} s`);
  return new TroubleError("cut-off", `${host} cuts off its answer (${codeOf(error)})`);
}
