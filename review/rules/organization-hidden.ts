import { ADDRESSES, addressOfAppClient } from "../../stacks/addresses";
import type { Chain } from "../chain";
import type { Finding, Rule } from "../rule";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";
import { isLost } from "./support/loss";
import { organizationAttributesIn, organizationAttributesNamedIn } from "./support/organization-attributes";

export const organizationHidden: Rule = {
  id: "organization-hidden",
  severity: "note",
  what: "An app does not learn, or no longer learns, people's organisation from the user pool's attributes.",
  why: "An app client gives an app only the attributes that it may read. The user name says the same, so an app that goes by it loses nothing.",
  fix: "Tell the apps' teams if the plan changes it. If it was changed in Cognito, apply again.",
  find: (chain) => [...findInClients(chain), ...findFormer(chain)],
};

function findInClients(chain: Chain): Finding[] {
  const attributes = organizationAttributesNamedIn(chain);
  return Object.entries(chain.after.clients).flatMap(([name, client]) => {
    const readable = knownTextsAt(client, "read_attributes");
    const hidden = readable === undefined ? [] : attributes.filter((each) => !readable.includes(each));
    return hidden.length === 0
      ? []
      : [
          {
            address: addressOfAppClient(name),
            people: `The app ${name} does not learn people's organisation`,
            cause: `its app client does not read ${joinValues(hidden)}`,
          },
        ];
  });
}

/** Attributes that nothing fills any more. */
function findFormer(chain: Chain): Finding[] {
  const { kind, after, change } = chain;
  if (kind === "drift" || isLost(change(ADDRESSES.pool))) return [];
  const [old, planned] = (["before", "after"] as const).map((side) => organizationAttributesIn(chain, side));
  const [address] = Object.keys(after.identityProviders);
  if (old === undefined || planned === undefined || address === undefined) return [];
  const former = [...old.keys()].filter((attribute) => !planned.has(attribute));
  return former.length === 0
    ? []
    : [
        {
          address,
          people: "Apps no longer learn people's organisation by the names that they know",
          cause: `nothing fills ${joinValues(former)} any more${planned.size === 0 ? "" : `, but ${joinValues([...planned.keys()])}`}`,
        },
      ];
}
