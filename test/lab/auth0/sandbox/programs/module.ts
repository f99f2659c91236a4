import type { Program } from "../../../../../lab/auth0/sandbox/program";

/** What a module exports as `value`. */
export const run: Program = (guest, code) => guest.evaluateModule(String(code)).value;
