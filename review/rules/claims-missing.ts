import { ADDRESSES } from "../../stacks/addresses";
import { ruleOf } from "../rule";
import { textAt } from "../value";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";

/** What the apps lose without each optional claim. Two that go together are one loss. */
const LOSSES: readonly (readonly [people: string, claims: readonly string[]])[] = [
  ["Given names and family names are missing in the apps", ["given_name", "family_name"]],
  ["E-mail addresses of people with work or school accounts are missing in the apps", ["email"]],
  ["No e-mail address of a work or school account counts as verified", ["xms_edov"]],
];

export const claimsMissing = ruleOf(["broker"], {
  id: "claims-missing",
  severity: "warning",
  what: "The app registration does not ask for all that `auth0.strategy: microsoft` tells the apps about people.",
  why: "Microsoft's tokens of version 2.0 leave these claims out unless the app registration asks for them. Everyone can still sign in.",
  fix: "If the plan takes it away, put it back; if it was taken away in Entra, under Token configuration, apply again. The environment file has no key for it.",
  find: ({ after: { application, connections } }) => {
    const asked = knownAt(application, "optional_claims.0.id_token");
    if (connections.microsoft === undefined || asked === undefined) return [];
    const names = [asked ?? []].flat().map((claim) => textAt(claim, "name"));
    return LOSSES.flatMap(([people, claims]) => {
      const missing = claims.filter((claim) => !names.includes(claim));
      return missing.length === 0
        ? []
        : [
            {
              address: ADDRESSES.application,
              people,
              cause: `the app registration does not ask for the optional ${missing.length === 1 ? "claim" : "claims"} ${joinValues(missing)} of the ID token`,
            },
          ];
    });
  },
});
