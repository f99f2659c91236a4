import type { EntraEnvironment } from "../../environments/schema";
import { addressOfListedProvider, ENTRA_ADDRESSES } from "../../stacks/addresses";
import { poolEndpointsOf } from "../../stacks/endpoints";
import { entraFacts, ORGANIZATION_CLAIMS } from "../../stacks/routes/entra-facts";
import { ENTRA_AUDIENCES } from "../../stacks/sign-in-audiences";
import { deployedHome, poolHomeOf } from "../deployed-home";
import { knownTextsAt } from "../rules/support/known";
import { countOfAll } from "../rules/support/users";
import { commonSideOf, named, type State } from "../side";
import { at, isSameSecret, textAt, textsAt } from "../value";
import { CONSENTED, logoutUrlsIn } from "./app-registration";
import { entraAgreementsOf, entraLinksOf } from "./entra-links";
import { MICROSOFT_HOST, tenantIn } from "./microsoft-tenant";
import { OIDC_PROVIDER } from "./oidc-provider";
import type { RouteReview } from "./route-review";

const { passwords } = ENTRA_ADDRESSES;

const CLAIMS: readonly string[] = Object.values(ORGANIZATION_CLAIMS);

/** Whether an identity provider is one of several, each of an organisation. */
export const isListedProvider = (address: string) => address.startsWith(addressOfListedProvider(""));

const ownsProvider = (address: string) =>
  address === ENTRA_ADDRESSES.identityProvider || isListedProvider(address);

const providersIn = (state: State) =>
  [...state].flatMap(([address, values]) => (ownsProvider(address) ? [{ address, values }] : []));

/** Straight to Entra, by OpenID Connect. */
export const entraReview: RouteReview<"entra"> = {
  endpointsOf: ({ cognito }) => ({ pool: poolEndpointsOf(cognito) }),
  signOutHostOf: ({ signOut }) => (signOut === "everywhere" ? MICROSOFT_HOST : undefined),
  audienceOf: ({ microsoft }) => ENTRA_AUDIENCES[microsoft.accounts],
  ownsProvider,
  callback: {
    what: "the redirect URI at Entra",
    owner: "Entra's app registration",
    kind: "redirect URI",
    addressIn: () => ENTRA_ADDRESSES.application,
    urlsIn: ({ application }) =>
      knownTextsAt(application, "web.0.redirect_uris")?.filter((uri) => uri.endsWith("/oauth2/idpresponse")),
  },
  linksOf: entraLinksOf,
  agreementsOf: entraAgreementsOf,
  userNameClaim: "sub",
  isOrganizationClaim: (claim) => CLAIMS.includes(claim),
  otherApplication: {
    // Microsoft gives each person another `sub` in each app registration.
    renamed: (chain) => `everyone${countOfAll(chain)} gets a new user ID`,
    ...CONSENTED,
  },
  provesItself: "Cognito",
  redirectUrisOf: ({ cognito, signOut }) => [
    poolEndpointsOf(cognito).callbackUrl,
    ...(signOut === "everywhere" ? logoutUrlsIn(cognito) : []),
  ],
  usedClientId: ({ identityProviders }) =>
    Object.values(identityProviders)
      .map((provider) => textAt(provider, "provider_details.client_id"))
      .find(Boolean),
  alwaysKnown: (_inUse, environment) => ({
    [ENTRA_ADDRESSES.application]: ["sign_in_audience", "web.0.redirect_uris"],
    ...Object.fromEntries(
      entraFacts.identityProviders(environment).map(({ address }) => [address, OIDC_PROVIDER]),
    ),
  }),
  activeOf: ({ microsoft: { secret } }) => ({ password: passwords[secret.active] }),
  findInUse: (state, fallback) => ({
    password:
      Object.values(passwords).find((address) =>
        providersIn(state).some(({ values }) =>
          isSameSecret(at(values, "provider_details.client_secret"), at(state.get(address), "value")),
        ),
      ) ?? fallback.password,
  }),
  sideOf: (state, inUse) => ({
    ...commonSideOf(state, { ...ENTRA_ADDRESSES, ownsProvider }),
    ...named(state, "password", inUse.password),
    inUse,
    auth0Clients: {},
  }),
  deployedEnvironment(environment, state) {
    const { cognito } = environment;
    const home = deployedHome(environment, state);
    return {
      ...environment,
      microsoft: { ...deployedMicrosoft(environment, state), tenantId: home["microsoft.tenantId"] },
      cognito: { ...cognito, ...poolHomeOf(home), ...deployedName(state) },
    };
  },
};

/** Who was let in by the state: the audience, and each listed organisation's identity provider. */
function deployedMicrosoft({ microsoft }: EntraEnvironment, state: State): EntraEnvironment["microsoft"] {
  const audience = textAt(state.get(ENTRA_ADDRESSES.application), "sign_in_audience");
  const accounts = ACCOUNTS.find((each) => ENTRA_AUDIENCES[each] === audience) ?? microsoft.accounts;
  const { organizations: _, ...others } = microsoft;
  const organizations = providersIn(state).flatMap(({ address, values }) => {
    const name = textAt(values, "provider_name");
    const id = tenantIn(textAt(values, "provider_details.oidc_issuer"));
    return name === undefined || id === undefined || !isListedProvider(address)
      ? []
      : [{ name, id, domains: [...textsAt(values, "idp_identifiers")] }];
  });
  if (accounts !== "listed") return { ...others, accounts };
  const [first = undefined] = organizations;
  return { ...microsoft, accounts, ...(first !== undefined && { organizations }) };
}

const ACCOUNTS = Object.keys(ENTRA_AUDIENCES) as (keyof typeof ENTRA_AUDIENCES)[];

/** The name of the only identity provider. */
function deployedName(state: State): { providerName?: string } {
  const providerName = textAt(state.get(ENTRA_ADDRESSES.identityProvider), "provider_name");
  return providerName === undefined ? {} : { providerName };
}
