import type { ErrorEntry } from "../entry";

/** Errors of Entra's sign-in pages and token endpoint. */
export const ENTRA_ERRORS: readonly ErrorEntry[] = [];
