import { type Context, createContext, runInContext } from "node:vm";
import { fetchOverWire } from "./fetch";

/** Modules of Node's that only compute. */
const MODULES = ["assert", "buffer", "crypto", "querystring", "string_decoder", "url", "util"];

/** Globals of Auth0's sandbox that the lab's does not have. */
const BEYOND_LAB = ["process", "request"];

/** Asks for what Auth0's sandbox has and the lab's lacks. */
export class NotInLab extends Error {
  constructor(what: string) {
    super(`The lab's sandbox does not have ${what}`);
  }
}

/** Where a tenant's code is evaluated: JavaScript's own globals, and those of Node's that Auth0 has. */
export class Guest {
  readonly #context: Context;
  readonly #timers = new Set<NodeJS.Timeout>();
  #lack: NotInLab | undefined;

  constructor() {
    this.#context = createContext({
      Buffer,
      URL,
      URLSearchParams,
      TextEncoder,
      TextDecoder,
      Headers,
      Request,
      Response,
      AbortController,
      AbortSignal,
      atob,
      btoa,
      crypto,
      structuredClone,
      queueMicrotask,
      fetch: (input: string | URL | Request, init?: RequestInit) =>
        fetchOverWire((what) => this.refuse(what), input, init),
      console: SILENT_CONSOLE,
      setTimeout: this.setTimer(setTimeout),
      setInterval: this.setTimer(setInterval),
      clearTimeout: (timer: NodeJS.Timeout) => this.clearTimer(timer),
      clearInterval: (timer: NodeJS.Timeout) => this.clearTimer(timer),
      require: (name: string) => this.requireModule(name),
    });
    runInContext("globalThis.global = globalThis", this.#context);
    for (const name of BEYOND_LAB) this.withhold(name);
  }

  /** Makes a global one that the lab's sandbox lacks. */
  withhold(name: string): void {
    Object.defineProperty(this.#context, name, { get: () => this.refuse(name), configurable: true });
  }

  /** The value of an expression: code with anything before or after it is a SyntaxError. */
  evaluate(expression: string): unknown {
    return runInContext(`(${expression}\n)`, this.#context, { filename: "script.js" });
  }

  /** What code in Node's own format for modules (CommonJS) exports. */
  evaluateModule(code: string): Record<string, unknown> {
    const wrapped = this.evaluate(`function (exports, module) {${code}\n}`);
    const module = { exports: {} as Record<string, unknown> };
    (wrapped as (exports: unknown, module: unknown) => void)(module.exports, module);
    return module.exports;
  }

  /** What the code asked for that the lab lacks, even if the code went on without it. */
  get lack(): NotInLab | undefined {
    return this.#lack;
  }

  get hasTimers(): boolean {
    return this.#timers.size > 0;
  }

  private setTimer(set: typeof setTimeout | typeof setInterval) {
    return (run: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) => {
      const timer = set(() => {
        if (set === setTimeout) this.#timers.delete(timer);
        run(...values);
      }, ms);
      this.#timers.add(timer);
      return timer;
    };
  }

  private clearTimer(timer: NodeJS.Timeout): void {
    clearTimeout(timer);
    this.#timers.delete(timer);
  }

  private requireModule(name: string): unknown {
    const plain = name.replace(/^node:/, "");
    return MODULES.includes(plain) ? require(plain) : this.refuse(`the module ${name}`);
  }

  /** @throws NotInLab */
  refuse(what: string): never {
    this.#lack ??= new NotInLab(what);
    throw this.#lack;
  }
}

/** Auth0 shows what code logs in its dashboard, which the lab does not have. */
const SILENT_CONSOLE = Object.fromEntries(
  ["debug", "dir", "error", "info", "log", "table", "trace", "warn"].map((method) => [
    method,
    () => undefined,
  ]),
);
