import { entryOf } from "../../environments/entry-of";
import { poolAttributesOf } from "../../stacks/pool-attributes";
import { type Chain, type ProviderOf, providersOf } from "../chain";
import { code } from "../code";
import type { Finding, Rule } from "../rule";
import { isValues, textAt } from "../value";
import { joinValues } from "./support/join-values";
import { knownAt } from "./support/known";
import { ofOrganizations, organizationAttributesIn } from "./support/organization-attributes";
import { describeProvider } from "./support/providers";

export const organizationMapping: Rule = {
  id: "organization-mapping",
  severity: "forbidden",
  what: "Cognito no longer takes people's organisation from the claims of the gate or, without a broker, of Entra.",
  why: "The gate makes the claims of the user ID, which Microsoft vouches for, as it does for Entra's own. From another claim an app may learn another organisation, and without a mapping it keeps what a person had before.",
  fix: "If the plan changes it, put it back; if it was changed in Cognito, apply again. The names of the attributes are `cognito.attributes`.",
  find: (chain) => providersOf(chain).flatMap((provider) => findIn(provider, chain)),
};

function findIn(provider: ProviderOf, chain: Chain): Finding[] {
  const mapping = knownAt(provider.after, "attribute_mapping");
  const { address } = provider;
  const who = describeProvider(provider);
  if (mapping === undefined) return [];
  const found = isValues(mapping) ? mapping : {};
  const expected = [...expectedIn(chain)];
  const missing = expected.flatMap(([attribute]) => (textAt(found, attribute) ? [] : [attribute]));
  const others = expected.flatMap(([attribute, claim]) => {
    const other = entryOf(found, attribute);
    return typeof other === "string" && other !== "" && other !== claim
      ? [`${code(attribute)} from the claim ${code(other)} instead of ${code(claim)}`]
      : [];
  });
  return [
    ...(others.length > 0
      ? [
          tell(
            address,
            "Apps may take people for members of another organisation",
            `${who} takes ${others.join(" and ")}`,
          ),
        ]
      : []),
    ...(missing.length > 0
      ? [
          tell(
            address,
            "Apps don't learn the organisation of new people, and keep what others had",
            `${who} does not map ${joinValues(missing)}`,
          ),
        ]
      : []),
  ];
}

/** By the file or, for drift, as it was deployed. */
const expectedIn = (chain: Chain): ReadonlyMap<string, string> =>
  chain.kind === "drift"
    ? (organizationAttributesIn(chain, "before") ?? new Map())
    : ofOrganizations(poolAttributesOf(chain.environment).mapping, chain);

const tell = (address: string, people: string, cause: string): Finding => ({
  address,
  people,
  cause,
});
