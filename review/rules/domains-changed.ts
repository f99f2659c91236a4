import { type ProviderOf, providersOf } from "../chain";
import { type Finding, ruleOf } from "../rule";
import { joinValues } from "./support/join-values";
import { knownTextsAt } from "./support/known";
import { describeProvider } from "./support/providers";

export const domainsChanged = ruleOf(["entra"], {
  id: "domains-changed",
  severity: "note",
  what: "Cognito's page leads people of other e-mail domains to an identity provider.",
  why: "The domains only show the way. Who somebody is follows from the tokens of their organisation, whatever address they type.",
  fix: "Nothing, if `microsoft.organizations` has the domains on purpose. If they were changed in Cognito, apply again.",
  find: (chain) => providersOf(chain).flatMap(findIn),
});

function findIn(provider: ProviderOf): Finding[] {
  const [old, planned] = [provider.before, provider.after].map((side) =>
    knownTextsAt(side, "idp_identifiers"),
  );
  if (old === undefined || planned === undefined) return [];
  const [added, removed] = [
    planned.filter((domain) => !old.includes(domain)),
    old.filter((domain) => !planned.includes(domain)),
  ];
  const parts = [
    ...(added.length > 0 ? [`gets the domains ${joinValues(added)}`] : []),
    ...(removed.length > 0 ? [`no longer has ${joinValues(removed)}`] : []),
  ];
  return parts.length === 0
    ? []
    : [
        {
          address: provider.address,
          people: "Cognito's page leads people of some e-mail domains elsewhere",
          cause: `${describeProvider(provider)} ${parts.join(" and ")}. Nobody gets another user ID`,
        },
      ];
}
