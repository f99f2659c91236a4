import type { ErrorEntry } from "../entry";

/** Errors of Auth0's pages and endpoints, of the connection's script and of the gate. */
export const AUTH0_ERRORS: readonly ErrorEntry[] = [];
