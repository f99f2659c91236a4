import type { ErrorEntry } from "../entry";

/** Errors of the user pool's domain with a SAML identity provider. */
export const COGNITO_SAML_ERRORS: readonly ErrorEntry[] = [];
