import type { EntraEnvironment } from "../../../environments/schema";
import { ENTRA_ADDRESSES } from "../../../stacks/addresses";
import { poolEndpointsOf } from "../../../stacks/endpoints";
import { MICROSOFT_SCOPES } from "../../../stacks/microsoft-authority";
import { entraEndpointsOf, entraFacts, tenantOfProvider } from "../../../stacks/routes/entra-facts";
import type { NamedProvider } from "../../../stacks/routes/route-facts";
import type { Check } from "../check";
import type { Deployed } from "../deployed";
import { walkCognito } from "../hops/cognito";
import { type ExpectedEntra, walkEntra } from "../hops/entra";
import type { Probe } from "../probe";
import { poolOf, sendsOf } from "./direct";

/** Walks the chain of an environment of the route entra, all of it at the same time as far as it can be. */
export async function walkEntraRoute(
  environment: EntraEnvironment,
  deployed: Deployed,
  probe: Probe,
): Promise<readonly Check[]> {
  const providers = entraFacts.identityProviders(environment);
  const cognito = walkCognito(poolOf(environment, deployed, providers), probe);
  const entra = providers.map((provider) =>
    walkEntra(expectedEntraOf(environment, deployed, provider), sendsOf(cognito, provider), probe),
  );
  return (await Promise.all([cognito, ...entra].map(({ checks }) => checks))).flat();
}

/** What an identity provider of the user pool should agree on with Entra: what Cognito was given. */
function expectedEntraOf(
  environment: EntraEnvironment,
  deployed: Deployed,
  { name, address, isListed }: NamedProvider,
): ExpectedEntra {
  const { cognito, microsoft } = environment;
  const tenant = tenantOfProvider(name, microsoft);
  const end = deployed.textAt(ENTRA_ADDRESSES.passwords[microsoft.secret.active], "end_date");
  return {
    ...entraEndpointsOf(tenant),
    ...deployed.oidc(address),
    from: { hop: "cognito", name: "Cognito" },
    ...(isListed === true && { of: name }),
    environment: environment.name,
    authorities: [tenant],
    callbackUrls: [poolEndpointsOf(cognito).callbackUrl],
    scopes: MICROSOFT_SCOPES,
    ...(end !== undefined && { secretEnds: new Date(end) }),
  };
}
