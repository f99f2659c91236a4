import type { Rule } from "../rule";
import { textAt } from "../value";
import { poolAt } from "./support/endpoints-at";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";

export const callbackNotRegistered: Rule = {
  id: "callback-not-registered",
  severity: "forbidden",
  what: "Auth0 does not know the callback URL at which Cognito waits for people.",
  why: 'Auth0 sends people back only to a registered callback URL, and otherwise shows "Callback URL mismatch".',
  fix: "Let the callback follow from cognito.domain and cognito.region of the environment file, and apply again.",
  find: ({ after, environment }) => {
    const callbacks = knownTextsAt(after.auth0Client, "callbacks");
    const domain = textAt(after.domain, "domain");
    if (callbacks === undefined || domain === undefined) return [];
    const { callbackUrl } = poolAt(domain, environment);
    if (callbacks.includes(callbackUrl)) return [];
    return [
      {
        address: after.inUse.auth0Client,
        means: `Nobody can sign in, because of "Callback URL mismatch": Cognito waits at ${callbackUrl}, and the callbacks of Auth0's client for Cognito are ${joinValues(callbacks)}.`,
      },
    ];
  },
};
