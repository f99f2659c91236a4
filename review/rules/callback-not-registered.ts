import { findUnregistered } from "../links";
import { ruleOf } from "../rule";

export const callbackNotRegistered = ruleOf(["broker"], {
  id: "callback-not-registered",
  severity: "forbidden",
  what: "Cognito's callback URL is not registered at Auth0.",
  why: 'Auth0 sends people back only to a registered callback URL, and otherwise shows "Callback URL mismatch".',
  fix: "Let the callback URL follow from `cognito.domain` and `cognito.region`: revert what the plan shows as the cause, or apply again if it was changed in Auth0.",
  find: (chain) => findUnregistered(chain, "callback-not-registered"),
});
