import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Wire } from "../../network/wire";
import type { Ended, Fetch, Fetched, FromWorker, Run, SandboxFailure } from "./messages";

/** How long Auth0 lets code run. @see https://auth0.com/docs/customize/actions/limitations */
const LIMIT_MS = 20_000;

/** How many workers there are at most, each with a heap of its own. Further runs wait for one. */
const MOST_WORKERS = 8;

/** Code of a tenant ended without an output. The message is that of the error that it threw. */
export class SandboxError extends Error {
  constructor(
    readonly failure: SandboxFailure,
    message: string,
    /** `name` of the error that it threw. */
    readonly thrownName: string,
  ) {
    super(message);
  }
}

/**
 * Runs the code that people keep in a tenant, as Auth0 does: outside of its own process, with a time limit, with Node's
 * globals, but without the environment variables of the machine. What it fetches goes over the lab's wire. This keeps code
 * honest. It is no wall against an attacker, since node:vm is none.
 *
 * Each run has a worker to itself, so that one which is ended for its time takes no other with it. A worker that is done
 * waits for the next run: to start one takes longer than a sign-in.
 */
export class Sandbox {
  readonly #idle: Worker[] = [];
  /** Workers that are idle or run something. */
  #workers = 0;
  /** Runs that wait for a worker, in the order in which they came. */
  readonly #waiting: ((worker: Worker) => void)[] = [];

  constructor(
    private readonly wire: Wire,
    /** How long a run may take. */
    readonly limitMs = LIMIT_MS,
  ) {}

  /** Starts a worker, so that the first run doesn't wait for it. */
  warmUp(): void {
    if (this.#idle.length === 0 && this.#workers < MOST_WORKERS) this.#idle.push(this.start());
  }

  /**
   * Runs a program.
   *
   * @param program path of a module of the lab that exports a `run` of the type `Program`
   * @param input what it gets: data, no functions
   * @param leftMs how long it may take, if it isn't the first of several runs that have one limit
   * @throws SandboxError
   */
  async run(program: string, input: unknown, leftMs = this.limitMs): Promise<unknown> {
    const worker = await this.take();
    worker.ref();
    const { outcome, isClean } = await this.end(worker, { kind: "run", program, input }, leftMs);
    if (isClean) this.giveBack(worker);
    else await this.replace(worker);
    if ("output" in outcome) return outcome.output;
    throw new SandboxError(outcome.failure, outcome.message, outcome.name);
  }

  /** Ends the workers that wait. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((worker) => this.replace(worker)));
  }

  /** A worker for a run, which may have to wait for it. */
  private async take(): Promise<Worker> {
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#workers < MOST_WORKERS) return this.start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  private start(): Worker {
    this.#workers += 1;
    return startWorker();
  }

  /** Gives the worker to the next run. One that waits for a run does not keep the process running. */
  private giveBack(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next === undefined) {
      worker.unref();
      this.#idle.push(worker);
    } else next(worker);
  }

  /** Ends a worker in which something is left, and starts another one if a run waits for it. */
  private async replace(worker: Worker): Promise<void> {
    await worker.terminate();
    this.#workers -= 1;
    this.#waiting.shift()?.(this.start());
  }

  private end(worker: Worker, run: Run, leftMs: number): Promise<Ended> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const finish = (ended: Ended) => {
        clearTimeout(timer);
        worker.off("error", fail).off("exit", exit).off("message", listen);
        resolve(ended);
      };
      const fail = ({ message }: Error) => finish(failed("lab", `The lab's sandbox ended: ${message}`));
      const exit = (code: number) => fail(new Error(`exit code ${code}`));
      const expire = () => finish(failed("timeout", timedOut(this.limitMs)));
      const listen = (message: FromWorker) => {
        if (message.kind === "begun") timer = setTimeout(expire, leftMs);
        else if (message.kind === "ended") finish(message);
        else void this.fetch(message).then((answer) => worker.postMessage(answer));
      };
      worker.on("error", fail).on("exit", exit).on("message", listen);
      worker.postMessage(run);
    });
  }

  private async fetch({ id, url, method, headers, body }: Fetch): Promise<Fetched> {
    try {
      const request = new Request(url, { method, headers, ...(body !== "" && { body }) });
      const response = await this.wire(request);
      const { status } = response;
      return {
        kind: "fetched",
        id,
        response: { status, headers: [...response.headers], body: await response.text() },
      };
    } catch (error) {
      return { kind: "fetched", id, error: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** A worker inherits neither tsx nor anything else of how this process was started. */
function startWorker(): Worker {
  const start =
    "const { tsx, worker } = require('node:worker_threads').workerData; require(tsx); require(worker);";
  const workerData = { tsx: require.resolve("tsx/cjs"), worker: join(__dirname, "worker.ts") };
  const worker = new Worker(start, { eval: true, env: {}, execArgv: [], workerData });
  worker.unref();
  return worker;
}

/** No source has Auth0's words. */
function timedOut(limitMs: number): string {
  return `Script execution did not complete within ${limitMs / 1000} seconds`;
}

/** The end of a run that the worker does not report. */
function failed(failure: SandboxFailure, message: string): Ended {
  return { kind: "ended", outcome: { failure, name: "Error", message }, isClean: false };
}
