import { type Chain, isOfRoute, type ProviderOf } from "../../chain";
import { isListedProvider } from "../../routes/entra";
import { textAt } from "../../value";

/**
 * Whether an identity provider goes because the environment file no longer has its organisation, while others stay. One whose
 * organisation only gets another name is lost.
 */
export function isNoLongerListed({ address, before }: ProviderOf, chain: Chain): boolean {
  if (chain.kind === "drift" || !isOfRoute(chain, ["entra"]) || !isListedProvider(address)) return false;
  if (chain.change(address)?.action !== "delete") return false;
  const { organizations = [] } = chain.environment.microsoft;
  const issuer = textAt(before, ISSUER);
  return organizations.length > 0 && !organizations.some(({ id }) => issuer?.includes(`/${id}/`));
}

/** Whether an identity provider is there for an organisation that had none, beside others. */
export function isNewlyListed({ before, after }: ProviderOf, chain: Chain): boolean {
  const old = Object.values(chain.before.identityProviders);
  const issuer = textAt(after, ISSUER);
  return (
    before === undefined &&
    issuer !== undefined &&
    old.length > 0 &&
    !old.some((each) => textAt(each, ISSUER) === issuer)
  );
}

const ISSUER = "provider_details.oidc_issuer";
