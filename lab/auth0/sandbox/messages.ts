/** What the lab tells a worker of the sandbox. */
export type ToWorker = Run | Fetched;

export interface Run {
  readonly kind: "run";
  /** Path of the program's module. */
  readonly program: string;
  readonly input: unknown;
}

export interface Fetched {
  readonly kind: "fetched";
  readonly id: number;
  /** `undefined` where there is no answer, for instance because nobody has the host. */
  readonly response?: {
    readonly status: number;
    readonly headers: [string, string][];
    readonly body: string;
  };
  readonly error?: string;
}

/** What a worker tells the lab. */
export type FromWorker = Begun | Ended | Fetch;

/** The run begins: its time counts from now on, without that of the worker's start and of loading the program. */
export interface Begun {
  readonly kind: "begun";
}

export interface Ended {
  readonly kind: "ended";
  readonly outcome: Outcome;
  /** Whether nothing of the run is left in the worker, which then takes another one. */
  readonly isClean: boolean;
}

export interface Fetch {
  readonly kind: "fetch";
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly headers: [string, string][];
  readonly body: string;
}

/** How a run ended. */
export type Outcome = { readonly output: unknown } | Failure;

export interface Failure {
  readonly failure: SandboxFailure;
  /** `name` and `message` of the error. */
  readonly name: string;
  readonly message: string;
}

/**
 * Why a run has no output.
 *
 * - `thrown`: the code threw, or its promise was rejected.
 * - `timeout`: it took longer than Auth0 lets it.
 * - `lab`: it asked for what Auth0's sandbox has and the lab's lacks.
 */
export type SandboxFailure = "thrown" | "timeout" | "lab";
