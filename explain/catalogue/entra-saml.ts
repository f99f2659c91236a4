import type { ErrorEntry } from "../entry";

/** Errors of Entra's SAML endpoint. */
export const ENTRA_SAML_ERRORS: readonly ErrorEntry[] = [];
