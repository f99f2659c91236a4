import { setMaxListeners } from "node:events";

/**
 * A signal that aborts when a time is over, or with the signal above it. Node.js 20 forgets what `AbortSignal.any` makes of
 * `AbortSignal.timeout` as soon as it collects garbage, and then a host that hangs is waited for without end.
 *
 * @see https://github.com/nodejs/node/pull/57867
 */
export class Limit {
  readonly #controller = new AbortController();
  readonly #stop = () => this.stop();
  readonly #timer: NodeJS.Timeout;

  constructor(
    milliseconds: number,
    private readonly above?: AbortSignal,
  ) {
    setMaxListeners(0, this.signal); // one for each request below it, and no leak
    this.#timer = setTimeout(this.#stop, milliseconds);
    if (above?.aborted) this.#stop();
    above?.addEventListener("abort", this.#stop, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** What it limits has come to its end. */
  end(): void {
    clearTimeout(this.#timer);
    this.above?.removeEventListener("abort", this.#stop);
  }

  /** Aborts now. */
  stop(): void {
    this.end();
    this.#controller.abort(new DOMException("The time is over", "TimeoutError"));
  }
}
