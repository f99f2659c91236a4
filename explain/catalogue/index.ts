import type { ErrorEntry } from "../entry";
import { APP_ERRORS } from "./apps";
import { AUTH0_ERRORS } from "./auth0";
import { CLOUD_API_ERRORS } from "./clouds";
import { COGNITO_ERRORS } from "./cognito";
import { COGNITO_SAML_ERRORS } from "./cognito-saml";
import { ENTRA_ERRORS } from "./entra";
import { ENTRA_SAML_ERRORS } from "./entra-saml";
import { TERRAFORM_ERRORS } from "./terraform";

/** Every error that we can explain. Of two that fit a text, the first hop to speak comes first. */
export const CATALOGUE: readonly ErrorEntry[] = [
  ...ENTRA_SAML_ERRORS,
  ...ENTRA_ERRORS,
  ...AUTH0_ERRORS,
  ...COGNITO_SAML_ERRORS,
  ...COGNITO_ERRORS,
  ...APP_ERRORS,
  ...CLOUD_API_ERRORS,
  ...TERRAFORM_ERRORS,
];
