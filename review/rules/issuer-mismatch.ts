import { findOtherIssuers } from "../links";
import type { Rule } from "../rule";

export const issuerMismatch: Rule = {
  id: "issuer-mismatch",
  severity: "forbidden",
  what: "Cognito expects an issuer other than the one that Auth0, or Entra, writes into its tokens.",
  why: 'Cognito compares the issuer byte for byte, the slash at the end too. It refuses every sign-in with "Bad id_token issuer".',
  fix: "Let the issuer follow from `auth0.customDomain`, or from `auth0.domain` if there is none, and apply again.",
  find: findOtherIssuers,
};
