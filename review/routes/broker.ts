import type { BrokerEnvironment } from "../../environments/schema";
import { STRATEGIES, STRATEGIES_OF_AUTH0, type Strategy } from "../../environments/strategies";
import {
  ADDRESSES,
  AUTH0_CLIENTS,
  addressOfConnection,
  addressOfConnectionClients,
  credentialsOf,
  PASSWORDS,
} from "../../stacks/addresses";
import { brokerEndpointsOf, endpointsOf } from "../../stacks/endpoints";
import { CLAIM_NAMESPACE } from "../../stacks/routes/broker-facts";
import { accountsIn, SIGN_IN_AUDIENCES } from "../../stacks/sign-in-audiences";
import { deployedHome, poolHomeOf } from "../deployed-home";
import { hostOf } from "../rules/support/endpoints-at";
import { knownTextsAt } from "../rules/support/known";
import { countOfSome } from "../rules/support/users";
import { PROFILE_SCRIPT, profileSettingsOf } from "../script";
import { commonSideOf, type InUse, named, type State } from "../side";
import { auth0ClientOf } from "../slots";
import { at, isSameSecret, textAt, type Values } from "../value";
import { CONSENTED, logoutUrlsIn } from "./app-registration";
import { brokerAgreementsOf, brokerLinksOf } from "./broker-links";
import { OIDC_PROVIDER } from "./oidc-provider";
import type { RouteReview } from "./route-review";

const ownsProvider = (address: string) => address === ADDRESSES.identityProvider;

/** By way of Auth0. */
export const brokerReview: RouteReview<"broker"> = {
  endpointsOf,
  signOutHostOf: ({ auth0 }) => brokerEndpointsOf(auth0).host,
  audienceOf: ({ microsoft }) => SIGN_IN_AUDIENCES[microsoft.accounts],
  ownsProvider,
  callback: {
    what: "the callback URL at Auth0",
    owner: "Auth0's client for Cognito",
    kind: "callback URL",
    addressIn: ({ inUse }) => inUse.auth0Client,
    urlsIn: ({ auth0Client }) => knownTextsAt(auth0Client, "callbacks"),
  },
  linksOf: brokerLinksOf,
  agreementsOf: brokerAgreementsOf,
  userNameClaim: "sub",
  isOrganizationClaim: (claim) => claim.startsWith(CLAIM_NAMESPACE),
  otherApplication: {
    renamed(chain) {
      const { waad, windowslive, microsoft } = chain.before.connections;
      if (waad !== undefined)
        return `everyone with a work or school account${countOfSome(chain)} gets a new user ID`;
      // By Auth0's documents of windowslive, a personal account has the same ID in every app.
      return microsoft !== undefined && windowslive === undefined
        ? undefined
        : "everyone may get a new user ID";
    },
    ...CONSENTED,
  },
  provesItself: "Auth0",
  redirectUrisOf: ({ auth0, cognito }) => [
    ...brokerEndpointsOf(auth0).callbackUrls,
    ...logoutUrlsIn(cognito),
  ],
  usedClientId: ({ connections }) =>
    STRATEGIES.map((strategy) => textAt(connections[strategy], "options.0.client_id")).find(Boolean),
  alwaysKnown: ({ auth0Client }) => ({
    [ADDRESSES.application]: ["sign_in_audience", "web.0.redirect_uris"],
    [auth0Client]: ["callbacks"],
    [ADDRESSES.identityProvider]: OIDC_PROVIDER,
  }),
  activeOf: ({ microsoft, auth0 }) =>
    inUseWith(PASSWORDS[microsoft.secret.active], auth0ClientOf(auth0.secret.active, auth0)),
  findInUse(state, fallback) {
    const clientId = textAt(state.get(ADDRESSES.identityProvider), "provider_details.client_id");
    const secrets = Object.values(connectionsIn(state)).map((connection) =>
      at(connection, "options.0.client_secret"),
    );
    return inUseWith(
      Object.values(PASSWORDS).find((address) =>
        secrets.some((secret) => isSameSecret(secret, at(state.get(address), "value"))),
      ) ?? fallback.password,
      Object.values(AUTH0_CLIENTS).find(
        (address) => clientId !== undefined && textAt(state.get(address), "client_id") === clientId,
      ) ?? fallback.auth0Client,
    );
  },
  sideOf: (state, inUse) => ({
    ...commonSideOf(state, { ...ADDRESSES, ownsProvider }),
    ...named(state, "identityProvider", ADDRESSES.identityProvider),
    ...named(state, "password", inUse.password),
    ...named(state, "auth0Client", inUse.auth0Client),
    ...named(state, "auth0Credentials", inUse.auth0Credentials),
    inUse,
    auth0Clients: Object.fromEntries(
      Object.values(AUTH0_CLIENTS).flatMap((address) => {
        const found = state.get(address);
        return found === undefined ? [] : [[address, found]];
      }),
    ),
    connections: connectionsIn(state),
    connectionClients: byStrategy(state, addressOfConnectionClients),
    ...named(state, "gate", ADDRESSES.gate),
    ...named(state, "gateBinding", ADDRESSES.gateBinding),
  }),
  deployedEnvironment(environment, state) {
    const { microsoft, auth0, cognito } = environment;
    const home = deployedHome(environment, state);
    const domain = home["auth0.domain"] ?? auth0.domain;
    const accounts = accountsIn(textAt(state.get(ADDRESSES.application), "sign_in_audience") ?? "");
    const script = textAt(state.get(addressOfConnection("microsoft")), PROFILE_SCRIPT);
    const { customDomain: _, ...withoutCustomDomain } = auth0;
    return {
      ...environment,
      microsoft: {
        ...microsoft,
        tenantId: home["microsoft.tenantId"],
        accounts: accounts ?? microsoft.accounts,
        ...(script !== undefined && admittedIn(script, accounts ?? microsoft.accounts, environment)),
      },
      auth0: {
        ...withoutCustomDomain,
        ...customDomainOf(environment, domain, state),
        domain,
        strategy: strategyIn(state, auth0.strategy) ?? auth0.strategy,
        userIdAttribute: userIdAttributeIn(state) ?? auth0.userIdAttribute,
      },
      cognito: { ...cognito, ...poolHomeOf(home) },
    };
  },
};

const inUseWith = (password: string, auth0Client: string): InUse["broker"] => ({
  password,
  auth0Client,
  auth0Credentials: credentialsOf(auth0Client),
});

/** The values at the address of each strategy. */
const byStrategy = (
  state: State,
  address: (strategy: Strategy) => string,
): Readonly<Partial<Record<Strategy, Values>>> =>
  Object.fromEntries(
    STRATEGIES.flatMap((strategy) => {
      const found = state.get(address(strategy));
      return found === undefined ? [] : [[strategy, found]];
    }),
  );

const connectionsIn = (state: State) => byStrategy(state, addressOfConnection);

/** The broker's custom domain, if that is where Cognito was told to find it. */
function customDomainOf(
  { auth0 }: BrokerEnvironment,
  domain: string,
  state: State,
): { customDomain?: string } {
  const url = textAt(state.get(ADDRESSES.identityProvider), "provider_details.authorize_url");
  const host = hostOf(url) ?? auth0.customDomain;
  return host === undefined || host === domain ? {} : { customDomain: host };
}

type Strategies = BrokerEnvironment["auth0"]["strategy"];

/** @param wanted which it is where a move from one to the other stopped half-way */
function strategyIn(state: State, wanted: Strategies): Strategies | undefined {
  const found = STRATEGIES.filter((strategy) => state.has(addressOfConnection(strategy)));
  if (STRATEGIES_OF_AUTH0.every((strategy) => found.includes(strategy))) return "both";
  return found.find((strategy) => strategy === wanted) ?? found[0];
}

/** Whom the script at Auth0 was deployed to admit, as far as it tells. */
function admittedIn(
  script: string,
  accounts: BrokerEnvironment["microsoft"]["accounts"],
  { microsoft }: BrokerEnvironment,
): Partial<BrokerEnvironment["microsoft"]> {
  const settings = profileSettingsOf(script);
  if (settings === undefined) return {};
  const { tenants, personal } = settings;
  return {
    personal,
    organizations:
      tenants === "any" || accounts === "tenant"
        ? "any"
        : tenants.map((id) => ({ id, name: nameIn(microsoft, id) ?? id })),
  };
}

const nameIn = ({ organizations }: BrokerEnvironment["microsoft"], id: string): string | undefined =>
  organizations === "any" ? undefined : organizations.find((each) => each.id === id)?.name;

function userIdAttributeIn(state: State): BrokerEnvironment["auth0"]["userIdAttribute"] | undefined {
  const connection = state.get(addressOfConnection("waad"));
  if (connection === undefined) return undefined;
  return textAt(connection, "options.0.user_id_attribute") === "oid" ? "oid" : "sub";
}
