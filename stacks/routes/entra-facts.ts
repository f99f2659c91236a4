import type { EntraEnvironment } from "../../environments/schema";
import { addressOfListedProvider, ENTRA_ADDRESSES } from "../addresses";
import type { NamedProvider, RouteFacts } from "./route-facts";

/** Microsoft's own tenant of personal accounts. */
export const PERSONAL_ACCOUNTS = "9188040d-6c67-4c5b-b112-36a304b66dad";

/** Where a tenant's people sign in, and who vouches for them. */
export const entraEndpointsOf = (tenant: string) => {
  const authority = `https://login.microsoftonline.com/${tenant}`;
  return {
    issuer: `${authority}/v2.0`,
    authorizationEndpoint: `${authority}/oauth2/v2.0/authorize`,
    tokenEndpoint: `${authority}/oauth2/v2.0/token`,
    userinfoEndpoint: "https://graph.microsoft.com/oidc/userinfo",
    jwksUri: `${authority}/discovery/v2.0/keys`,
    logoutEndpoint: `${authority}/oauth2/v2.0/logout`,
  };
};

type Microsoft = Pick<EntraEnvironment["microsoft"], "accounts" | "tenantId" | "organizations">;

/** The tenant whose people an identity provider signs in. @param name of the identity provider in the user pool */
export const tenantOfProvider = (
  name: string,
  { accounts, tenantId, organizations = [] }: Microsoft,
): string =>
  organizations.find((each) => each.name === name)?.id ??
  (accounts === "personal" ? PERSONAL_ACCOUNTS : tenantId);

function providerAt(tenant: string, name: string, address: string): NamedProvider {
  const { authorizationEndpoint, issuer } = entraEndpointsOf(tenant);
  return { name, address, type: "OIDC", leadsTo: [authorizationEndpoint, issuer] };
}

/**
 * Who may sign in, in Entra's words.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/supported-accounts-validation
 */
export const ENTRA_AUDIENCES = {
  tenant: "AzureADMyOrg",
  personal: "PersonalMicrosoftAccount",
  listed: "AzureADMultipleOrgs",
} as const satisfies Record<EntraEnvironment["microsoft"]["accounts"], string>;

/** They say which organisation a person is of. */
export const ORGANIZATION_CLAIMS = { tenant_id: "tid", object_id: "oid" } as const;

/** Straight to Entra, by OpenID Connect. */
export const entraFacts: RouteFacts<EntraEnvironment> = {
  addresses: ENTRA_ADDRESSES,
  credential: {
    kind: "client secret",
    addresses: ENTRA_ADDRESSES.passwords,
    key: ["microsoft", "secret"],
    slots: ({ microsoft }) => microsoft.secret,
  },
  identityProviders: ({ cognito, microsoft }) => {
    const [first, ...others] = (microsoft.organizations ?? []).map(({ name }) => ({
      ...providerAt(tenantOfProvider(name, microsoft), name, addressOfListedProvider(name)),
      isListed: true,
    }));
    if (first !== undefined) return [first, ...others];
    const { providerName } = cognito;
    return [
      providerAt(tenantOfProvider(providerName, microsoft), providerName, ENTRA_ADDRESSES.identityProvider),
    ];
  },
  admission: ({ microsoft: { accounts, organizations = [] } }) => ({
    organizations: ({ tenant: "home", personal: "none", listed: organizations } as const)[accounts],
    personal: accounts === "personal",
  }),
  caseOfUserIds: () => ({
    because: "route: entra",
    toDo: "write route: saml or broker, whose user IDs are in lower case",
  }),
  // Entra says of no address whether it is verified.
  mapping: {
    username: "sub",
    email: "email",
    name: "name",
    given_name: "given_name",
    family_name: "family_name",
  },
  organizationClaims: () => ORGANIZATION_CLAIMS,
};
