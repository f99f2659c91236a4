import type { ErrorEntry } from "../entry";
import { APP_ERRORS } from "./apps";
import { APP_TOKEN_ERRORS } from "./apps-tokens";
import { AUTH0_ERRORS } from "./auth0";
import { AUTH0_CONNECTION_ERRORS } from "./auth0-connection";
import { AUTH0_PAGE_ERRORS } from "./auth0-pages";
import { AUTH0_TOKEN_ERRORS } from "./auth0-tokens";
import { CLOUD_API_ERRORS } from "./clouds";
import { COGNITO_ERRORS } from "./cognito";
import { COGNITO_ATTRIBUTE_ERRORS } from "./cognito-attributes";
import { COGNITO_PAGE_ERRORS } from "./cognito-pages";
import { COGNITO_PEOPLE_ERRORS } from "./cognito-people";
import { COGNITO_REQUEST_ERRORS } from "./cognito-requests";
import { COGNITO_SAML_ERRORS } from "./cognito-saml";
import { COGNITO_SAML_FORMAT_ERRORS } from "./cognito-saml-format";
import { COGNITO_SAML_PEOPLE_ERRORS } from "./cognito-saml-people";
import { COGNITO_TOKEN_ERRORS } from "./cognito-tokens";
import { ENTRA_ERRORS } from "./entra";
import { ENTRA_SAML_ERRORS } from "./entra-saml";
import { LAB_ERRORS } from "./lab";
import { REFUSALS } from "./refusals";
import { TERRAFORM_ERRORS } from "./terraform";

/** Every error that we can explain. Of two that fit a text, the first hop to speak comes first. */
export const CATALOGUE: readonly ErrorEntry[] = [
  ...ENTRA_SAML_ERRORS,
  ...ENTRA_ERRORS,
  ...REFUSALS,
  ...AUTH0_CONNECTION_ERRORS,
  ...AUTH0_TOKEN_ERRORS,
  ...AUTH0_ERRORS,
  ...AUTH0_PAGE_ERRORS,
  ...COGNITO_SAML_ERRORS,
  ...COGNITO_SAML_FORMAT_ERRORS,
  ...COGNITO_SAML_PEOPLE_ERRORS,
  ...COGNITO_ERRORS,
  ...COGNITO_ATTRIBUTE_ERRORS,
  ...COGNITO_PEOPLE_ERRORS,
  ...COGNITO_REQUEST_ERRORS,
  ...COGNITO_PAGE_ERRORS,
  ...COGNITO_TOKEN_ERRORS,
  ...APP_ERRORS,
  ...APP_TOKEN_ERRORS,
  ...CLOUD_API_ERRORS,
  ...TERRAFORM_ERRORS,
  ...LAB_ERRORS,
];
