import type { ErrorEntry } from "../entry";
import { ENTRA_ACCOUNT_ERRORS } from "./entra-accounts";
import { ENTRA_AUTHORITY_ERRORS } from "./entra-authority";
import { ENTRA_CONSENT_ERRORS } from "./entra-consent";
import { ENTRA_CREDENTIAL_ERRORS } from "./entra-credentials";
import { ENTRA_DEVICE_ERRORS } from "./entra-devices";
import { ENTRA_PASSWORD_ERRORS } from "./entra-passwords";
import { ENTRA_REDIRECT_URI_ERRORS } from "./entra-redirect-uri";
import { ENTRA_REQUEST_ERRORS } from "./entra-requests";
import { ENTRA_SERVICE_ERRORS } from "./entra-service";
import { ENTRA_TOKEN_ERRORS } from "./entra-tokens";
import { ENTRA_WORDS } from "./entra-words";

/** Errors of Entra's sign-in pages and token endpoint. */
export const ENTRA_ERRORS: readonly ErrorEntry[] = [
  ...ENTRA_REDIRECT_URI_ERRORS,
  ...ENTRA_AUTHORITY_ERRORS,
  ...ENTRA_CREDENTIAL_ERRORS,
  ...ENTRA_ACCOUNT_ERRORS,
  ...ENTRA_CONSENT_ERRORS,
  ...ENTRA_TOKEN_ERRORS,
  ...ENTRA_REQUEST_ERRORS,
  ...ENTRA_PASSWORD_ERRORS,
  ...ENTRA_DEVICE_ERRORS,
  ...ENTRA_SERVICE_ERRORS,
  ...ENTRA_WORDS,
];
