import type { Program } from "../../../../../lab/auth0/sandbox/program";

/** The value of an expression, or what the promise is fulfilled with. */
export const run: Program = (guest, expression) => guest.evaluate(String(expression));
