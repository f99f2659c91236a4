import { type Chain, type ProviderOf, providersOf } from "../chain";
import { code } from "../code";
import { reviewedRouteOf } from "../routes";
import type { Finding, Rule } from "../rule";
import type { Values } from "../value";
import { capitalize } from "./support/capitalize";
import { knownAt } from "./support/known";
import { ofProvider } from "./support/providers";
import { countOfAll } from "./support/users";

export const usernameMapping: Rule = {
  id: "username-mapping",
  severity: "forbidden",
  what: "User names in the pool come, or came, from a claim other than `sub` or, by SAML, the NameID.",
  why: "Auth0's `sub`, Entra's `sub` and the object ID of a NameID each belong to one person alone. Whoever runs an organisation can set most other claims, like an e-mail address, and so become another user. With another claim everyone also gets a new user ID.",
  fix: "If the plan changes it, put it back. If it was changed in Cognito, apply again and waive this rule for that: everyone gets their old user ID back. The environment file has no key for it.",
  find: (chain) => providersOf(chain).flatMap((provider) => findOther(provider, chain)),
};

function findOther(provider: ProviderOf, chain: Chain): Finding[] {
  const { userNameClaim } = reviewedRouteOf(chain);
  const [old, planned] = [provider.before, provider.after].map((side) => claimOf(side, userNameClaim));
  if (planned === undefined) return [];
  const isChanged = old !== undefined && old !== planned;
  const effects = [
    ...(isChanged ? [`every user${ofProvider(provider) || countOfAll(chain)} gets a new user ID`] : []),
    ...(planned === userNameClaim ? [] : [`whoever can set the claim ${planned} can be any user`]),
  ].join(", and ");
  return effects === ""
    ? []
    : [
        {
          address: provider.address,
          people: capitalize(effects),
          cause: `user names come from the claim ${code(planned)} instead of ${code(isChanged ? old : userNameClaim)}`,
        },
      ];
}

/** The claim that becomes the user name, if it is known. */
function claimOf(identityProvider: Values | undefined, unmapped: string): string | undefined {
  const claim = knownAt(identityProvider, "attribute_mapping.username");
  return claim === undefined ? undefined : String(claim || unmapped);
}
