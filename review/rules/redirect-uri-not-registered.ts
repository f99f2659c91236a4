import { findUnregistered } from "../links";
import type { Rule } from "../rule";

export const redirectUriNotRegistered: Rule = {
  id: "redirect-uri-not-registered",
  severity: "forbidden",
  what: "The callback URL of Auth0, or of Cognito where it reaches Entra straight, is not a redirect URI of the app registration in Entra.",
  why: "Microsoft sends people back only to a registered redirect URI, and otherwise shows AADSTS50011.",
  fix: "Let the redirect URIs follow from `auth0.domain` and `auth0.customDomain`, and apply again.",
  find: (chain) => findUnregistered(chain, "redirect-uri-not-registered"),
};
