import type { Guest } from "./guest";

/**
 * What a run of the sandbox does in the worker: it evaluates a tenant's code, calls it and says what came of it. Its module
 * exports it as `run`, and imports nothing that a worker has no use for.
 *
 * @param guest where the code is evaluated, afresh for each run
 * @param input data from the lab
 * @returns data for the lab: what JSON can hold
 */
export type Program = (guest: Guest, input: unknown) => unknown;
