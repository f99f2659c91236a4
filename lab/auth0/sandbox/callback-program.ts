import type { Guest } from "./guest";
import type { Program } from "./program";

/** A function that tells its result by a callback, as Node's did before there were promises, and what it is called with. */
export interface CallbackInput {
  /** The function's text. */
  readonly script: string;
  /** Its arguments before the callback. */
  readonly given: readonly unknown[];
}

/**
 * Calls the function, and returns as JSON what it calls back with: only the first time counts. What it returns does not count,
 * but if that is a promise that is rejected, the run ends.
 */
export const run: Program = (guest: Guest, input: unknown) => {
  const { script, given } = input as CallbackInput;
  guest.withhold("UnauthorizedError"); // Rules have it. Whether these scripts do, and what it gives, no source says.
  const values = given.map((value) => JSON.stringify(value) ?? "undefined");
  const call = guest.evaluate(`(script, done) => script(${[...values, "done"].join(", ")})`) as Call;
  return new Promise((resolve, reject) => {
    const done = (error: unknown, result: unknown) => {
      if (error) reject(error);
      else resolve(result);
    };
    const returned = call(guest.evaluate(script), done);
    Promise.resolve(returned).catch(reject);
  }).then((result) => JSON.stringify(result));
};

type Call = (script: unknown, done: (error: unknown, result: unknown) => void) => unknown;
