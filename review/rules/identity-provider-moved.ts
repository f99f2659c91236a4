import { PERSONAL_ACCOUNTS } from "../../stacks/personal-accounts";
import { type Chain, type ProviderOf, providersOf } from "../chain";
import { code } from "../code";
import { tenantIn } from "../routes/microsoft-tenant";
import { type Finding, ruleOf } from "../rule";
import { textAt, type Values } from "../value";
import { describeProvider, ofProvider } from "./support/providers";
import { countOfAll } from "./support/users";

export const identityProviderMoved = ruleOf(["entra", "saml"], {
  id: "identity-provider-moved",
  severity: "forbidden",
  what: "An identity provider that reaches Entra straight takes the people of another tenant.",
  why: "Microsoft gives each person another ID in each tenant. Everyone whom the identity provider knew can't sign in, or is a new user, and the people of the other tenant get names that begin like theirs.",
  fix: "Put the old tenant back. For another organisation, add an identity provider with a name of its own under `microsoft.organizations`, or another environment.",
  find: (chain) => providersOf(chain).flatMap((provider) => findIn(provider, chain)),
});

function findIn(provider: ProviderOf, chain: Chain): Finding[] {
  const [old, planned] = [provider.before, provider.after].map(tenantAt);
  if (old === undefined || planned === undefined || old === planned) return [];
  return [
    {
      address: provider.address,
      people: `Everyone${ofProvider(provider) || countOfAll(chain)} is shut out or becomes a new user, and ${peopleOf(planned)} sign in instead`,
      cause: `${describeProvider(provider)} takes the people of the tenant ${code(planned)} instead of ${code(old)}`,
    },
  ];
}

/** Whose people an identity provider takes: by its metadata, or by its issuer and where it sends people, if they agree. */
function tenantAt(provider: Values | undefined): string | undefined {
  const [metadata, issuer, sentTo] = ["MetadataURL", "oidc_issuer", "authorize_url"].map((name) =>
    tenantIn(textAt(provider, `provider_details.${name}`)),
  );
  const tenant = metadata ?? (issuer === sentTo ? issuer : undefined);
  return tenant !== undefined && isTenantId(tenant) ? tenant : undefined;
}

/** Unlike `common`, which is each person's own. */
const isTenantId = (tenant: string) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(tenant);

const peopleOf = (tenant: string) =>
  tenant === PERSONAL_ACCOUNTS ? "people with personal Microsoft accounts" : `people of the tenant ${tenant}`;
