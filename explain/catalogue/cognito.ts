import type { ErrorEntry } from "../entry";

/** Errors of the user pool's domain. */
export const COGNITO_ERRORS: readonly ErrorEntry[] = [];
