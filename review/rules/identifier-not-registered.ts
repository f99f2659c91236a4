import { findUnregistered } from "../links";
import { ruleOf } from "../rule";

export const identifierNotRegistered = ruleOf(["saml"], {
  id: "identifier-not-registered",
  severity: "forbidden",
  what: "The app registration in Entra does not have the identifier by which Cognito calls itself.",
  why: "Entra finds the application of a request by its identifier, and writes it into the assertion as the audience. Without it Microsoft shows AADSTS700016.",
  fix: "If the plan changes it, put it back; if it was changed in Entra, apply again. It follows from the user pool's ID.",
  find: (chain) => findUnregistered(chain, "identifier-not-registered"),
});
