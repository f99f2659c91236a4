import { ADDRESSES } from "../../stacks/addresses";
import { poolAttributesOf } from "../../stacks/pool-attributes";
import type { Chain } from "../chain";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { isValues, textAt } from "../value";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";
import { ofTheGate, organizationAttributesIn } from "./support/organization-attributes";

export const organizationMapping: Rule = {
  id: "organization-mapping",
  severity: "forbidden",
  what: "Cognito no longer takes people's organisation from the claims of the gate.",
  why: "The gate makes the claims of the user ID, which Microsoft vouches for. From another claim an app may learn another organisation, and without a mapping it keeps what a person had before.",
  fix: "If the plan changes it, put it back; if it was changed in Cognito, apply again. The names of the attributes are `cognito.attributes`.",
  find: (chain) => {
    const mapping = knownAt(chain.after.identityProvider, "attribute_mapping");
    if (mapping === undefined) return [];
    const found = isValues(mapping) ? mapping : {};
    const expected = [...expectedIn(chain)];
    const missing = expected.flatMap(([attribute]) => (textAt(found, attribute) ? [] : [attribute]));
    const others = expected.flatMap(([attribute, claim]) => {
      const other = found[attribute];
      return typeof other === "string" && other !== "" && other !== claim
        ? [`${code(attribute)} from the claim ${code(other)} instead of ${code(claim)}`]
        : [];
    });
    return [
      ...(others.length > 0
        ? [
            tell(
              "Apps may take people for members of another organisation",
              `Cognito's identity provider takes ${others.join(" and ")}`,
            ),
          ]
        : []),
      ...(missing.length > 0
        ? [
            tell(
              "Apps don't learn the organisation of new people, and keep what others had",
              `Cognito's identity provider does not map ${joinValues(missing)}`,
            ),
          ]
        : []),
    ];
  },
};

/** By the file or, for drift, as it was deployed. */
const expectedIn = ({ kind, environment, before }: Chain): ReadonlyMap<string, string> =>
  kind === "drift"
    ? (organizationAttributesIn(before) ?? new Map())
    : ofTheGate(poolAttributesOf(environment).mapping);

const tell = (people: string, cause: string): Finding => ({
  address: ADDRESSES.identityProvider,
  people,
  cause,
});
