import { SAML_ADDRESSES } from "../../stacks/addresses";
import { NAME_ID, POLICY_CLAIMS } from "../../stacks/routes/saml-facts";
import type { Chain } from "../chain";
import { code } from "../code";
import { type Finding, ruleOf } from "../rule";
import { isValues } from "../value";
import { type ClaimsPolicy, readClaimsPolicy } from "./support/claims-policy";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";
import { ownerOf } from "./support/owner";

type SamlChain = Chain<"saml">;

export const claimsPolicyMismatch = ruleOf(["saml"], {
  id: "claims-policy-mismatch",
  severity: "warning",
  what: "Entra's claims mapping policy and Cognito's attribute mapping don't fit: Cognito waits for a claim that Entra does not send, or a claim comes from something else of a person than before.",
  why: "An attribute whose claim does not come is missing for new people, and stays as it was for others. One that comes from something else tells apps something else.",
  fix: "If the plan changes it, put it back; if it was changed in Entra or Cognito, apply again. Both follow from one table in the stack.",
  find: (chain) => {
    const policy = readClaimsPolicy(chain.after.claims);
    if (policy === undefined || policy === "unreadable") return []; // name-id-changed reports the latter
    return [...findMissing(policy, chain), ...findOthers(policy)];
  },
});

function findMissing({ claims, saysBasicClaims }: ClaimsPolicy, { after }: SamlChain): Finding[] {
  const mapping = knownAt(after.identityProvider, "attribute_mapping");
  if (!isValues(mapping) || saysBasicClaims) return [];
  const sent = claims.map(({ claim }) => claim);
  const missing = Object.entries(mapping).filter(
    ([, claim]) => typeof claim === "string" && claim !== "" && !isSaid(claim) && !sent.includes(claim),
  );
  return missing.length === 0
    ? []
    : [
        {
          address: SAML_ADDRESSES.claims,
          people: `Apps don't learn ${missing.length === 1 ? "an attribute" : `${missing.length} attributes`} of new people, and keep what others had`,
          cause: `${ownerOf(SAML_ADDRESSES.claims)} does not send ${joinValues(missing.map(([, claim]) => String(claim)))}, from which Cognito's identity provider takes ${joinValues(missing.map(([attribute]) => attribute))}`,
        },
      ];
}

/** What Entra says of everyone, whatever a policy says. */
const isSaid = (claim: string) => claim.startsWith("http://schemas.microsoft.com/identity/claims/");

function findOthers({ claims }: ClaimsPolicy): Finding[] {
  const others = POLICY_CLAIMS.flatMap(({ claim, property }) => {
    const found = claims.find((each) => each.claim === claim);
    return claim === NAME_ID.claim || found === undefined || found.from === `user.${property}`
      ? []
      : [`${code(claim)} from ${code(found.from)} instead of ${code(`user.${property}`)}`];
  });
  return others.length === 0
    ? []
    : [
        {
          address: SAML_ADDRESSES.claims,
          people: "Apps learn something else of people than the stack says",
          cause: `${ownerOf(SAML_ADDRESSES.claims)} makes ${others.join(" and ")}`,
        },
      ];
}
