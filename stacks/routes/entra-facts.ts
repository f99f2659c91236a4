import type { EntraEnvironment } from "../../environments/schema";
import { entraProviderName } from "../../environments/values";
import { addressOfListedProvider, ENTRA_ADDRESSES } from "../addresses";
import { PERSONAL_ACCOUNTS } from "../personal-accounts";
import type { NamedProvider, RouteFacts } from "./route-facts";

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

/** They say which organisation a person is of. */
export const ORGANIZATION_CLAIMS = { tenant_id: "tid", object_id: "oid" } as const;

/** The identity provider by which people of a tenant come. */
const providerOf = ({ cognito, microsoft }: EntraEnvironment, tenantId: string): string =>
  microsoft.organizations?.find(({ id }) => id === tenantId)?.name ?? cognito.providerName;

/** The tenant whose people come by an identity provider; nothing for one that is not the route's. */
const tenantOf = (environment: EntraEnvironment, provider: string): string | undefined =>
  entraFacts.identityProviders(environment).some(({ name }) => name === provider)
    ? tenantOfProvider(provider, environment.microsoft)
    : undefined;

/** What an organisation is called, as an identity provider may be. */
function asProviderName(name: string): string | undefined {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .match(/[A-Za-z0-9]+/g)
    ?.join("-");
  return entraProviderName.safeParse(words).success ? words : undefined;
}

/** Straight to Entra, by OpenID Connect. */
export const entraFacts: RouteFacts<EntraEnvironment> = {
  providers: ["azuread", "aws"],
  addresses: ENTRA_ADDRESSES,
  credential: {
    kind: "client secret",
    addresses: ENTRA_ADDRESSES.passwords,
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
  // `sub` is another one for each app registration, and Microsoft tells it in tokens alone.
  userName: (environment, { tenantId }) => ({
    provider: providerOf(environment, tenantId),
    userId: undefined,
  }),
  accountIn: (environment, provider) => {
    const tenantId = tenantOf(environment, provider);
    return tenantId === undefined ? {} : { tenantId };
  },
  otherName: "Entra",
  admitting: ({ organizations, personal }) => {
    if (organizations === "none") return { keys: { accounts: "personal" } };
    const lost = personal ? { lost: "personal accounts" } : {};
    if (organizations === "home") return { keys: { accounts: "tenant" }, ...lost };
    if (organizations === "any") {
      return {
        keys: { accounts: "tenant" },
        lost: `every organisation but the home tenant${personal ? ", and personal accounts" : ""}`,
      };
    }
    const listed = organizations.map(({ id, name }, index) => ({
      name: asProviderName(name) ?? `Organisation-${index + 1}`,
      id,
    }));
    return { keys: { accounts: "listed", organizations: listed }, ...lost };
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
