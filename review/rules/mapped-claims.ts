import type { Rule } from "../rule";
import { knownAt } from "./support/known";

export const mappedClaims: Rule = {
  id: "mapped-claims",
  severity: "forbidden",
  what: "The app registration accepts claims that somebody else's policy maps.",
  why: "With Entra's `acceptMappedClaims`, whoever runs an organisation can choose what the tokens of its people say, for instance their names, by a policy of their own.",
  fix: "If the plan adds it, take it out; if it was set in Entra, apply again. The environment file has no key for it.",
  find: ({ after: { application }, addresses }) =>
    knownAt(application, "api.0.mapped_claims_enabled") === true
      ? [
          {
            address: addresses.application,
            people: "Whoever runs an organisation chooses what apps learn of its people",
            cause: "the app registration has `mapped_claims_enabled` on",
          },
        ]
      : [],
};
