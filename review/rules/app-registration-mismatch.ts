import { findOtherClients } from "../links";
import type { Rule } from "../rule";

export const appRegistrationMismatch: Rule = {
  id: "app-registration-mismatch",
  severity: "forbidden",
  what: "Auth0, or Cognito where it reaches Entra straight, signs people in with a client ID or a client secret that is not the app registration's, or trusts the certificates of another application.",
  why: "Microsoft lets a sign-in be redeemed only with an app registration's own ID and secret. With Auth0's own strategies and with `route: entra`, each person has another user ID in each app registration.",
  fix: "If the plan changes it, put it back; if it was changed in Cognito, Auth0 or Entra, apply again. The environment file has no key for it.",
  find: (chain) => findOtherClients(chain, "app-registration-mismatch"),
};
