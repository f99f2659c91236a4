import { ADDRESSES } from "../../stacks/addresses";
import { code } from "../code";
import { ruleOf } from "../rule";
import { hostOf } from "./support/endpoints-at";
import { knownTextsAt } from "./support/known";

export const redirectUriNotRegistered = ruleOf(["broker"], {
  id: "redirect-uri-not-registered",
  severity: "forbidden",
  what: "Auth0's callback URL is not a redirect URI of the app registration in Entra.",
  why: "Microsoft sends people back only to a registered redirect URI, and otherwise shows AADSTS50011.",
  fix: "Let the redirect URIs follow from `auth0.domain` and `auth0.customDomain`, and apply again.",
  find: ({ after: { application, connections }, endpoints: { broker } }) => {
    const registered = knownTextsAt(application, "web.0.redirect_uris");
    if (registered === undefined || Object.keys(connections).length === 0) return [];
    return broker.callbackUrls
      .filter((callback) => !registered.includes(callback))
      .map((callback) => ({
        address: ADDRESSES.application,
        people: `Nobody can sign in through ${hostOf(callback)}`,
        cause: `the app registration lacks the redirect URI ${code(callback)} (AADSTS50011)`,
      }));
  },
});
