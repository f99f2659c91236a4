import type { ErrorEntry } from "../entry";

/** Errors of apps and of the libraries that verify tokens. */
export const APP_ERRORS: readonly ErrorEntry[] = [];
