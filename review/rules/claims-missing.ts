import { type Chain, isOfRoute } from "../chain";
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

/**
 * Of a broker with Microsoft's endpoints, all. Straight to Entra no address counts as verified anyway, and an app registration that
 * was there before keeps its own claims: Cognito asks Microsoft's userinfo endpoint for the rest.
 */
function lossesIn(chain: Chain<"broker" | "entra">): typeof LOSSES {
  if (!isOfRoute(chain, ["broker"]) && chain.environment.adopt?.appRegistration !== undefined) return [];
  if (!isOfRoute(chain, ["broker"])) return LOSSES.filter(([, claims]) => !claims.includes("xms_edov"));
  return chain.after.connections.microsoft === undefined ? [] : LOSSES;
}

export const claimsMissing = ruleOf(["broker", "entra"], {
  id: "claims-missing",
  severity: "warning",
  what: "The app registration does not ask for all that `auth0.strategy: microsoft`, or `route: entra`, tells the apps about people.",
  why: "Microsoft's tokens of version 2.0 leave these claims out unless the app registration asks for them. Everyone can still sign in.",
  fix: "If the plan takes it away, put it back; if it was taken away in Entra, under Token configuration, apply again. The environment file has no key for it.",
  find: (chain) => {
    const asked = knownAt(chain.after.application, "optional_claims.0.id_token");
    const losses = lossesIn(chain);
    if (losses.length === 0 || asked === undefined) return [];
    const names = [asked ?? []].flat().map((claim) => textAt(claim, "name"));
    return losses.flatMap(([people, claims]) => {
      const missing = claims.filter((claim) => !names.includes(claim));
      return missing.length === 0
        ? []
        : [
            {
              address: chain.addresses.application,
              people,
              cause: `the app registration does not ask for the optional ${missing.length === 1 ? "claim" : "claims"} ${joinValues(missing)} of the ID token`,
            },
          ];
    });
  },
});
