import { hasOwnPool } from "../../environments/own-pool";
import { domainNameOf } from "../../stacks/endpoints";
import { code } from "../code";
import { ruleOf } from "../rule";
import { textAt } from "../value";
import { poolAt } from "./support/endpoints-at";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";

export const callbackNotRegistered = ruleOf(["broker"], {
  id: "callback-not-registered",
  severity: "forbidden",
  what: "Cognito's callback URL is not registered at Auth0.",
  why: 'Auth0 sends people back only to a registered callback URL, and otherwise shows "Callback URL mismatch".',
  fix: "Let the callback URL follow from `cognito.domain` and `cognito.region`: revert what the plan shows as the cause, or apply again if it was changed in Auth0.",
  find: ({ after, environment }) => {
    const callbacks = knownTextsAt(after.auth0Client, "callbacks");
    const domain = hasOwnPool(environment)
      ? textAt(after.domain, "domain")
      : domainNameOf(environment.cognito);
    if (callbacks === undefined || domain === undefined) return [];
    const { callbackUrl } = poolAt(domain, environment);
    if (callbacks.includes(callbackUrl)) return [];
    return [
      {
        address: after.inUse.auth0Client,
        people: "Nobody can sign in",
        cause: `Cognito's callback URL is ${code(callbackUrl)}, but Auth0's client for Cognito has ${joinValues(callbacks)} ("Callback URL mismatch")`,
      },
    ];
  },
});
