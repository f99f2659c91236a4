import type { FoundEntraChain, IdentityProvider } from "../../../commands/adopt/found-chain";
import { DIRECT } from "../../support/environment";
import { APP_ID, CLIENT_ID, FOUND } from "./found-chain";

const FABRIKAM = "fab71ca0-0000-4000-8000-000000000fab";

const { pool, clients, otherClients, application, servicePrincipal, deployer } = FOUND;

/** A hand-made identity provider for a tenant. */
export const providerFor = (ProviderName: string, tenant: string): IdentityProvider => ({
  ProviderName,
  ProviderType: "OIDC",
  ProviderDetails: {
    client_id: APP_ID,
    authorize_url: `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/authorize`,
    oidc_issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
    authorize_scopes: "openid profile email",
  },
  AttributeMapping: { username: "sub", email: "email" },
  IdpIdentifiers: [],
});

/** A chain straight to the home tenant, which the environment `dev` can adopt, with the names that a person gave. */
export const FOUND_ENTRA: FoundEntraChain = {
  pool,
  identityProviders: [providerFor("Entra", DIRECT.microsoft.tenantId)],
  clients: {
    web: { ...(clients.web as FoundEntraChain["clients"][string]), SupportedIdentityProviders: ["Entra"] },
  },
  otherClients,
  otherProviders: [],
  application: {
    ...application,
    signInAudience: "AzureADMyOrg",
    web: { redirectUris: ["https://acme-dev.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse"] },
  },
  servicePrincipal,
  deployer,
};

/** A chain with an identity provider for each organisation of `LISTED`. */
export const FOUND_LISTED: FoundEntraChain = {
  ...FOUND_ENTRA,
  identityProviders: [
    providerFor("Acme", DIRECT.microsoft.tenantId),
    { ...providerFor("Fabrikam", FABRIKAM), IdpIdentifiers: ["fabrikam.com"] },
  ],
  clients: {
    web: {
      ...(clients.web as FoundEntraChain["clients"][string]),
      ClientId: CLIENT_ID,
      SupportedIdentityProviders: ["Acme", "Fabrikam"],
    },
  },
  application: { ...FOUND_ENTRA.application, signInAudience: "AzureADMultipleOrgs" },
};
