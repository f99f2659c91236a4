import { Script } from "node:vm";

/** When the scripts run in these tests, in seconds since 1970. */
export const NOW = 1_790_000_000;

/**
 * What Auth0's sandbox surely has besides the language: nothing else is here, no module, no `process`, no network. `Date` stands
 * still.
 */
const GLOBALS = { Buffer, Date: { now: () => NOW * 1000 } };

/** The function that a script's text stands for. Auth0 evaluates it as an expression. */
export function evaluateScript<T>(text: string): T {
  return new Script(`(${text})`).runInNewContext({ ...GLOBALS }) as T;
}

/** What an Action's code exports. Auth0 loads it as a CommonJS module. */
export function evaluateAction<T>(code: string): T {
  const exports = {};
  const load = new Script(`(function (exports) {${code}\n})`).runInNewContext({ ...GLOBALS });
  (load as (exports: object) => void)(exports);
  return exports as T;
}

/** A value without the prototypes of the sandbox, which are not those of the test. */
export function copyOut<T>(value: T): T {
  return structuredClone(value);
}
